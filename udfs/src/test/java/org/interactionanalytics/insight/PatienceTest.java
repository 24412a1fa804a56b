package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interactionanalytics.timeline.TestTimelines;
import org.junit.jupiter.api.Test;

/** Words take 400 ms each. */
class PatienceTest {
  @Test
  void medianOfThePausesBeforeAnswers() {
    // the customer waits 1000, 200 and 600 ms; the agent 600 and 1800 ms
    assertThat(
            Patience.of(
                TestTimelines.of(
                    20,
                    "agent 0 one two @4 three four @8 five six",
                    "customer 1.8 one two three four @5 five six seven @9.4 bye")))
        .isEqualTo(Map.of("customer", 600L, "agent", 1200L));
  }

  @Test
  void whoCutsInOrGoesOnOrComesAfterALapseDoesNotAnswer() {
    // cut in at 0.4 s; own pause; 5.001 s after the agent's end
    assertThat(
            Patience.of(
                TestTimelines.of(
                    40,
                    "agent 0 one two three @20 four",
                    "customer 0.4 one two three four @8 five @25.401 six")))
        .isEmpty();
    assertThat(Patience.of(TestTimelines.of(40, "agent 20 four", "customer 25.4 six")))
        .isEqualTo(Map.of("customer", 5000L));
  }

  @Test
  void nobodyAnswersAlone() {
    assertThat(Patience.of(TestTimelines.of(20, "agent 0 one two @8 three"))).isEmpty();
  }
}
