package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.insight.Timelines.AGENT;
import static org.interactionanalytics.insight.Timelines.CUSTOMER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.TimelineBuilder;
import org.junit.jupiter.api.Test;

class TalkTimeTest {
  @Test
  void countsWordsByTheMinuteOfTalk() {
    Timeline timeline =
        TimelineBuilder.build(
            10_000,
            List.of(AGENT, CUSTOMER),
            List.of(
                new Word(0, "good", 0, 300, 0.9),
                new Word(0, "morning", 300, 800, 0.8),
                new Word(0, "madam", 5_000, 5_400, 0.7)),
            Map.of());

    // 0.8 s and 0.4 s of talk: 60 * 3 / 1.2 = 150
    assertThat(TalkTime.of(timeline))
        .containsExactly(
            new TalkTime("0", 1_200, 3, Optional.of(150.0)),
            new TalkTime("1", 0, 0, Optional.empty()));
  }
}
