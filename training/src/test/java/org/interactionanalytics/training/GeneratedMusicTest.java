package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.interactionanalytics.training.GeneratedMusic.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedMusicTest {
  @ParameterizedTest
  @EnumSource
  void piecesPlayToTheirEndAtOneLevel(Band band) {
    for (float[] piece : new GeneratedMusic(band, 5).pieces(6, 10)) {
      assertThat(piece).hasSize(160_000);
      assertThat(SoundEffects.power(piece)).isCloseTo(0.01, within(1e-4));
      float[] end = Arrays.copyOfRange(piece, 80_000, 160_000);
      assertThat(SoundEffects.power(end)).isGreaterThan(1e-4);
    }
  }

  @Test
  void samePiecesComeOfTheSameSeedOnly() {
    List<float[]> pieces = new GeneratedMusic(Band.LEARNT, 5).pieces(2, 5);
    List<float[]> again = new GeneratedMusic(Band.LEARNT, 5).pieces(2, 5);
    List<float[]> others = new GeneratedMusic(Band.LEARNT, 6).pieces(1, 5);

    assertThat(again.get(0)).isEqualTo(pieces.get(0));
    assertThat(again.get(1)).isEqualTo(pieces.get(1)).isNotEqualTo(pieces.get(0));
    assertThat(others.get(0)).isNotEqualTo(pieces.get(0));
  }
}
