package org.interactionanalytics.text;

import java.util.List;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenDates;
import org.interactionanalytics.spoken.SpokenMoney;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.Words;

/** Parts the words where a number must end: at the ends of sentences and at most commas. */
final class Clauses {
  private static final Set<String> SCALES = Set.of("hundred", "thousand", "million", "billion");
  private static final Set<String> HALVES = Set.of("am", "pm");
  private static final Set<String> SINGLE_DIGITS =
      Set.of(
          "zero", "oh", "o", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
          "double", "triple");

  /** Digits with pauses that belong together: as many as the shortest telephone number. */
  private static final int DICTATED_DIGITS = 7;

  private Clauses() {}

  /** Where the clause that begins at a word ends. */
  static int end(Words words, List<MarkedWord> spoken, int from) {
    int dictated = from;
    for (int at = from; at < spoken.size(); at++) {
      if (at >= dictated) {
        dictated = Math.max(dictated, dictationEnd(words, spoken, at));
      }
      Mark mark = spoken.get(at).mark();
      boolean goesOn = mark == Mark.COMMA && (at + 1 < dictated || joins(words, at));
      if (mark != Mark.NONE && !goesOn) {
        return at + 1;
      }
    }
    return spoken.size();
  }

  /** Whether what stands before a comma and behind it is one number, amount, time or date. */
  private static boolean joins(Words words, int at) {
    int next = at + 1;
    boolean number = SpokenNumbers.whole(words, next).isPresent();
    boolean half =
        words.isOneOf(next, HALVES)
            || (words.at(next + 1).equals("m") && Set.of("a", "p").contains(words.at(next)));
    if (half) {
      return SpokenNumbers.whole(words, at).isPresent();
    }
    if (words.isOneOf(at, SCALES)) {
      return number || (words.at(next).equals("and") && startsNumber(words, next + 1));
    }
    if (SpokenMoney.currency(words.at(at)).isPresent()) {
      int coins = words.at(next).equals("and") ? next + 1 : next;
      return SpokenNumbers.whole(words, coins)
          .filter(whole -> words.at(whole.end()).startsWith("cent"))
          .isPresent();
    }
    return isDay(words, at) && SpokenNumbers.year(words, next).isPresent();
  }

  private static boolean startsNumber(Words words, int at) {
    return SpokenNumbers.whole(words, at).isPresent();
  }

  /** Whether a day of a month ends with this word: "june third", "the third of june". */
  private static boolean isDay(Words words, int at) {
    if (SpokenDates.month(words.at(at)).isPresent()) {
      return true;
    }
    for (int start = at; start > at - 4; start--) {
      if (SpokenDates.month(words.at(start)).isPresent()) {
        return SpokenDates.read(words, start).filter(date -> date.end() > at).isPresent();
      }
    }
    return false;
  }

  /**
   * The end of digits that are dictated in pieces of at least two: "six five oh, two five three,
   * double oh double oh"; the place itself where there is no such thing.
   */
  private static int dictationEnd(Words words, List<MarkedWord> spoken, int from) {
    int digits = 0;
    int piece = 0;
    int at = from;
    while (words.isOneOf(at, SINGLE_DIGITS)) {
      digits++;
      piece++;
      Mark mark = spoken.get(at).mark();
      at++;
      if (mark.endsSentence() || (mark == Mark.COMMA && piece < 2)) {
        break;
      }
      piece = mark == Mark.COMMA ? 0 : piece;
    }
    return digits >= DICTATED_DIGITS ? at : from;
  }
}
