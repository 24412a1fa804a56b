package org.interactionanalytics.insight;

import java.util.List;

/**
 * One sentence of a summary.
 *
 * @param text as people read it
 * @param sources {@link org.interactionanalytics.text.Sentence#index()} of the sentences that it
 *     reports, at least one, ascending
 */
public record SummarySentence(String text, List<Integer> sources) {
  public SummarySentence {
    sources = List.copyOf(sources);
  }
}
