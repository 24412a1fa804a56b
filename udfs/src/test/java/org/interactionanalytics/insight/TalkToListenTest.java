package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.insight.Timelines.AGENT;
import static org.interactionanalytics.insight.Timelines.CUSTOMER;
import static org.interactionanalytics.insight.Timelines.span;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;

class TalkToListenTest {
  private static Timeline two(long firstMs, long secondMs) {
    Map<Speaker, Intervals> speech = new LinkedHashMap<>();
    speech.put(AGENT, span(0, firstMs));
    speech.put(CUSTOMER, span(firstMs, firstMs + secondMs));
    return Timelines.ofSpeech(firstMs + secondMs, speech);
  }

  private static List<String> labels(Map<String, TalkToListen> ratios) {
    return ratios.values().stream().map(TalkToListen::label).toList();
  }

  @Test
  void aPairMirrors() {
    assertThat(labels(TalkToListen.of(two(58_000, 42_000)))).containsExactly("58:42", "42:58");
    // 62.5 and 37.5: both would round up
    assertThat(labels(TalkToListen.of(two(62_500, 37_500)))).containsExactly("63:37", "37:63");
    assertThat(labels(TalkToListen.of(two(1_000, 0)))).containsExactly("100:0", "0:100");
  }

  /** Segments 0-1, 1-3 and 3-4.5 s; the first speaker has the first and the last. */
  @Test
  void segmentsOfDeepAffectsSample() {
    Map<Speaker, Intervals> speech = new LinkedHashMap<>();
    speech.put(AGENT, Intervals.of(List.of(new Interval(0, 1_000), new Interval(3_000, 4_500))));
    speech.put(CUSTOMER, span(1_000, 3_000));
    Timeline timeline = Timelines.ofSpeech(4_500, speech);

    assertThat(timeline.anySpeech().lengthMs()).isEqualTo(4_500);
    assertThat(labels(TalkToListen.of(timeline))).containsExactly("56:44", "44:56");
    assertThat(labels(TalkToListen.of(timeline, RoundingMode.FLOOR)))
        .containsExactly("55:45", "45:55");
  }

  @Test
  void ofThreeEachIsRoundedByItself() {
    Map<Speaker, Intervals> speech = new LinkedHashMap<>();
    speech.put(AGENT, span(0, 1_000));
    speech.put(CUSTOMER, span(1_000, 2_000));
    speech.put(Timelines.speaker(2, Optional.empty()), span(2_000, 3_000));

    assertThat(labels(TalkToListen.of(Timelines.ofSpeech(3_000, speech))))
        .containsExactly("33:67", "33:67", "33:67");
  }

  @Test
  void needsTwoWhoAreToldApartAndTalk() {
    assertThat(TalkToListen.of(Timelines.ofSpeech(9_000, Map.of(AGENT, span(0, 1_000))))).isEmpty();
    assertThat(TalkToListen.of(two(0, 0))).isEmpty();
  }
}
