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
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;

class TalkBalanceTest {
  private static String threeDecimals(double percent) {
    return BigDecimal.valueOf(percent).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  /** Talk times and silence of Symbl's published sample; the expected percents are the sample's. */
  @Test
  void symblsSampleToThreeDecimals() {
    long[] talkMs = {23_401, 17_099, 1_900, 14_799};
    Map<Speaker, Intervals> speech = new LinkedHashMap<>();
    long at = 23_432;
    for (int i = 0; i < talkMs.length; i++) {
      speech.put(Timelines.speaker(i, Optional.empty()), span(at, at + talkMs[i]));
      at += talkMs[i];
    }

    TalkBalance balance = TalkBalance.of(Timelines.ofSpeech(at, speech));

    assertThat(balance.totalTalkMs()).isEqualTo(57_199);
    assertThat(threeDecimals(balance.talkPercent())).isEqualTo("70.939");
    assertThat(threeDecimals(balance.silencePercent())).isEqualTo("29.061");
    assertThat(balance.shares())
        .extracting(share -> threeDecimals(share.talkPercent()))
        .containsExactly("40.912", "29.894", "3.322", "25.873");
    assertThat(balance.shares())
        .extracting(TalkBalance.Share::listenMs)
        .containsExactly(33_798L, 40_100L, 55_299L, 42_400L);
    assertThat(balance.shares())
        .extracting(share -> threeDecimals(share.listenPercent()))
        .containsExactly("59.088", "70.106", "96.678", "74.127");
  }

  /** By hand: 6 s and 4 s of talk, 2 s of it at once, in 10 s: 2 s of silence. */
  @Test
  void overlapCountsOnceForEachSpeaker() {
    Timeline timeline =
        Timelines.ofSpeech(
            10_000,
            new LinkedHashMap<>(Map.of(AGENT, span(0, 6_000), CUSTOMER, span(4_000, 8_000))));

    TalkBalance balance = TalkBalance.of(timeline);

    assertThat(balance.totalTalkMs()).isEqualTo(10_000);
    assertThat(threeDecimals(balance.talkPercent())).isEqualTo("83.333");
    assertThat(threeDecimals(balance.silencePercent())).isEqualTo("16.667");
  }

  @Test
  void nothingIsSharedOutWhereNobodyTalks() {
    TalkBalance silent = TalkBalance.of(Timelines.ofSpeech(5_000, Map.of(AGENT, Intervals.NONE)));
    TalkBalance empty = TalkBalance.of(Timelines.ofSpeech(0, Map.of(AGENT, Intervals.NONE)));

    assertThat(silent)
        .isEqualTo(new TalkBalance(0, 0, 100, List.of(new TalkBalance.Share("0", 0, 0, 0, 0))));
    assertThat(empty.silencePercent()).isZero();
  }
}
