package org.interactionanalytics.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenDates;
import org.interactionanalytics.spoken.SpokenDates.CalendarDate;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;
import org.interactionanalytics.spoken.Words;

/** Dates and years: "June 23rd, 2026", "the 5th of May", "December 2027", "the 1980s". */
final class DateForm implements WrittenForm {
  private static final Set<String> BEFORE_YEAR = Set.of("in", "since", "year", "until", "by");
  private static final Map<String, Integer> CENTURIES =
      Map.of("eighteen", 18, "nineteen", 19, "twenty", 20);
  private static final Map<String, Integer> DECADES =
      Map.of(
          "tens",
          10,
          "twenties",
          20,
          "thirties",
          30,
          "forties",
          40,
          "fifties",
          50,
          "sixties",
          60,
          "seventies",
          70,
          "eighties",
          80,
          "nineties",
          90);
  private static final int YEARS = 100;
  private static final int MONTHS = 12;
  private static final int MAX_DAY = 31;
  private static final Set<String> BEFORE_NUMERIC =
      Set.of("birth", "birthday", "born", "birthdate");
  private static final Set<String> BEFORE_EXPIRY =
      Set.of("expires", "expiry", "expiration", "expiring", "expire");

  /** Cards and the like expire in this century. */
  private static final int EARLIEST_EXPIRY = 10;

  /** How far before the digits such a word may stand, words. Source: own choice. */
  private static final int CUE_REACH = 4;

  @Override
  public Optional<Piece> write(Words words, int at) {
    return SpokenDates.read(words, at)
        .filter(date -> date.day().isPresent() || date.year().isPresent())
        .map(date -> new Piece(written(words, at, date), date.end()))
        .or(() -> year(words, at))
        .or(() -> numeric(words, at))
        .or(() -> expiry(words, at))
        .or(() -> decade(words, at));
  }

  private static String written(Words words, int at, CalendarDate date) {
    String month = name(date.month());
    String year = date.year().isPresent() ? String.valueOf(date.year().getAsInt()) : "";
    if (date.day().isEmpty()) {
      return month + (words.at(at + 1).equals("of") ? " of " : " ") + year;
    }
    int number = date.day().getAsInt();
    String day = date.ordinal() ? OrdinalForm.written(number) : String.valueOf(number);
    if (SpokenDates.month(words.at(at)).isPresent()) {
      String the = words.at(at + 1).equals("the") ? "the " : "";
      return month + " " + the + day + (year.isEmpty() ? "" : ", " + year);
    }
    int afterDay = SpokenNumbers.ordinal(words, at).orElseThrow().end();
    String of = words.at(afterDay).equals("of") ? " of " : " ";
    return day + of + month + (year.isEmpty() ? "" : " " + year);
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** "in nineteen eighty five", "by twenty thirty". */
  private static Optional<Piece> year(Words words, int at) {
    return words.isOneOf(at - 1, BEFORE_YEAR)
        ? SpokenNumbers.year(words, at)
            .filter(year -> SpokenNumbers.isUncountable(words, year.end()))
            .map(DateForm::piece)
        : Optional.empty();
  }

  private static Piece piece(Whole year) {
    return new Piece(String.valueOf(year.value()), year.end());
  }

  /** "date of birth four twelve nineteen eighty", in the order that was told. */
  private static Optional<Piece> numeric(Words words, int at) {
    if (!words.isNear(at, CUE_REACH, BEFORE_NUMERIC)) {
      return Optional.empty();
    }
    Optional<Whole> first = part(words, at);
    Optional<Whole> second = first.flatMap(read -> part(words, read.end()));
    Optional<Whole> year = second.flatMap(read -> SpokenNumbers.year(words, read.end()));
    return year.filter(read -> first.get().value() <= MONTHS || second.get().value() <= MONTHS)
        .map(
            read ->
                new Piece(
                    first.get().value() + "/" + second.get().value() + "/" + read.value(),
                    read.end()));
  }

  /** A day or a month: "four", "oh four", "twelve". */
  private static Optional<Whole> part(Words words, int at) {
    int start = words.at(at).equals("oh") || words.at(at).equals("zero") ? at + 1 : at;
    return SpokenNumbers.whole(words, start)
        .filter(read -> read.value() >= 1 && read.value() <= MAX_DAY);
  }

  /** "expires oh eight twenty seven". */
  private static Optional<Piece> expiry(Words words, int at) {
    if (!words.isNear(at, CUE_REACH, BEFORE_EXPIRY)) {
      return Optional.empty();
    }
    Optional<Whole> month = part(words, at).filter(read -> read.value() <= MONTHS);
    Optional<Whole> year =
        month
            .flatMap(read -> SpokenNumbers.whole(words, read.end()))
            .filter(read -> read.value() >= EARLIEST_EXPIRY && read.value() < YEARS);
    return year.filter(read -> SpokenNumbers.isUncountable(words, read.end()))
        .map(read -> new Piece("%02d/%d".formatted(month.get().value(), read.value()), read.end()));
  }

  private static Optional<Piece> decade(Words words, int at) {
    Integer century = CENTURIES.get(words.at(at));
    Integer decade = DECADES.get(words.at(at + 1));
    return century == null || decade == null
        ? Optional.empty()
        : Optional.of(new Piece((century * YEARS + decade) + "s", at + 2));
  }
}
