package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.insight.Timelines.AGENT;
import static org.interactionanalytics.insight.Timelines.CUSTOMER;
import static org.interactionanalytics.insight.Timelines.span;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapsTest {
  private static final Speaker THIRD = Timelines.speaker(2, Optional.empty());

  /**
   * The overlaps of Symbl's published sample and its percents. No timeline has them: two speakers
   * cannot overlap for 24.94 s of whom one talks for 17.099 s.
   */
  @ParameterizedTest
  @CsvSource({
    "31500, 57199, 55.071",
    "24940, 40500, 61.580",
    "1900, 25301, 7.510",
    "4660, 38200, 12.199",
    "0, 0, 0.000",
  })
  void symblsSampleToThreeDecimals(long overlapMs, long talkMs, String expected) {
    assertThat(
            BigDecimal.valueOf(Overlaps.percent(overlapMs, talkMs))
                .setScale(3, RoundingMode.HALF_UP)
                .toPlainString())
        .isEqualTo(expected);
  }

  /** By hand: 10 s, 6 s and 4 s of talk; 2 s and 0.3 s at once. */
  @Test
  void pairsWithoutTheirShortPieces() {
    Map<Speaker, Intervals> speech = new LinkedHashMap<>();
    speech.put(AGENT, span(0, 10_000));
    speech.put(
        CUSTOMER, Intervals.of(List.of(new Interval(8_000, 10_000), new Interval(12_000, 16_000))));
    speech.put(THIRD, span(15_700, 19_700));

    Overlaps overlaps = Overlaps.of(Timelines.ofSpeech(30_000, speech)).orElseThrow();

    assertThat(overlaps.totalMs()).isEqualTo(2_300);
    assertThat(overlaps.percent()).isEqualTo(11.5);
    assertThat(overlaps.pairs())
        .containsExactly(
            new Overlaps.Pair("0", "1", span(8_000, 10_000), 12.5),
            new Overlaps.Pair("1", "2", span(15_700, 16_000), 3));
    assertThat(overlaps.overlapMs("1")).isEqualTo(2_300);
    assertThat(overlaps.overlapMs("2")).isEqualTo(300);
  }

  @Test
  void shortPiecesDoNotCount() {
    Map<Speaker, Intervals> speech = new LinkedHashMap<>();
    speech.put(AGENT, span(0, 5_000));
    speech.put(CUSTOMER, span(4_701, 8_000));

    assertThat(Overlaps.of(Timelines.ofSpeech(10_000, speech)))
        .contains(new Overlaps(0, 0, List.of()));
  }

  @Test
  void notMeasurableOnOneChannel() {
    assertThat(Overlaps.of(Timelines.ofSpeech(10_000, Map.of(AGENT, span(0, 5_000))))).isEmpty();
  }
}
