package org.interactionanalytics.text;

import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenDates;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;
import org.interactionanalytics.spoken.Words;

/** Ordinals from the tenth on, and days after the name of a weekday: "23rd", "Friday the 3rd". */
final class OrdinalForm implements WrittenForm {
  private static final int TEN = 10;
  private static final int LAST_TEEN = 20;
  private static final int HUNDRED = 100;

  /** Before "thirty second" they make a duration of it. */
  private static final Set<String> BEFORE_DURATION = Set.of("a", "an", "every", "each", "another");

  private static final Set<String> JOINTS = Set.of("and", "or", "to", "through");

  @Override
  public Optional<Piece> write(Words words, int at) {
    return SpokenNumbers.ordinal(words, at)
        .filter(ordinal -> !words.isWritten(at))
        .filter(ordinal -> ordinal.value() >= TEN || isDay(words, at, ordinal.end()))
        .filter(ordinal -> !isFraction(words, at, ordinal.end()))
        .map(ordinal -> piece(words, at, ordinal));
  }

  /** "one tenth", "a twentieth of the price". */
  private static boolean isFraction(Words words, int at, int end) {
    return SpokenNumbers.whole(words, at - 1).isPresent()
        || (words.at(at - 1).equals("a") && words.at(end).equals("of"));
  }

  /** "friday the third", "the first or the fifteenth". */
  private static boolean isDay(Words words, int at, int end) {
    boolean the = words.at(at - 1).equals("the");
    int next = words.at(end + 1).equals("the") ? end + 2 : end + 1;
    boolean range =
        words.isOneOf(end, JOINTS)
            && SpokenNumbers.ordinal(words, next)
                .filter(ordinal -> ordinal.value() >= TEN)
                .isPresent();
    return the && (range || SpokenDates.isWeekday(words.at(at - 2)));
  }

  private static Piece piece(Words words, int at, Whole ordinal) {
    boolean duration =
        ordinal.end() == at + 2
            && words.at(at + 1).equals("second")
            && words.isOneOf(at - 1, BEFORE_DURATION);
    return duration
        ? new Piece(String.valueOf(ordinal.value() - 2), at + 1)
        : new Piece(written(ordinal.value()), ordinal.end());
  }

  /** "1st", "22nd", "113th". */
  static String written(long number) {
    long lastTwo = number % HUNDRED;
    if (lastTwo > TEN && lastTwo < LAST_TEEN) {
      return number + "th";
    }
    return number
        + switch ((int) (number % TEN)) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
