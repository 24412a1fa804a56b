package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * When speakers talk at once, pair by pair.
 *
 * <p>Source of the formulas: they reproduce the numbers of Symbl's sample analytics.
 *
 * @param totalMs sum over the pairs
 * @param percent {@code totalMs} in percent of the sum of the speakers' talk times; 0 without talk
 * @param pairs those who talk at once, in the order of the timeline's speakers
 */
public record Overlaps(long totalMs, double percent, List<Pair> pairs) {
  /**
   * Shorter overlap is the ordinary end of a turn, milliseconds. Source: Nojoin's
   * ANALYTICS_EVIDENCE note (benign overlap has mode 96 ms and mean 275 ms).
   */
  public static final long FLOOR_MS = 300;

  private static final double PERCENT = 100;

  public Overlaps {
    pairs = List.copyOf(pairs);
  }

  /**
   * Two speakers who talk at once.
   *
   * @param firstId {@link Speaker#id()}
   * @param secondId {@link Speaker#id()}
   * @param spans when both talk, without pieces shorter than {@link #FLOOR_MS}
   * @param percent length of the spans in percent of the talk times of both
   */
  public record Pair(String firstId, String secondId, Intervals spans, double percent) {
    /** Total length of the spans. */
    public long overlapMs() {
      return spans.lengthMs();
    }

    /** Whether this speaker is one of the two. */
    public boolean has(String speakerId) {
      return firstId.equals(speakerId) || secondId.equals(speakerId);
    }
  }

  /** The overlaps of a recording; empty where overlap cannot be measured. */
  public static Optional<Overlaps> of(Timeline timeline) {
    if (!timeline.overlapMeasurable()) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>();
    List<Speaker> speakers = timeline.speakers();
    long talkMs = 0;
    for (int first = 0; first < speakers.size(); first++) {
      talkMs += timeline.speechOf(speakers.get(first)).lengthMs();
      for (int second = first + 1; second < speakers.size(); second++) {
        pair(timeline, speakers.get(first), speakers.get(second)).ifPresent(pairs::add);
      }
    }
    long totalMs = pairs.stream().mapToLong(Pair::overlapMs).sum();
    return Optional.of(new Overlaps(totalMs, percent(totalMs, talkMs), pairs));
  }

  /** Milliseconds that this speaker overlaps with others, summed over the pairs. */
  public long overlapMs(String speakerId) {
    return pairs.stream().filter(pair -> pair.has(speakerId)).mapToLong(Pair::overlapMs).sum();
  }

  private static Optional<Pair> pair(Timeline timeline, Speaker first, Speaker second) {
    Intervals a = timeline.speechOf(first);
    Intervals b = timeline.speechOf(second);
    Intervals both = a.intersect(b).dropShorterThan(FLOOR_MS);
    return both.lengthMs() == 0
        ? Optional.empty()
        : Optional.of(
            new Pair(
                first.id(),
                second.id(),
                both,
                percent(both.lengthMs(), a.lengthMs() + b.lengthMs())));
  }

  static double percent(long overlapMs, long talkMs) {
    return talkMs == 0 ? 0 : PERCENT * overlapMs / talkMs;
  }
}
