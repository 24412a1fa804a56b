package org.interactionanalytics.spoken;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;

/** Reads dates of the calendar: "june twenty third", "the fifth of may nineteen eighty five". */
public final class SpokenDates {
  private static final Map<String, Month> MONTHS =
      Arrays.stream(Month.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  month -> month.name().toLowerCase(Locale.ROOT), Function.identity()));

  private static final Set<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Months that are words of their own. */
  private static final Set<Month> AMBIGUOUS = Set.of(Month.MARCH, Month.MAY);

  /** Before "may first" or "march second" they make a verb of it. */
  private static final Set<String> SUBJECTS =
      Set.of("i", "you", "he", "she", "it", "we", "they", "who", "which", "that", "this", "there");

  private static final Set<String> BEFORE_MONTH =
      Set.of("in", "of", "last", "next", "since", "until", "till", "during", "by", "this", "every");

  private SpokenDates() {}

  /**
   * A date as far as it is told.
   *
   * @param day 1 to 31; empty where a month is meant
   * @param ordinal whether the day is told as one: "twenty third"
   * @param end after its last word
   */
  public record CalendarDate(
      OptionalInt day, boolean ordinal, Month month, OptionalInt year, int end) {}

  /** The date that is told from a word on; a month at least. */
  public static Optional<CalendarDate> read(Words words, int at) {
    return dayFirst(words, at).or(() -> monthFirst(words, at));
  }

  /** The month of this name, lower case. */
  public static Optional<Month> month(String name) {
    return Optional.ofNullable(MONTHS.get(name));
  }

  /** Whether this is the name of a day of the week, lower case. */
  public static boolean isWeekday(String name) {
    return WEEKDAYS.contains(name);
  }

  /** "twenty third of june two thousand and six". */
  private static Optional<CalendarDate> dayFirst(Words words, int at) {
    Optional<Whole> day = SpokenNumbers.ordinal(words, at);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int next = words.at(day.get().end()).equals("of") ? day.get().end() + 1 : day.get().end();
    return month(words.at(next))
        .flatMap(month -> withYear(words, day.get().value(), true, month, next + 1));
  }

  /** "june twenty third", "june the fourth", "june twenty three", "june twenty twenty six". */
  private static Optional<CalendarDate> monthFirst(Words words, int at) {
    Month month = MONTHS.get(words.at(at));
    if (month == null) {
      return Optional.empty();
    }
    boolean ambiguous = AMBIGUOUS.contains(month);
    if (ambiguous && words.isOneOf(at - 1, SUBJECTS)) {
      return Optional.empty();
    }
    int next = words.at(at + 1).equals("the") ? at + 2 : at + 1;
    Optional<CalendarDate> ordinal =
        SpokenNumbers.ordinal(words, next)
            .flatMap(day -> withYear(words, day.value(), true, month, day.end()));
    if (ordinal.isPresent()) {
      return ordinal;
    }
    int after = words.at(at + 1).equals("of") ? at + 2 : at + 1;
    Optional<Whole> year = SpokenNumbers.year(words, after);
    if (year.isPresent()) {
      return Optional.of(
          new CalendarDate(
              OptionalInt.empty(),
              false,
              month,
              OptionalInt.of((int) year.get().value()),
              year.get().end()));
    }
    Optional<Whole> cardinal = SpokenNumbers.whole(words, at + 1);
    if (cardinal.isPresent()) {
      Optional<CalendarDate> day =
          withYear(words, cardinal.get().value(), false, month, cardinal.get().end());
      boolean counts = !SpokenNumbers.isUncountable(words, cardinal.get().end());
      if (day.isPresent() && (day.get().year().isPresent() || !(ambiguous || counts))) {
        return day;
      }
    }
    return ambiguous && !words.isOneOf(at - 1, BEFORE_MONTH)
        ? Optional.empty()
        : Optional.of(
            new CalendarDate(OptionalInt.empty(), false, month, OptionalInt.empty(), at + 1));
  }

  private static Optional<CalendarDate> withYear(
      Words words, long day, boolean ordinal, Month month, int end) {
    if (day < 1 || day > month.maxLength()) {
      return Optional.empty();
    }
    int next = words.at(end).equals("of") || words.at(end).equals("in") ? end + 1 : end;
    Optional<Whole> year = SpokenNumbers.year(words, next);
    if (year.isPresent()) {
      try {
        LocalDate date = LocalDate.of((int) year.get().value(), month, (int) day);
        return Optional.of(
            new CalendarDate(
                OptionalInt.of(date.getDayOfMonth()),
                ordinal,
                month,
                OptionalInt.of(date.getYear()),
                year.get().end()));
      } catch (DateTimeException noLeapYear) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new CalendarDate(OptionalInt.of((int) day), ordinal, month, OptionalInt.empty(), end));
  }
}
