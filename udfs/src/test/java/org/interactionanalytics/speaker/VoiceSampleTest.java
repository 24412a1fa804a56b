package org.interactionanalytics.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VoiceSampleTest {
  private static final Timbre TIMBRE =
      Timbre.of(new float[Timbre.MEANS + Timbre.DEVIATIONS], OptionalDouble.empty());

  /** (1500 x (1, 0) + 500 x (0, 1)) has the direction (3, 1); 1.5 s and 0.5 s do not overlap. */
  @Test
  void windowsCountByTheirLength() {
    VoiceSample sample =
        VoiceSample.of(List.of(window(0, 1500, 1, 0), window(2000, 2500, 0, 1))).orElseThrow();

    assertThat(sample.speechMs()).isEqualTo(2000);
    assertThat(sample.embedding().values()[0])
        .isCloseTo((float) (3 / Math.sqrt(10)), within(1e-6f));
    assertThat(sample.embedding().values()[1])
        .isCloseTo((float) (1 / Math.sqrt(10)), within(1e-6f));
  }

  @Test
  void speechInSeveralWindowsCountsOnce() {
    assertThat(VoiceSample.of(List.of(window(0, 1500, 1, 0), window(500, 2000, 1, 0))))
        .hasValueSatisfying(sample -> assertThat(sample.speechMs()).isEqualTo(2000));
  }

  @Test
  void nothingHeardIsNoSample() {
    assertThat(VoiceSample.of(List.of())).isEmpty();
  }

  /** 3 s of (1, 0) and 4 s of (0, 1): the direction (3, 4), of length 5. */
  @Test
  void recordingsCountByTheirSpeech() {
    VoiceSample joined =
        VoiceSample.join(
            List.of(new VoiceSample(voice(1, 0), 3000), new VoiceSample(voice(0, 1), 4000)));

    assertThat(joined.speechMs()).isEqualTo(7000);
    assertThat(joined.embedding().values())
        .containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
  }

  private static VoiceWindow window(long startMs, long endMs, float... values) {
    return new VoiceWindow(startMs, endMs, voice(values), TIMBRE);
  }

  private static VoiceEmbedding voice(float... values) {
    return VoiceEmbedding.of(values);
  }
}
