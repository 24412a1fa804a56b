package org.interactionanalytics.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchTest {
  /** A buzz: the sum of the first eight harmonics. */
  private static short[] buzz(double hertz) {
    short[] samples = new short[Pitch.SAMPLES];
    for (int i = 0; i < samples.length; i++) {
      double value = 0;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        value += Math.sin(2 * Math.PI * harmonic * hertz * i / 16_000);
      }
      samples[i] = (short) Math.round(1_500 * value);
    }
    return samples;
  }

  @ParameterizedTest
  @ValueSource(doubles = {80, 100, 160, 200, 320})
  void isThatOfTheBuzz(double hertz) {
    double found = new Pitch().of(buzz(hertz)).orElseThrow();
    assertThat(found).isBetween(hertz * 0.97, hertz * 1.03);
  }

  @Test
  void noiseAndSilenceHaveNone() {
    Random random = new Random(1);
    short[] noise = new short[Pitch.SAMPLES];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) (3_000 * random.nextGaussian());
    }
    assertThat(new Pitch().of(noise)).isEmpty();
    assertThat(new Pitch().of(new short[Pitch.SAMPLES])).isEmpty();
  }
}
