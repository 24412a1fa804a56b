package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.insight.Timelines.AGENT;
import static org.interactionanalytics.insight.Timelines.CUSTOMER;
import static org.interactionanalytics.insight.Timelines.span;

import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;

class CallTimeBreakdownTest {
  @Test
  void reproducesThePublishedSample() {
    CallTimeBreakdown breakdown =
        CallTimeBreakdown.of(
            Timelines.ofSpeech(
                10_000, Map.of(AGENT, span(0, 5_000), CUSTOMER, span(6_000, 7_000))));

    assertThat(breakdown.wholeSeconds())
        .contains(new CallTimeBreakdown.WholeSeconds(5, 1, 4, Optional.of(0L)));
  }

  @Test
  void partitionsTheDuration() {
    // agent 0-4.4, customer 3-6.3 of 8.4 s: 3.0 + 1.9 + 2.1 + 1.4; 8 s leave one to 1.9.
    CallTimeBreakdown breakdown =
        CallTimeBreakdown.of(
            Timelines.ofSpeech(8_400, Map.of(AGENT, span(0, 4_400), CUSTOMER, span(3_000, 6_300))));

    assertThat(breakdown)
        .isEqualTo(
            new CallTimeBreakdown(
                8_400, 2_100, Optional.of(3_000L), Optional.of(1_900L), Optional.of(1_400L)));
    // 8/8.4 of each: 2.857, 1.810, 2.0, 1.333
    assertThat(breakdown.wholeSeconds())
        .contains(new CallTimeBreakdown.WholeSeconds(3, 2, 2, Optional.of(1L)));
  }

  @Test
  void oneChannelTellsOnlySilence() {
    CallTimeBreakdown breakdown =
        CallTimeBreakdown.of(Timelines.ofSpeech(10_000, Map.of(AGENT, span(0, 4_000))));

    assertThat(breakdown.silenceMs()).isEqualTo(6_000);
    assertThat(breakdown.crosstalkMs()).isEmpty();
    assertThat(breakdown.agentOnlyMs()).isEmpty();
    assertThat(breakdown.wholeSeconds()).isEmpty();
  }

  @Test
  void twoVoicesOnOneChannelTellAllButCrosstalk() {
    Timeline apart =
        Timelines.ofSpeech(8_000, Map.of(AGENT, span(0, 4_000), CUSTOMER, span(4_000, 6_000)));
    CallTimeBreakdown breakdown =
        CallTimeBreakdown.of(
            new Timeline(
                apart.durationMs(),
                apart.speakers(),
                apart.utterances(),
                apart.turns(),
                apart.speech(),
                false));

    assertThat(breakdown)
        .isEqualTo(
            new CallTimeBreakdown(
                8_000, 2_000, Optional.of(4_000L), Optional.of(2_000L), Optional.empty()));
    assertThat(breakdown.wholeSeconds())
        .contains(new CallTimeBreakdown.WholeSeconds(4, 2, 2, Optional.empty()));
  }

  @Test
  void unknownRolesTellOnlySilence() {
    CallTimeBreakdown breakdown =
        CallTimeBreakdown.of(
            Timelines.ofSpeech(
                10_000,
                Map.of(
                    Timelines.speaker(0, Optional.empty()),
                    span(0, 4_000),
                    Timelines.speaker(1, Optional.empty()),
                    span(5_000, 6_000))));

    assertThat(breakdown.silenceMs()).isEqualTo(5_000);
    assertThat(breakdown.customerOnlyMs()).isEmpty();
  }

  @Test
  void anEmptyRecordingHasZeroSeconds() {
    CallTimeBreakdown breakdown =
        CallTimeBreakdown.of(
            Timelines.ofSpeech(0, Map.of(AGENT, span(0, 0), CUSTOMER, span(0, 0))));

    assertThat(breakdown.wholeSeconds())
        .contains(new CallTimeBreakdown.WholeSeconds(0, 0, 0, Optional.of(0L)));
  }
}
