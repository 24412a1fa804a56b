package org.interactionanalytics.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interactionanalytics.spoken.SpokenDates;
import org.interactionanalytics.spoken.SpokenDates.CalendarDate;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;
import org.interactionanalytics.spoken.WordList;
import org.interactionanalytics.spoken.Words;

/**
 * Days, months, years and spans of them. The value is ISO 8601 as far as it is known: {@code
 * 2026-06-23}, {@code --06-23} without a year, {@code 2026-06}, {@code --06}, {@code ---04}, {@code
 * 1985}, {@code 2026-W26}. What is told from the day of the conversation stays in words where that
 * day is not known.
 */
final class DateRule implements EntityRule {
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Arrays.stream(DayOfWeek.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  day -> day.name().toLowerCase(Locale.ROOT), Function.identity()));

  private static final Set<String> BEFORE_DAY =
      Set.of("on", "by", "until", "till", "before", "after", "since", "from");
  private static final Set<String> BEFORE_YEAR = Set.of("in", "since", "year", "until", "by");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "days", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "weeks", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "months", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS,
          "years", ChronoUnit.YEARS);
  private static final Map<String, Integer> DIRECTIONS =
      Map.of("last", -1, "this", 0, "coming", 0, "next", 1);
  private static final Map<String, Integer> NAMED_DAYS =
      Map.of("yesterday", -1, "today", 0, "tomorrow", 1);
  private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** "the first", "the second" and "the third" are mostly no days. */
  private static final int FIRST_DAY_WITHOUT_MONTH = 4;

  private static final int MAX_DAYS = 10_000;

  private final Optional<LocalDate> today;

  /**
   * @param today the day of the conversation
   */
  DateRule(Optional<LocalDate> today) {
    this.today = today;
  }

  @Override
  public List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      calendarDate(words, at).ifPresent(found::add);
      dayWithoutMonth(words, at).ifPresent(found::add);
      year(words, at).ifPresent(found::add);
      weekday(words, at).ifPresent(found::add);
      namedDay(words, at).ifPresent(found::add);
      span(words, at).ifPresent(found::add);
      distance(words, at).ifPresent(found::add);
      written(words, at).ifPresent(found::add);
    }
    return found;
  }

  private static Candidate date(String value, int from, int to) {
    return Candidate.of(EntityType.DATE, value, from, to);
  }

  /** "twenty third of june two thousand and six", "june twenty third", "june twenty twenty six". */
  private static Optional<Candidate> calendarDate(Words words, int at) {
    return SpokenDates.read(words, at).map(read -> date(iso(read), at, read.end()));
  }

  private static String iso(CalendarDate date) {
    int month = date.month().getValue();
    if (date.day().isEmpty()) {
      return date.year().isPresent()
          ? YearMonth.of(date.year().getAsInt(), month).toString()
          : "--%02d".formatted(month);
    }
    return date.year().isPresent()
        ? LocalDate.of(date.year().getAsInt(), month, date.day().getAsInt()).toString()
        : MonthDay.of(month, date.day().getAsInt()).toString();
  }

  /** "on the fifteenth", "tuesday the fourth"; not "on the fifth floor". */
  private static Optional<Candidate> dayWithoutMonth(Words words, int at) {
    boolean cued = words.isOneOf(at - 1, BEFORE_DAY) || WEEKDAYS.containsKey(words.at(at - 1));
    if (!cued || !words.at(at).equals("the")) {
      return Optional.empty();
    }
    return SpokenNumbers.ordinal(words, at + 1)
        .filter(day -> day.value() >= FIRST_DAY_WITHOUT_MONTH && day.value() <= 31)
        .filter(day -> day.end() == words.size() || words.isOneOf(day.end(), WordList.COMMON))
        .map(day -> date("---%02d".formatted(day.value()), at, day.end()));
  }

  /** "in nineteen eighty five". */
  private static Optional<Candidate> year(Words words, int at) {
    return words.isOneOf(at - 1, BEFORE_YEAR)
        ? SpokenNumbers.year(words, at)
            .filter(year -> SpokenNumbers.run(words, year.end()).isEmpty())
            .map(year -> date(String.valueOf(year.value()), at, year.end()))
        : Optional.empty();
  }

  /** "tuesday", "next tuesday": the one of the next week, Monday first. */
  private Optional<Candidate> weekday(Words words, int at) {
    DayOfWeek day = WEEKDAYS.get(words.at(at));
    if (day == null) {
      return Optional.empty();
    }
    Integer direction = DIRECTIONS.get(words.at(at - 1));
    if (direction == null) {
      return Optional.of(date(words.at(at), at, at + 1));
    }
    return Optional.of(
        date(
            today
                .map(known -> inWeek(known, direction, day).toString())
                .orElse(words.joined(at - 1, at + 1)),
            at - 1,
            at + 1));
  }

  private static LocalDate inWeek(LocalDate today, int direction, DayOfWeek day) {
    return switch (direction) {
      case -1 -> today.with(TemporalAdjusters.previous(day));
      case 0 -> today.with(TemporalAdjusters.nextOrSame(day));
      default ->
          today.plusWeeks(direction).with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(day));
    };
  }

  /** "tomorrow", "the day after tomorrow". */
  private Optional<Candidate> namedDay(Words words, int at) {
    if (words.startsAt(at, List.of("day", "after", "tomorrow"))) {
      return Optional.of(relative(words, 2, at, at + 3));
    }
    if (words.startsAt(at, List.of("day", "before", "yesterday"))) {
      return Optional.of(relative(words, -2, at, at + 3));
    }
    return Optional.ofNullable(NAMED_DAYS.get(words.at(at)))
        .map(days -> relative(words, days, at, at + 1));
  }

  private Candidate relative(Words words, int days, int from, int to) {
    return date(
        today.map(known -> known.plusDays(days).toString()).orElse(words.joined(from, to)),
        from,
        to);
  }

  /** "next week", "last month", "this year", "this weekend". */
  private Optional<Candidate> span(Words words, int at) {
    Integer direction = DIRECTIONS.get(words.at(at));
    String unit = words.at(at + 1);
    if (direction == null || words.at(at).equals("coming")) {
      return Optional.empty();
    }
    Optional<String> resolved =
        switch (unit) {
          case "week", "weekend" -> today.map(known -> week(known.plusWeeks(direction)));
          case "month" ->
              today.map(known -> YearMonth.from(known).plusMonths(direction).toString());
          case "year" -> today.map(known -> String.valueOf(known.getYear() + direction));
          default -> Optional.empty();
        };
    return Set.of("week", "weekend", "month", "year").contains(unit)
        ? Optional.of(date(resolved.orElse(words.joined(at, at + 2)), at, at + 2))
        : Optional.empty();
  }

  private static String week(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** "in three days", "two weeks ago", "a week ago". */
  private Optional<Candidate> distance(Words words, int at) {
    boolean future = words.at(at).equals("in");
    int start = future ? at + 1 : at;
    boolean article = words.at(start).equals("a") || words.at(start).equals("an");
    Optional<Whole> count =
        SpokenNumbers.whole(words, start)
            .filter(whole -> whole.value() <= MAX_DAYS)
            .or(() -> article ? Optional.of(new Whole(1, start + 1)) : Optional.empty());
    if (count.isEmpty()) {
      return Optional.empty();
    }
    ChronoUnit unit = UNITS.get(words.at(count.get().end()));
    int end = count.get().end() + 1;
    boolean past = words.at(end).equals("ago");
    if (unit == null || past == future) {
      return Optional.empty();
    }
    long steps = past ? -count.get().value() : count.get().value();
    int to = past ? end + 1 : end;
    return Optional.of(
        date(
            today.map(known -> known.plus(steps, unit).toString()).orElse(words.joined(at, to)),
            at,
            to));
  }

  private static Optional<Candidate> written(Words words, int at) {
    try {
      return WRITTEN.matcher(words.at(at)).matches()
          ? Optional.of(date(LocalDate.parse(words.at(at)).toString(), at, at + 1))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
