package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.timeline.TestTimelines;
import org.junit.jupiter.api.Test;

/** Words take 400 ms each. */
class FillerRateTest {
  @Test
  void soundsAndPairsByTheMinuteOfOwnTalk() {
    // um, you know, i mean, uh: 4 fillers in 10 words, 4 s
    assertThat(
            FillerRate.of(
                TestTimelines.of(
                    20, "agent 0 um you know the i mean the bill uh came", "customer 8 fine")))
        .isEqualTo(
            Map.of(
                "agent", new FillerRate(4, Optional.of(60.0)),
                "customer", new FillerRate(0, Optional.of(0.0))));
  }

  @Test
  void whoAsksWhatIsKnownFillsNothing() {
    assertThat(FillerRate.of(TestTimelines.of(9, "agent 0 do you know if you know him")))
        .containsEntry("agent", new FillerRate(0, Optional.of(0.0)));
  }

  @Test
  void noRateWithoutTalk() {
    assertThat(FillerRate.of(TestTimelines.of(9, "agent 0")))
        .containsEntry("agent", new FillerRate(0, Optional.empty()));
  }
}
