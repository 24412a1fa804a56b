package org.interactionanalytics.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenMoney;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Quantity;
import org.interactionanalytics.spoken.Words;

/** Numbers that people write in words. */
final class Phrases {
  private static final Set<String> ROUND = Set.of("million", "billion", "trillion");
  private static final Set<String> PART =
      Set.of("half", "third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth");
  private static final Set<String> PARTS =
      Set.of("halves", "thirds", "quarters", "fourths", "fifths", "sixths", "eighths", "tenths");

  private Phrases() {}

  /** After the last word of such a number; the place itself where there is none. */
  static int end(Words words, int at) {
    Optional<Quantity> partOfScale = SpokenNumbers.fraction(words, at);
    if (partOfScale.isPresent()) {
      return partOfScale.get().end();
    }
    boolean guess = words.at(at).equals("a") && words.isOneOf(at + 1, ROUND);
    if (guess && SpokenMoney.currency(words.at(at + 2)).isEmpty()) {
      return at + 2;
    }
    OptionalInt digit = SpokenNumbers.digit(words, at);
    if (digit.isEmpty()) {
      return at;
    }
    boolean fraction =
        words.isOneOf(at + 1, PARTS) || (words.at(at).equals("one") && words.isOneOf(at + 1, PART));
    return fraction ? at + 2 : mixed(words, at);
  }

  /** "two and a half hours". */
  private static int mixed(Words words, int at) {
    boolean half =
        words.at(at + 1).equals("and")
            && words.at(at + 2).equals("a")
            && words.at(at + 3).equals("half");
    int end = at + 4;
    boolean measured =
        ROUND.contains(words.at(end))
            || words.at(end).equals("thousand")
            || Units.isUnit(words, end)
            || SpokenMoney.currency(words.at(end)).isPresent();
    return half && !measured ? end : at;
  }
}
