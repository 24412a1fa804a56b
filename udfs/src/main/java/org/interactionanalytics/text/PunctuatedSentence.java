package org.interactionanalytics.text;

import java.util.List;

/**
 * The words of one sentence as they are written.
 *
 * @param words at least one; the last one's mark ends the sentence
 * @param question the likelihood in [0, 1] that it is a question
 */
public record PunctuatedSentence(List<MarkedWord> words, double question) {
  public PunctuatedSentence {
    words = List.copyOf(words);
  }
}
