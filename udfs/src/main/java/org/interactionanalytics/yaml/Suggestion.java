package org.interactionanalytics.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a misspelt word. */
public final class Suggestion {
  /** More edits than this are another word, not a slip. Source: this project. */
  private static final int MAX_EDITS = 3;

  private Suggestion() {}

  /** The permitted word nearest to {@code written}; empty if none is near. */
  public static Optional<String> nearest(String written, Collection<String> permitted) {
    String lower = written.toLowerCase(Locale.ROOT);
    return permitted.stream()
        .filter(word -> edits(lower, word) <= Math.min(MAX_EDITS, word.length() / 2))
        .min(Comparator.comparingInt(word -> edits(lower, word)));
  }

  /** Levenshtein's distance, without regard to case. */
  private static int edits(String written, String permitted) {
    String word = permitted.toLowerCase(Locale.ROOT);
    int[] previous = new int[word.length() + 1];
    for (int j = 0; j <= word.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= written.length(); i++) {
      int[] current = new int[word.length() + 1];
      current[0] = i;
      for (int j = 1; j <= word.length(); j++) {
        int change = written.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
      }
      previous = current;
    }
    return previous[word.length()];
  }
}
