package org.interactionanalytics.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what was meant by a misspelt word. */
public final class Suggestion {
  /** More edits than this are another word, not a slip. Source: this project. */
  private static final int MAX_EDITS = 3;

  private Suggestion() {}

  /**
   * The permitted word nearest to {@code written}, without regard to case; empty if none is near.
   */
  public static Optional<String> nearest(String written, Collection<String> permitted) {
    String lower = written.toLowerCase(Locale.ROOT);
    return permitted.stream()
        .filter(word -> edits(lower, word) <= Math.min(MAX_EDITS, word.length() / 2))
        .min(Comparator.comparingInt(word -> edits(lower, word)));
  }

  private static int edits(String written, String permitted) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(written, permitted.toLowerCase(Locale.ROOT));
  }
}
