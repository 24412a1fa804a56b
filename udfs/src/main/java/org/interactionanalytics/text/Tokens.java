package org.interactionanalytics.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as the recogniser writes it: lower case, no punctuation, apostrophes inside words kept.
 * Punctuated and cased text comes to the same form, so one model serves both.
 */
public final class Tokens {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:'[\\p{L}\\p{M}]+)*");

  private Tokens() {}

  /**
   * The words of a text in order.
   *
   * @param text any text, punctuated or not; may be empty
   */
  public static List<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'')
            .replace('\u2018', '\'');
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return List.copyOf(words);
  }

  /** The text as the recogniser would write it: {@link #of} joined by single spaces. */
  public static String normalise(String text) {
    return String.join(" ", of(text));
  }
}
