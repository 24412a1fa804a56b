package org.interactionanalytics.insight;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The summary of a conversation or of a part of it.
 *
 * @param groupId number of the part, from 0
 * @param startMs when the part begins
 * @param endMs when the part ends
 * @param sentences at least one
 */
public record SummaryBlock(int groupId, long startMs, long endMs, List<SummarySentence> sentences) {
  public SummaryBlock {
    sentences = List.copyOf(sentences);
  }

  /** The sentences as one paragraph. */
  public String text() {
    return sentences.stream().map(SummarySentence::text).collect(Collectors.joining(" "));
  }
}
