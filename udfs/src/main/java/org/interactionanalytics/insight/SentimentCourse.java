package org.interactionanalytics.insight;

import java.util.List;
import java.util.Optional;

/**
 * Sentiment of a set of turns, overall and over time. Full precision; rounding belongs to the
 * output.
 *
 * @param turnMean mean score of the turns, in [-1, 1]; empty without turns
 * @param windowMean mean of the ten windows' scores, a window without turns counting 0, in [-1, 1];
 *     empty without turns
 * @param windows ten, in time order
 */
public record SentimentCourse(
    Optional<Double> turnMean, Optional<Double> windowMean, List<SentimentWindow> windows) {
  public SentimentCourse {
    windows = List.copyOf(windows);
  }
}
