package org.interactionanalytics.summarizer;

import java.util.List;
import java.util.Objects;

/**
 * One sentence of a summary.
 *
 * @param text plain text on one line
 * @param sources {@link org.interactionanalytics.text.Sentence#index() indexes} of the sentences
 *     that it is taken from, ascending; at least one
 */
public record SummarySentence(String text, List<Integer> sources) {
  public SummarySentence {
    Objects.requireNonNull(text, "text");
    sources = List.copyOf(sources);
  }
}
