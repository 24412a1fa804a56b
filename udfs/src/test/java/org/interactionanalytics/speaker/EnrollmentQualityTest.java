package org.interactionanalytics.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EnrollmentQualityTest {
  @Test
  void bothSpeechAndNoiseCount() {
    assertThat(of(11_999, 40)).isEqualTo(EnrollmentQuality.POOR);
    assertThat(of(12_000, 40)).isEqualTo(EnrollmentQuality.AVERAGE);
    assertThat(of(30_000, 9.9)).isEqualTo(EnrollmentQuality.POOR);
    assertThat(of(30_000, 15)).isEqualTo(EnrollmentQuality.GOOD);
    assertThat(of(30_000, 20)).isEqualTo(EnrollmentQuality.HIGH);
  }

  @Test
  void withoutNoiseSpeechAloneCounts() {
    assertThat(EnrollmentQuality.of(20_000, OptionalDouble.empty()))
        .isEqualTo(EnrollmentQuality.GOOD);
  }

  private static EnrollmentQuality of(long speechMs, double snrDb) {
    return EnrollmentQuality.of(speechMs, OptionalDouble.of(snrDb));
  }
}
