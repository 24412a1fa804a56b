package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadSummaryTest {
  private static LoadSummary summary(long entries, long failed, long failedBefore, long copies) {
    return new LoadSummary("run", entries, 0, failed, 0, failedBefore, copies, 0, 0, 0);
  }

  @Test
  void failedFractionCountsRecordingsThatFailedNowOrBefore() {
    assertThat(summary(10, 1, 1, 0).failedFraction()).isEqualTo(0.2);
  }

  @Test
  void duplicatesAreNoRecordingsOfTheirOwn() {
    assertThat(summary(10, 1, 0, 6).failedFraction()).isEqualTo(0.25);
  }

  @Test
  void nothingFailsInAnEmptyManifest() {
    assertThat(summary(0, 0, 0, 0).failedFraction()).isZero();
  }
}
