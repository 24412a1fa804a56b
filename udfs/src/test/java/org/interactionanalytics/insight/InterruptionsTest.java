package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.interactionanalytics.insight.Interruptions.Interruption;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.timeline.TestTimelines;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand; the agent speaks ten words from 0 s to 4 s. */
class InterruptionsTest {
  private static Timeline agentSpeaksUntilFour(String customer) {
    return TestTimelines.of(20, "agent 0 a b c d e f g h i j", "customer " + customer);
  }

  @ParameterizedTest
  @CsvSource({
    "2.8 wait a minute, 1",
    "0.9 wait a minute, 0",
    "1.0 wait a minute, 0",
    "1.9 wait a minute, 0",
    "2.0 wait a minute, 1",
    "3.7 wait a minute, 1",
    "3.8 wait a minute, 0",
    "4.0 wait a minute, 0",
    "2.8 wait please, 0",
    "2.8 yeah okay right, 0",
    "2.8 yeah okay but, 1",
  })
  void countsWhoCutsInAndIsGivenTheFloor(String customer, int expected) {
    assertThat(Interruptions.find(agentSpeaksUntilFour(customer)).orElseThrow()).hasSize(expected);
  }

  @Test
  void theFloorIsHeldForASecondFirst() {
    Timeline justBegun = TestTimelines.of(20, "agent 0 a b c d", "customer 0.9 wait a minute");
    Timeline held = TestTimelines.of(20, "agent 0 a b c d", "customer 1.0 wait a minute");

    assertThat(Interruptions.find(justBegun).orElseThrow()).isEmpty();
    assertThat(Interruptions.find(held).orElseThrow())
        .containsExactly(new Interruption("customer", "agent", new Interval(1000, 1600), 1));
  }

  @Test
  void notMeasurableOnOneChannel() {
    Timeline mono = TestTimelines.mono(agentSpeaksUntilFour("2.8 wait a minute"));

    assertThat(Interruptions.find(mono)).isEmpty();
  }
}
