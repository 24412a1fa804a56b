package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Test
  void givesWhatIsLeftToTheLargestRemainders() {
    // 100/6 = 16 r 4, 200/6 = 33 r 2, 300/6 = 50 r 0
    assertThat(LargestRemainder.shareOut(List.of(1L, 2L, 3L), 100)).containsExactly(17L, 33L, 50L);
  }

  @Test
  void givesItToTheEarlierOfEqualRemainders() {
    assertThat(LargestRemainder.shareOut(List.of(1L, 1L, 1L), 100)).containsExactly(34L, 33L, 33L);
  }

  @Test
  void refusesNothingToShareOut() {
    assertThatThrownBy(() -> LargestRemainder.shareOut(List.of(0L, 0L), 100))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.shareOut(List.of(2L, -1L), 100))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
