package org.interactionanalytics.summarizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word with its place.
 *
 * @param line position of its line in the transcript
 * @param from first character in the line
 * @param text as written
 * @param last whether its line ends with it
 */
record PlacedToken(int line, int from, String text, boolean last) {
  /**
   * E-mail addresses, amounts of money, times of day and words; all other signs part words, so that
   * written numbers come apart into their groups of digits.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[^\\s@]+@[^\\s@]+"
              + "|[$£€]\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?(?!\\d)"
              + "|[$£€]\\d+(?:\\.\\d{1,2})?(?!\\d)"
              + "|\\d{1,2}:\\d{2}(?![\\d:])"
              + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'\u2019&%]*");

  static List<PlacedToken> of(int line, String text) {
    List<PlacedToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    boolean found = matcher.find();
    while (found) {
      int from = matcher.start();
      String word = matcher.group();
      found = matcher.find();
      tokens.add(new PlacedToken(line, from, word, !found));
    }
    return tokens;
  }

  int to() {
    return from + text.length();
  }

  /** In lower case. */
  String plain() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isAddress() {
    return text.indexOf('@') >= 0;
  }

  /** How many digits are written in it. */
  int writtenDigits() {
    return (int) text.codePoints().filter(Character::isDigit).count();
  }
}
