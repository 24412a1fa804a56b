package org.interactionanalytics.insight;

import java.util.List;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * How the talk of a recording is shared out. Percents are at full precision, and 0 where nothing
 * can be shared.
 *
 * <p>Source of the formulas: they reproduce the numbers of Symbl's sample analytics.
 *
 * @param totalTalkMs sum of the speakers' talk times; overlap counts once for each speaker
 * @param talkPercent total talk in percent of total talk and silence
 * @param silencePercent silence in percent of total talk and silence
 * @param shares one per speaker of the timeline, same order
 */
public record TalkBalance(
    long totalTalkMs, double talkPercent, double silencePercent, List<Share> shares) {
  private static final double PERCENT = 100;

  public TalkBalance {
    shares = List.copyOf(shares);
  }

  /**
   * One speaker's share.
   *
   * @param speakerId {@link Speaker#id()}
   * @param talkMs total length of the speaker's speech
   * @param talkPercent of the total talk time
   * @param listenMs talk time of the others
   * @param listenPercent of the total talk time
   */
  public record Share(
      String speakerId, long talkMs, double talkPercent, long listenMs, double listenPercent) {}

  /** The balance of a recording. */
  public static TalkBalance of(Timeline timeline) {
    long total =
        timeline.speakers().stream()
            .mapToLong(speaker -> timeline.speechOf(speaker).lengthMs())
            .sum();
    long silence = timeline.durationMs() - timeline.anySpeech().lengthMs();
    return new TalkBalance(
        total,
        percent(total, total + silence),
        percent(silence, total + silence),
        timeline.speakers().stream()
            .map(speaker -> share(speaker.id(), timeline.speechOf(speaker).lengthMs(), total))
            .toList());
  }

  private static Share share(String speakerId, long talkMs, long totalMs) {
    return new Share(
        speakerId,
        talkMs,
        percent(talkMs, totalMs),
        totalMs - talkMs,
        percent(totalMs - talkMs, totalMs));
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : PERCENT * part / whole;
  }
}
