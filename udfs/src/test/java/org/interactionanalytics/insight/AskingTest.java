package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked out by hand. */
final class AskingTest {
  private static final double TOLERANCE = 1e-9;

  @Test
  void twoEqualOpinionsAreOne() {
    assertThat(Asking.probability(0.8, 0.8)).isCloseTo(0.8, within(TOLERANCE));
  }

  @Test
  void opinionsMeetInLogOdds() {
    // 0.35 x ln 9 - 0.65 x ln 9 = -0.3 x 2.19722 = -0.65917; 1 / (1 + e^0.65917) = 0.34093
    assertThat(Asking.probability(0.9, 0.1)).isCloseTo(0.34093, within(1e-5));
    assertThat(Asking.probability(0.1, 0.9)).isCloseTo(0.65907, within(1e-5));
  }

  @Test
  void certaintyIsNoDivisionByZero() {
    assertThat(Asking.probability(0, 0)).isBetween(0.0, 1e-6);
    assertThat(Asking.probability(1, 1)).isBetween(1 - 1e-6, 1.0);
    assertThat(Asking.probability(0, 0.99)).isLessThan(Asking.probability(0.5, 0.99));
  }
}
