package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A name for a thing, without its article.
 *
 * @param from first word of the sentence that belongs to it
 * @param to after its last word
 */
public record NounPhrase(int from, int to) {
  private static final int LONGEST = 4;

  /** Number of words. */
  public int length() {
    return to - from;
  }

  /**
   * The noun phrases of a sentence: adjectives and nouns that end with a noun, without stop words
   * at their edges; of a long one the last {@value #LONGEST} words.
   *
   * @param words lower case, as spoken
   * @param classes one per word
   */
  public static List<NounPhrase> of(List<String> words, List<WordClass> classes) {
    List<NounPhrase> phrases = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = at;
      while (end < words.size() && belongs(words.get(end), classes.get(end))) {
        end++;
      }
      int last = end;
      while (last > at && !isHead(words.get(last - 1), classes.get(last - 1))) {
        last--;
      }
      if (last > at) {
        phrases.add(new NounPhrase(Math.max(at, last - LONGEST), last));
      }
      at = Math.max(end, at + 1);
    }
    return phrases;
  }

  private static boolean belongs(String word, WordClass wordClass) {
    return switch (wordClass) {
      case NOUN, PROPN, ADJ -> !StopWords.isStopWord(word) && word.length() > 1;
      default -> false;
    };
  }

  private static boolean isHead(String word, WordClass wordClass) {
    return wordClass.isNominal() && Character.isLetter(word.charAt(0));
  }
}
