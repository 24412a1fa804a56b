package org.interactionanalytics.insight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sentiment of a recording.
 *
 * @param turnScores one score in [-1, 1] per turn of the timeline, same order
 * @param overall over the turns of everybody
 * @param bands share of the turns by count in each of the five bands, integer percent, sum 100;
 *     empty without turns
 * @param bySpeaker over the turns of one speaker, for each speaker of the timeline by id
 */
public record SentimentSummary(
    List<Double> turnScores,
    SentimentCourse overall,
    Optional<Map<SentimentBand, Integer>> bands,
    Map<String, SentimentCourse> bySpeaker) {
  public SentimentSummary {
    turnScores = List.copyOf(turnScores);
    bands = bands.map(shares -> Collections.unmodifiableMap(new EnumMap<>(shares)));
    bySpeaker = Map.copyOf(bySpeaker);
  }
}
