package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/**
 * Sentiment of a recording's turns, overall, in bands and over time.
 *
 * <p>Source of the definitions: Vonage, "Sentiment analysis" and its published samples.
 */
public final class Sentiment {
  /** Number of sections that a recording is divided into. Source: Vonage. */
  public static final int WINDOWS = 10;

  private static final int PERCENT = 100;
  private static final int WINDOW_PERCENT = PERCENT / WINDOWS;

  private Sentiment() {}

  /** Scores every turn with the model and summarises. */
  public static SentimentSummary of(Timeline timeline, SentimentModel model) {
    return summarise(
        timeline, timeline.turns().stream().map(turn -> model.score(turn.text())).toList());
  }

  /**
   * Summarises given scores.
   *
   * @param turnScores one score in [-1, 1] per turn of the timeline, same order
   */
  public static SentimentSummary summarise(Timeline timeline, List<Double> turnScores) {
    if (turnScores.size() != timeline.turns().size()) {
      throw new IllegalArgumentException(
          turnScores.size() + " scores for " + timeline.turns().size() + " turns");
    }
    List<ScoredTurn> scored =
        IntStream.range(0, turnScores.size())
            .mapToObj(i -> new ScoredTurn(timeline.turns().get(i), turnScores.get(i)))
            .toList();
    Map<String, SentimentCourse> bySpeaker = new HashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      List<ScoredTurn> own =
          scored.stream().filter(turn -> turn.turn().speakerId().equals(speaker.id())).toList();
      bySpeaker.put(speaker.id(), course(own, timeline.durationMs()));
    }
    return new SentimentSummary(
        turnScores, course(scored, timeline.durationMs()), bands(turnScores), bySpeaker);
  }

  private static SentimentCourse course(List<ScoredTurn> turns, long durationMs) {
    List<SentimentWindow> windows = new ArrayList<>();
    for (int index = 0; index < WINDOWS; index++) {
      windows.add(window(turns, durationMs, index));
    }
    if (turns.isEmpty()) {
      return new SentimentCourse(Optional.empty(), Optional.empty(), windows);
    }
    double windowMean =
        windows.stream().mapToDouble(window -> window.score().orElse(0.0)).sum() / WINDOWS;
    return new SentimentCourse(mean(turns), Optional.of(windowMean), windows);
  }

  private static SentimentWindow window(List<ScoredTurn> turns, long durationMs, int index) {
    List<ScoredTurn> within =
        turns.stream().filter(turn -> turn.overlaps(index, durationMs)).toList();
    return new SentimentWindow(
        index * WINDOW_PERCENT, (index + 1) * WINDOW_PERCENT, within.size(), mean(within));
  }

  private static Optional<Double> mean(List<ScoredTurn> turns) {
    OptionalDouble mean = turns.stream().mapToDouble(ScoredTurn::score).average();
    return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
  }

  private static Optional<Map<SentimentBand, Integer>> bands(List<Double> scores) {
    if (scores.isEmpty()) {
      return Optional.empty();
    }
    List<SentimentBand> ordered = List.of(SentimentBand.values());
    List<Long> counts =
        ordered.stream()
            .map(band -> scores.stream().filter(s -> SentimentBand.of(s) == band).count())
            .toList();
    List<Long> shares = LargestRemainder.shareOut(counts, PERCENT);
    Map<SentimentBand, Integer> bands = new EnumMap<>(SentimentBand.class);
    for (int i = 0; i < ordered.size(); i++) {
      bands.put(ordered.get(i), Math.toIntExact(shares.get(i)));
    }
    return Optional.of(bands);
  }

  private record ScoredTurn(Turn turn, double score) {
    /** In whole numbers, since a tenth of the duration need not be one. */
    boolean overlaps(int index, long durationMs) {
      long end = Math.max(turn.endMs(), turn.startMs() + 1);
      boolean startsBeforeEnd =
          index == WINDOWS - 1 || turn.startMs() * WINDOWS < (index + 1) * durationMs;
      return startsBeforeEnd && end * WINDOWS > index * durationMs;
    }
  }
}
