package org.interactionanalytics.insight;

import java.util.List;

/**
 * Why a text has its sentiment score.
 *
 * @param terms contributions, the strongest first, equal ones by term
 * @param bias added to the contributions; 0 for a centred model
 * @param sum of bias and contributions; negative is unhappy, positive is happy, unbounded
 * @param score {@code sum} squashed into [-1, 1], same sign
 */
public record SentimentExplanation(List<TermWeight> terms, double bias, double sum, double score) {
  public SentimentExplanation {
    terms = List.copyOf(terms);
  }
}
