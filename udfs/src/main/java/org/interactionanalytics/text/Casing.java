package org.interactionanalytics.text;

import java.util.Locale;
import java.util.Map;

/** How a word is written inside a sentence. */
public enum Casing {
  LOWER,
  /** The first letter is a capital: {@code Monday}. */
  CAPITALISED,
  /** All letters are capitals, but for an ending after an apostrophe: {@code IBM's}. */
  CAPITALS,
  /** Capitals in its own places: {@code iPhone}, {@code McDonald}. */
  MIXED;

  /** The casing of a written word. */
  public static Casing of(String written) {
    if (written.equals(written.toLowerCase(Locale.ROOT))) {
      return LOWER;
    }
    if (written.equals(capitalised(written.toLowerCase(Locale.ROOT)))) {
      return CAPITALISED;
    }
    return written.equals(capitals(written.toLowerCase(Locale.ROOT))) ? CAPITALS : MIXED;
  }

  /**
   * A word in this casing.
   *
   * @param word lower case
   * @param forms how words with capitals in their own places are written, by their lower case
   */
  public String apply(String word, Map<String, String> forms) {
    return switch (this) {
      case LOWER -> word;
      case CAPITALISED -> capitalised(word);
      case CAPITALS -> capitals(word);
      case MIXED -> {
        String form = forms.get(word);
        yield form == null ? capitalised(word) : form;
      }
    };
  }

  private static String capitalised(String word) {
    if (word.isEmpty()) {
      return word;
    }
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }

  private static String capitals(String word) {
    int apostrophe = word.indexOf('\'');
    int end = apostrophe < 0 ? word.length() : apostrophe;
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }
}
