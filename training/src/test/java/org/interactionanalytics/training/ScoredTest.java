package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand. */
final class ScoredTest {
  private static Scored one(double score, boolean truth) {
    return new Scored(new double[] {score}, new boolean[] {truth});
  }

  private static final List<Scored> FOUR =
      List.of(one(0.9, true), one(0.8, false), one(0.6, true), one(0.1, false));

  @Test
  void measuresF1() {
    // From 0.7 on: one of two taken is right, one of two wanted is found.
    assertThat(Scored.f1(FOUR, 0, 0.7)).isEqualTo(0.5);
    assertThat(Scored.f1(FOUR, 0, 0.95)).isZero();
  }

  @Test
  void choosesTheThresholdWithTheHighestF1() {
    // 0.9: 2/3. 0.8: 1/2. 0.6: 4/5. 0.1: 2/3.
    assertThat(Scored.thresholds(FOUR)).containsExactly(0.6);
  }

  @Test
  void takesTheMeanOverClasses() {
    List<Scored> two =
        List.of(
            new Scored(new double[] {1, 1}, new boolean[] {true, false}),
            new Scored(new double[] {0, 1}, new boolean[] {false, true}));

    // The first class is perfect; of the second one of two taken is right: 2/3.
    assertThat(Scored.macroF1(two, new double[] {1, 1})).isCloseTo(5 / 6.0, within(1e-9));
  }

  @Test
  void measuresCalibration() {
    // Bin 0.9: mean 0.9, share 1. Bin 0.8: 0.8 and 0. Bin 0.6: 0.6 and 1. Bin 0.1: 0.1 and 0.
    assertThat(Scored.calibrationError(FOUR)).isCloseTo((0.1 + 0.8 + 0.4 + 0.1) / 4, within(1e-9));
    assertThat(Scored.calibrationError(List.of(one(1, true), one(0, false)))).isZero();
  }
}
