package org.interactionanalytics.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/**
 * How a speaker's sentiment changes: mean score of the turns in the last quarter of the speaker's
 * own span, less that in the first. The span reaches from the speaker's first to last word; a turn
 * counts in every quarter that it overlaps.
 *
 * <p>Source: Amazon Transcribe Call Analytics, sentiment by period.
 *
 * @param first mean score in the first quarter, in [-1, 1]
 * @param last mean score in the last quarter, in [-1, 1]
 */
public record SentimentChange(double first, double last) {
  /** Number of equal parts of a speaker's span. */
  public static final int QUARTERS = 4;

  /** Last less first, in [-2, 2]. */
  public double change() {
    return last - first;
  }

  /**
   * The changes by speaker id; without speakers who have no turn.
   *
   * @param turnScores one score in [-1, 1] per turn of the timeline, same order
   */
  public static Map<String, SentimentChange> of(Timeline timeline, List<Double> turnScores) {
    Map<String, SentimentChange> changes = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      List<Turn> turns =
          timeline.turns().stream().filter(turn -> turn.speakerId().equals(speaker.id())).toList();
      if (!turns.isEmpty()) {
        changes.put(speaker.id(), of(turns, turnScores));
      }
    }
    return changes;
  }

  private static SentimentChange of(List<Turn> turns, List<Double> scores) {
    long startMs = turns.get(0).startMs();
    long endMs = turns.stream().mapToLong(Turn::endMs).max().orElseThrow();
    long spanMs = Math.max(1, endMs - startMs);
    return new SentimentChange(
        mean(turns, scores, turn -> (turn.startMs() - startMs) * QUARTERS < spanMs),
        mean(turns, scores, turn -> (endMs - turn.endMs()) * QUARTERS < spanMs));
  }

  private static double mean(List<Turn> turns, List<Double> scores, Predicate<Turn> inQuarter) {
    OptionalDouble mean =
        turns.stream().filter(inQuarter).mapToDouble(turn -> scores.get(turn.index())).average();
    return mean.orElseThrow();
  }
}
