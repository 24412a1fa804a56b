package org.interactionanalytics.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class IntervalsTest {
  private static Intervals spans(long... bounds) {
    List<Interval> spans = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      spans.add(new Interval(bounds[i], bounds[i + 1]));
    }
    return Intervals.of(spans);
  }

  @Test
  void touchingAndOverlappingSpansAreOne() {
    assertThat(spans(5, 9, 0, 3, 3, 4, 8, 12, 20, 20)).isEqualTo(spans(0, 4, 5, 12));
    assertThat(spans(0, 4, 5, 12).lengthMs()).isEqualTo(11);
  }

  @Test
  void arithmetic() {
    Intervals a = spans(0, 10, 20, 30);
    Intervals b = spans(5, 22, 29, 40);

    assertThat(a.union(b)).isEqualTo(spans(0, 40));
    assertThat(a.intersect(b)).isEqualTo(spans(5, 10, 20, 22, 29, 30));
    assertThat(a.minus(b)).isEqualTo(spans(0, 5, 22, 29));
    assertThat(b.minus(a)).isEqualTo(spans(10, 20, 30, 40));
    assertThat(a.within(new Interval(9, 21))).isEqualTo(spans(9, 10, 20, 21));
  }

  @Test
  void gapsAndShortSpans() {
    Intervals spans = spans(0, 10, 13, 20, 24, 25);

    assertThat(spans.closeGaps(3)).isEqualTo(spans(0, 20, 24, 25));
    assertThat(spans.dropShorterThan(7)).isEqualTo(spans(0, 10, 13, 20));
  }

  @Test
  void spansThatShareAMillisecondWithOthers() {
    assertThat(spans(0, 10, 20, 30, 40, 50).touching(spans(10, 21, 35, 40)))
        .isEqualTo(spans(20, 30));
    assertThat(spans(0, 10).touching(Intervals.NONE)).isEqualTo(Intervals.NONE);
  }
}
