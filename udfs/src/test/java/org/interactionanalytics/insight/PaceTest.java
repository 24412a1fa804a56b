package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interactionanalytics.timeline.TestTimelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  @ParameterizedTest
  @CsvSource({
    "0, slow",
    "119.9, slow",
    "120, medium",
    "152.9, medium",
    "180, medium",
    "180.1, fast",
    "196.9, fast"
  })
  void labels(double wordsPerMinute, String expected) {
    assertThat(Pace.of(wordsPerMinute).label()).isEqualTo(expected);
  }

  /** Each word of these timelines takes 400 ms: 150 a minute. */
  @Test
  void ofThoseWhoTalk() {
    assertThat(Pace.of(TestTimelines.of(10, "agent 0 one two three", "customer 9.9")))
        .isEqualTo(Map.of("agent", Pace.MEDIUM));
  }
}
