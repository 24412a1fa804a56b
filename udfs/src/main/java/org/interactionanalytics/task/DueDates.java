package org.interactionanalytics.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interactionanalytics.entity.EntityFinder;
import org.interactionanalytics.entity.EntityRequest;
import org.interactionanalytics.entity.EntityType;
import org.interactionanalytics.entity.TextEntity;

/**
 * The last day that words leave for something, told from the day of the conversation: "by Friday"
 * is the next Friday, "within 48 hours" two days later, "end of the month" its last day, "next
 * week" that week's Friday. Business days pass over Saturdays and Sundays. Immutable and
 * thread-safe.
 */
final class DueDates {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("twenty four", 24),
          Map.entry("thirty", 30),
          Map.entry("forty eight", 48),
          Map.entry("seventy two", 72));
  private static final Pattern SPAN =
      Pattern.compile(
          "\\b(?:within|in|after|up to)(?: the next)? (?:(\\d+|[a-z]+)(?: to | or |-))?(\\d+|a|an|[a-z]+(?:[ -](?:one|two|four|eight))?) (minute|hour|business day|working day|day|week|month)s?\\b");
  private static final Pattern END =
      Pattern.compile(
          "\\b(?:end of (?:the|this) (day|week|month|year)|(?:later |first thing )?(today|tonight|this (?:morning|afternoon|evening)))\\b");
  private static final Pattern WRITTEN_MONTH =
      Pattern.compile(
          "\\b(january|february|march|april|may|june|july|august|september|october|november|december) (\\d{1,2})(?:st|nd|rd|th)?\\b");
  private static final int HOURS_A_DAY = 24;
  private static final int MAX_UNITS = 1000;

  private final Optional<LocalDate> today;
  private final EntityFinder entities;

  /**
   * @param today the day of the conversation where it takes place; without it words are found and
   *     no days
   */
  DueDates(Optional<LocalDate> today) {
    this.today = today;
    this.entities =
        new EntityFinder(new EntityRequest("en-US", today, EnumSet.of(EntityType.DATE), List.of()));
  }

  /**
   * Words that name a day.
   *
   * @param day empty where it can't be told
   */
  record Due(String text, Optional<LocalDate> day, int offset) {}

  /** The day that a sentence names; of several the last one named; empty without any. */
  Optional<Due> find(String sentence) {
    String text = sentence.toLowerCase(Locale.ROOT);
    Stream<Due> dates =
        entities.find(sentence).stream()
            .map(entity -> new Due(entity.text(), day(entity, text), entity.offset()));
    return Stream.of(dates, spans(text), ends(text), writtenMonths(text))
        .flatMap(found -> found)
        .filter(
            due ->
                today.isEmpty() || due.day().filter(day -> !day.isBefore(today.get())).isPresent())
        .max(Comparator.comparingInt(Due::offset));
  }

  private Stream<Due> spans(String text) {
    Matcher matcher = SPAN.matcher(text);
    return matcher
        .results()
        .flatMap(
            found ->
                number(found.group(2))
                    .map(
                        count ->
                            new Due(
                                found.group(),
                                today.map(day -> later(day, count, found.group(3))),
                                found.start()))
                    .stream());
  }

  private static Optional<Integer> number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word.length() <= 3
          ? Optional.of(Math.min(MAX_UNITS, Integer.parseInt(word)))
          : Optional.empty();
    }
    return Optional.ofNullable(NUMBERS.get(word.replace('-', ' ')));
  }

  private static LocalDate later(LocalDate day, int count, String unit) {
    return switch (unit) {
      case "minute" -> day;
      case "hour" -> day.plusDays(count / HOURS_A_DAY);
      case "day" -> day.plusDays(count);
      case "week" -> day.plusWeeks(count);
      case "month" -> day.plusMonths(count);
      default -> afterBusinessDays(day, count);
    };
  }

  private static LocalDate afterBusinessDays(LocalDate day, int count) {
    LocalDate later = day;
    int left = count;
    while (left > 0) {
      later = later.plusDays(1);
      if (later.getDayOfWeek() != DayOfWeek.SATURDAY && later.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return later;
  }

  private Stream<Due> ends(String text) {
    return END.matcher(text)
        .results()
        .map(
            found ->
                new Due(
                    found.group(),
                    today.map(day -> end(day, found.group(1) == null ? "day" : found.group(1))),
                    found.start()));
  }

  private static LocalDate end(LocalDate day, String unit) {
    return switch (unit) {
      case "week" -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
      case "month" -> day.with(TemporalAdjusters.lastDayOfMonth());
      case "year" -> day.with(TemporalAdjusters.lastDayOfYear());
      default -> day;
    };
  }

  /** "June 23rd", where the numbers have been written already. */
  private Stream<Due> writtenMonths(String text) {
    return WRITTEN_MONTH
        .matcher(text)
        .results()
        .flatMap(
            found -> {
              int month =
                  java.time.Month.valueOf(found.group(1).toUpperCase(Locale.ROOT)).getValue();
              int day = Integer.parseInt(found.group(2));
              boolean real = day >= 1 && day <= java.time.Month.of(month).maxLength();
              return real
                  ? Stream.of(
                      new Due(
                          found.group(),
                          today.map(now -> next(now, MonthDay.of(month, day))),
                          found.start()))
                  : Stream.empty();
            });
  }

  private static LocalDate next(LocalDate today, MonthDay day) {
    LocalDate thisYear = day.atYear(today.getYear());
    return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
  }

  /** The day that the entity's value names, the next one where several are meant. */
  private Optional<LocalDate> day(TextEntity entity, String text) {
    String value = entity.value().toLowerCase(Locale.ROOT);
    return today.flatMap(
        now -> {
          if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(LocalDate.parse(value));
          }
          if (value.matches("--\\d{2}-\\d{2}")) {
            return Optional.of(next(now, MonthDay.parse(value)));
          }
          if (value.matches("---\\d{2}")) {
            return dayOfMonth(now, Integer.parseInt(value.substring(3)));
          }
          if (value.matches("\\d{4}-w\\d{2}")) {
            LocalDate week =
                LocalDate.of(Integer.parseInt(value.substring(0, 4)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(value.substring(6)));
            DayOfWeek last = text.contains("weekend") ? DayOfWeek.SUNDAY : DayOfWeek.FRIDAY;
            return Optional.of(
                week.with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(last)));
          }
          if (value.matches("\\d{4}-\\d{2}")) {
            return Optional.of(
                LocalDate.parse(value + "-01").with(TemporalAdjusters.lastDayOfMonth()));
          }
          if (value.matches("--\\d{2}")) {
            LocalDate first = next(now, MonthDay.of(Integer.parseInt(value.substring(2)), 1));
            return Optional.of(first.with(TemporalAdjusters.lastDayOfMonth()));
          }
          return Stream.of(DayOfWeek.values())
              .filter(day -> value.equals(day.name().toLowerCase(Locale.ROOT)))
              .map(day -> now.with(TemporalAdjusters.next(day)))
              .findFirst();
        });
  }

  private static Optional<LocalDate> dayOfMonth(LocalDate today, int day) {
    LocalDate first = today.withDayOfMonth(1);
    return Stream.iterate(first, month -> month.plus(1, ChronoUnit.MONTHS))
        .limit(3)
        .filter(month -> day >= 1 && day <= month.lengthOfMonth())
        .map(month -> month.withDayOfMonth(day))
        .filter(found -> !found.isBefore(today))
        .findFirst();
  }
}
