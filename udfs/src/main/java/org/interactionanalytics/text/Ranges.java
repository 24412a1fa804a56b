package org.interactionanalytics.text;

import java.util.Set;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.Words;

/** Two numbers that are written alike: "5 to 10 days", "9 or 10", "between 2 and 4 PM". */
final class Ranges {
  private static final Set<String> JOINTS = Set.of("to", "or", "through");
  private static final int TEN = 10;

  private Ranges() {}

  /**
   * Whether the word behind a number leads to the other end of a range.
   *
   * @param from first word of the number
   * @param end after its last word
   */
  static boolean joins(Words words, int from, int end) {
    return words.isOneOf(end, JOINTS)
        || (words.at(end).equals("and") && words.at(from - 1).equals("between"));
  }

  /** Whether this is the second end of a range whose first is ten or more. */
  static boolean follows(Words words, int at) {
    if (!words.isOneOf(at - 1, JOINTS)) {
      return false;
    }
    return isTenOrMore(words, at - 2, at - 1) || isTenOrMore(words, at - 3, at - 1);
  }

  private static boolean isTenOrMore(Words words, int from, int end) {
    return SpokenNumbers.whole(words, from)
        .filter(number -> number.end() == end && number.value() >= TEN)
        .isPresent();
  }
}
