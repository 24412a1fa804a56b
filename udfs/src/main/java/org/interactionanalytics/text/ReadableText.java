package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Written words in one line, with punctuation and a capital at the beginning of each sentence:
 * {@code I was charged $45.20 twice.}
 *
 * @param text may be empty
 * @param offsets for each spoken word, in order, the characters of the text before the written word
 *     that stands for it
 */
public record ReadableText(String text, List<Integer> offsets) {
  public ReadableText {
    offsets = List.copyOf(offsets);
  }

  /**
   * Joins words.
   *
   * @param words as {@link WrittenForms#of} gives them: each spoken word is covered once, in order
   */
  public static ReadableText of(List<WrittenWord> words) {
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    boolean first = true;
    for (WrittenWord word : words) {
      text.append(text.isEmpty() ? "" : " ");
      for (int spoken = word.firstWord(); spoken < word.endWord(); spoken++) {
        offsets.add(text.length());
      }
      text.append(first ? capital(word.text()) : word.text()).append(word.mark().symbol());
      first = word.mark().endsSentence();
    }
    return new ReadableText(text.toString(), offsets);
  }

  /**
   * The part that stands for some of the spoken words.
   *
   * @param from the first of them, which begins a written word
   * @param to after the last of them, where a written word ends
   */
  public String part(int from, int to) {
    int end = to == offsets.size() ? text.length() : offsets.get(to) - 1;
    return text.substring(offsets.get(from), end);
  }

  /** Addresses stay as they are: letters of a mailbox may be told apart. */
  private static String capital(String word) {
    boolean address = word.indexOf('@') >= 0 || word.indexOf('.') >= 0;
    if (word.isEmpty() || address) {
      return word;
    }
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }
}
