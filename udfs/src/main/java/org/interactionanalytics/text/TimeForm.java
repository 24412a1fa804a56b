package org.interactionanalytics.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenMoney;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;
import org.interactionanalytics.spoken.SpokenTimes;
import org.interactionanalytics.spoken.SpokenTimes.Half;
import org.interactionanalytics.spoken.SpokenTimes.TimeOfDay;
import org.interactionanalytics.spoken.Words;

/** Times of day: "3:30 PM", "9 AM", "10 o'clock". */
final class TimeForm implements WrittenForm {
  private static final int HOURS = 12;
  private static final int ROUND_MINUTES = 5;
  private static final List<String> O_CLOCK = List.of("o", "clock");
  private static final List<String> IN_THE = List.of("in", "the");
  private static final Set<String> CUES =
      Set.of(
          "at", "by", "until", "till", "before", "after", "around", "about", "from", "since",
          "between");

  private static final StreetForm STREETS = new StreetForm();
  private static final Set<String> CLOCK_CUES = Set.of("at", "by", "until", "till", "around");

  /** Beside "nine thirty" they make a time of it. */
  private static final Set<String> BEFORE =
      Set.of(
          "starts",
          "start",
          "begins",
          "begin",
          "opens",
          "open",
          "closes",
          "close",
          "leaves",
          "leave",
          "arrives",
          "arrive",
          "ends",
          "tomorrow",
          "today",
          "tonight",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "noon",
          "between");

  private static final Set<String> BEHIND =
      Set.of(
          "tomorrow",
          "today",
          "tonight",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  @Override
  public Optional<Piece> write(Words words, int at) {
    return SpokenTimes.read(words, at)
        .filter(time -> !MoneyForm.isRate(words, time.clockEnd()))
        .flatMap(time -> written(words, at, time))
        .or(() -> beside(words, at));
  }

  private static Optional<Piece> written(Words words, int at, TimeOfDay time) {
    boolean letters = isLetters(words, time.clockEnd());
    String clock =
        time.minute() == 0 ? String.valueOf(time.hour()) : clock(time.hour(), time.minute());
    if (letters) {
      String half = time.half() == Half.AFTERNOON ? " PM" : " AM";
      return Optional.of(new Piece(clock + half, time.end()));
    }
    int last = time.clockEnd() - 1;
    if (words.startsAt(last - 1, O_CLOCK)) {
      return Optional.of(new Piece(clock + " o'clock", time.clockEnd()));
    }
    if (words.at(last).equals("o'clock") || words.at(last).equals("oclock")) {
      return Optional.of(new Piece(clock + " o'clock", time.clockEnd()));
    }
    boolean hourAlone =
        SpokenNumbers.whole(words, at).filter(hour -> hour.end() == time.clockEnd()).isPresent();
    boolean meant = words.isOneOf(at - 1, CUES) || words.startsAt(time.clockEnd(), IN_THE);
    return hourAlone && !meant ? Optional.empty() : Optional.of(new Piece(clock, time.clockEnd()));
  }

  private static boolean isLetters(Words words, int at) {
    String word = words.at(at);
    boolean apart = (word.equals("a") || word.equals("p")) && words.at(at + 1).equals("m");
    return apart || word.equals("am") || word.equals("pm");
  }

  private static String clock(int hour, int minute) {
    return "%d:%02d".formatted(hour, minute);
  }

  /** "nine thirty tomorrow", "it starts nine thirty". */
  private static Optional<Piece> beside(Words words, int at) {
    OptionalInt hour = hour(words, at);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    if (words.isOneOf(at - 1, CLOCK_CUES) && isDayBehind(words, at + 1)) {
      return Optional.of(new Piece(String.valueOf(hour.getAsInt()), at + 1));
    }
    Optional<Whole> minute =
        SpokenNumbers.whole(words, at + 1)
            .filter(part -> part.value() >= 10 && part.value() < 60)
            .filter(part -> part.value() % ROUND_MINUTES == 0);
    return minute
        .filter(
            part ->
                isDayBehind(words, part.end())
                    || endsSpan(words, at)
                    || isAlone(words, at, part.end())
                    || (words.isOneOf(at - 1, BEFORE)
                        && SpokenNumbers.isUncountable(words, part.end())))
        .map(part -> new Piece(clock(hour.getAsInt(), (int) part.value()), part.end()));
  }

  /** "at seven thirty instead", but not an address, an amount or a measure. */
  private static boolean isAlone(Words words, int at, int end) {
    return words.at(at - 1).equals("at")
        && STREETS.write(words, at).isEmpty()
        && !Units.isUnit(words, end)
        && !MoneyForm.isRate(words, end)
        && SpokenMoney.currency(words.at(end)).isEmpty()
        && !SpokenNumbers.mayBegin(words.at(end));
  }

  private static boolean isDayBehind(Words words, int at) {
    int day = words.at(at).equals("on") ? at + 1 : at;
    return words.isOneOf(day, BEHIND);
  }

  /** "from eleven to twelve thirty". */
  private static boolean endsSpan(Words words, int at) {
    boolean joined = words.at(at - 1).equals("to") || words.at(at - 1).equals("and");
    return joined
        && hour(words, at - 2).isPresent()
        && (words.at(at - 3).equals("from") || words.at(at - 3).equals("between"));
  }

  private static OptionalInt hour(Words words, int at) {
    Optional<Whole> hour =
        SpokenNumbers.whole(words, at)
            .filter(whole -> whole.end() == at + 1 && whole.value() >= 1 && whole.value() <= HOURS);
    return hour.map(whole -> OptionalInt.of((int) whole.value())).orElse(OptionalInt.empty());
  }
}
