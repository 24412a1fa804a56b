package org.interactionanalytics.insight;

import java.util.Optional;

/**
 * Sentiment of a tenth of the recording.
 *
 * @param startPercent start of the span, percent of the duration, inclusive
 * @param endPercent end of the span, percent of the duration, exclusive; 100 is inclusive
 * @param turns number of turns overlapping the span
 * @param score unweighted mean of their scores, in [-1, 1]; empty without turns
 */
public record SentimentWindow(
    int startPercent, int endPercent, int turns, Optional<Double> score) {}
