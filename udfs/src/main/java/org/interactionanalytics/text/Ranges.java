package org.interactionanalytics.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;
import org.interactionanalytics.spoken.Words;

/** Two numbers that are written alike: "5 to 10 days", "9 or 10", "between 2 and 4 PM". */
final class Ranges {
  private static final Set<String> JOINTS = Set.of("to", "or", "through");
  private static final Map<String, Integer> SCALES = Map.of("hundred", 100, "thousand", 1000);
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

  /** The first number as it is meant: the "ten" of "ten to fifteen thousand" is 10,000. */
  static String start(Words words, Figure first) {
    Optional<Whole> second = SpokenNumbers.whole(words, first.end() + 1);
    Integer scale = second.map(read -> SCALES.get(words.at(read.end() - 1))).orElse(null);
    if (scale == null || !first.text().matches("[1-9]\\d{0,2}")) {
      return first.text();
    }
    long meant = Long.parseLong(first.text()) * scale;
    boolean rises = meant < second.get().value() && second.get().value() % scale == 0;
    return rises ? Figure.withSeparators(String.valueOf(meant)) : first.text();
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
