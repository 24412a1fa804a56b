package org.interactionanalytics.language;

import java.util.List;

/**
 * A phrase of a conversation with every place where it is said.
 *
 * @param value its most frequent form, lower case
 * @param score how much it tells of the conversation, in [0, 1]
 * @param mentions in the order of the conversation
 */
public record RankedPhrase(String value, double score, List<Mention> mentions) {
  public RankedPhrase {
    mentions = List.copyOf(mentions);
  }

  /** A place where a phrase is said. */
  public record Mention(int sentence, NounPhrase place) {}
}
