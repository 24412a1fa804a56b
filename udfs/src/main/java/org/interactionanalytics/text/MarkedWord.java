package org.interactionanalytics.text;

import java.util.Arrays;
import java.util.List;

/**
 * A recognised word as it is written in a readable transcript.
 *
 * @param text the word with its capitals, without punctuation
 * @param mark the punctuation that follows it
 */
public record MarkedWord(String text, Mark mark) {
  /**
   * The words of a text; a comma, full stop or question mark at the end of a word is its mark.
   *
   * @param text words apart by white space; may be empty
   */
  public static List<MarkedWord> of(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(MarkedWord::word)
        .toList();
  }

  private static MarkedWord word(String word) {
    for (Mark mark : Mark.values()) {
      if (mark != Mark.NONE && word.length() > 1 && word.endsWith(mark.symbol())) {
        return new MarkedWord(word.substring(0, word.length() - mark.symbol().length()), mark);
      }
    }
    return new MarkedWord(word, Mark.NONE);
  }
}
