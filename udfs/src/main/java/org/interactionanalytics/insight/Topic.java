package org.interactionanalytics.insight;

import java.util.List;

/**
 * Something that is talked of.
 *
 * @param value lower case, as spoken
 * @param score how much it tells of the conversation, in [0, 1]
 * @param startMs when it is first mentioned
 * @param endMs end of its last mention
 * @param sentences indexes of the sentences that mention it, ascending, at least one
 */
public record Topic(String value, double score, long startMs, long endMs, List<Integer> sentences) {
  public Topic {
    sentences = List.copyOf(sentences);
  }
}
