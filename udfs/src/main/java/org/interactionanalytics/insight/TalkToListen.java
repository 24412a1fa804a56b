package org.interactionanalytics.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * The ratio of talking to listening in whole percents that add up to 100. With two speakers the
 * second ratio is the first one mirrored.
 *
 * <p>Source: RingCentral and DeepAffects, whose sample pairs mirror (58:42 and 42:58).
 *
 * @param talk own talk time in percent of everybody's
 * @param listen 100 - talk
 */
public record TalkToListen(int talk, int listen) {
  /** How the percents are rounded. Source: this project; DeepAffects' sample fits FLOOR. */
  public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  private static final int PERCENT = 100;
  private static final int TWO = 2;

  /**
   * The ratios by speaker id; empty where fewer than two speakers are told apart or nobody talks.
   */
  public static Map<String, TalkToListen> of(Timeline timeline) {
    return of(timeline, ROUNDING);
  }

  static Map<String, TalkToListen> of(Timeline timeline, RoundingMode rounding) {
    List<Speaker> speakers = timeline.speakers();
    long total =
        speakers.stream().mapToLong(speaker -> timeline.speechOf(speaker).lengthMs()).sum();
    Map<String, TalkToListen> ratios = new LinkedHashMap<>();
    if (speakers.size() < TWO || total == 0) {
      return ratios;
    }
    for (Speaker speaker : speakers) {
      ratios.put(speaker.id(), ratio(timeline.speechOf(speaker).lengthMs(), total, rounding));
    }
    if (speakers.size() == TWO) {
      TalkToListen first = ratios.get(speakers.get(0).id());
      ratios.put(speakers.get(1).id(), new TalkToListen(first.listen, first.talk));
    }
    return ratios;
  }

  private static TalkToListen ratio(long talkMs, long totalMs, RoundingMode rounding) {
    int talk =
        BigDecimal.valueOf(PERCENT * talkMs)
            .divide(BigDecimal.valueOf(totalMs), 0, rounding)
            .intValueExact();
    return new TalkToListen(talk, PERCENT - talk);
  }

  /** As in the responses, for example {@code 58:42}. */
  public String label() {
    return talk + ":" + listen;
  }
}
