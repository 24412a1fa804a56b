package org.interactionanalytics.spoken;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;

/** Reads times of day: "half past three", "three thirty p m", "quarter to nine in the morning". */
public final class SpokenTimes {
  private static final int HALF_DAY = 12;
  private static final int DAY = 24;
  private static final int HOUR = 60;
  private static final Set<String> CLOCK_CUES =
      Set.of("at", "by", "until", "till", "before", "after");
  private static final Set<String> BEFORE_MINUTES_TO = Set.of("at", "is", "it's", "was", "until");

  /** People round times of day; what is not round is something else unless a.m. or p.m. follows. */
  private static final int ROUND_MINUTES = 5;

  private static final Set<String> OCLOCK = Set.of("o'clock", "oclock");
  private static final Set<String> DAYTIMES = Set.of("morning", "afternoon", "evening");
  private static final Set<String> DAYS_BEFORE_DAYTIME = Set.of("this", "tomorrow", "yesterday");
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}):(\\d{2})(am|pm)?");
  private static final Pattern WRITTEN_HOUR = Pattern.compile("(\\d{1,2})(am|pm)");

  private SpokenTimes() {}

  /** Which half of the day. */
  public enum Half {
    MORNING,
    AFTERNOON,
    UNKNOWN
  }

  /**
   * A time of day.
   *
   * @param hour as told: 1 to 12, or 13 to 24 on the 24-hour clock
   * @param minute 0 to 59
   * @param half where it is told
   * @param clockEnd after the last word of hour and minute
   * @param end after the last word that tells the half
   */
  public record TimeOfDay(int hour, int minute, Half half, int clockEnd, int end) {}

  private record Clock(int hour, int minute, int end, boolean certain) {}

  private record HalfAt(Half half, int end) {}

  /** The time that is told from a word on; empty where the words may well mean something else. */
  public static Optional<TimeOfDay> read(Words words, int at) {
    Matcher hour = WRITTEN_HOUR.matcher(words.at(at));
    if (words.isWritten(at) && hour.matches()) {
      return Optional.of(
          new TimeOfDay(
              Integer.parseInt(hour.group(1)), 0, ofLetters(hour.group(2)), at + 1, at + 1));
    }
    return clock(words, at)
        .filter(clock -> clock.hour() >= 1)
        .flatMap(
            clock -> {
              HalfAt half = half(words, at, clock.end());
              return clock.certain() || half.half() != Half.UNKNOWN
                  ? Optional.of(
                      new TimeOfDay(
                          clock.hour(), clock.minute(), half.half(), clock.end(), half.end()))
                  : Optional.empty();
            });
  }

  private static Optional<Clock> clock(Words words, int at) {
    return relative(words, at).or(() -> written(words, at)).or(() -> told(words, at));
  }

  /** "half past three", "quarter to four", "a quarter past", "ten minutes to five". */
  private static Optional<Clock> relative(Words words, int at) {
    int next = words.at(at).equals("a") ? at + 1 : at;
    int minutes;
    int end;
    if (words.at(next).equals("half")) {
      minutes = HOUR / 2;
      end = next + 1;
    } else if (words.at(next).equals("quarter")) {
      minutes = HOUR / 4;
      end = next + 1;
    } else {
      Optional<Whole> count =
          next == at
              ? SpokenNumbers.whole(words, at).filter(SpokenTimes::isMinute)
              : Optional.empty();
      if (count.isEmpty()) {
        return Optional.empty();
      }
      minutes = (int) count.get().value();
      end = count.get().end();
      if (words.at(end).equals("minutes")) {
        end++;
      } else if (minutes % ROUND_MINUTES != 0) {
        return Optional.empty();
      }
    }
    boolean quarter = minutes == HOUR / 4;
    boolean past = words.at(end).equals("past") || (quarter && words.at(end).equals("after"));
    boolean to =
        (words.at(end).equals("to") && minutes != HOUR / 2)
            || (quarter && words.at(end).equals("till"));
    if (!past && !to) {
      return Optional.empty();
    }
    boolean counted = to && minutes != HOUR / 4;
    return hour(words, end + 1)
        .filter(hour -> !counted || !isRange(words, at, hour.end()))
        .map(
            hour -> {
              int named = (int) hour.value();
              int before = named == 1 ? HALF_DAY : named - 1;
              int close = words.isOneOf(hour.end(), OCLOCK) ? hour.end() + 1 : hour.end();
              return past
                  ? new Clock(named, minutes, close, true)
                  : new Clock(before, HOUR - minutes, close, true);
            });
  }

  /** "five to ten days" is a range, no time. */
  private static boolean isRange(Words words, int from, int end) {
    boolean cued = words.isOneOf(from - 1, BEFORE_MINUTES_TO);
    boolean told = half(words, from, end).half() != Half.UNKNOWN;
    return !told && !(cued && SpokenNumbers.isUncountable(words, end));
  }

  private static boolean isMinute(Whole count) {
    return count.value() > 0 && count.value() < HOUR;
  }

  private static Optional<Whole> hour(Words words, int at) {
    return SpokenNumbers.whole(words, at)
        .filter(hour -> hour.value() >= 1 && hour.value() <= HALF_DAY);
  }

  private static Optional<Clock> written(Words words, int at) {
    Matcher matcher = WRITTEN.matcher(words.at(at));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    if (hour >= DAY || minute >= HOUR) {
      return Optional.empty();
    }
    if (matcher.group(3) != null && hour >= 1 && hour <= HALF_DAY) {
      int base = hour % HALF_DAY;
      int full = matcher.group(3).equals("pm") ? base + HALF_DAY : base;
      return Optional.of(new Clock(full == 0 ? DAY : full, minute, at + 1, true));
    }
    return Optional.of(new Clock(hour == 0 ? DAY : hour, minute, at + 1, true));
  }

  /** "three o'clock", "three thirty", "nine oh five", "three"; the last only with what follows. */
  private static Optional<Clock> told(Words words, int at) {
    Optional<Whole> hour = hour(words, at);
    if (hour.isEmpty() || continuesNumber(words, at)) {
      return Optional.empty();
    }
    int end = hour.get().end();
    int value = (int) hour.get().value();
    if (words.isOneOf(end, OCLOCK)) {
      return Optional.of(new Clock(value, 0, end + 1, true));
    }
    if (words.at(end).equals("o") && words.at(end + 1).equals("clock")) {
      return Optional.of(new Clock(value, 0, end + 2, true));
    }
    boolean cued = words.isOneOf(at - 1, CLOCK_CUES);
    if ((words.at(end).equals("oh") || words.at(end).equals("o"))) {
      OptionalInt digit = SpokenNumbers.digit(words, end + 1);
      if (digit.isPresent()) {
        return Optional.of(new Clock(value, digit.getAsInt(), end + 2, cued));
      }
    }
    Optional<Whole> minute =
        SpokenNumbers.whole(words, end).filter(part -> isMinute(part) && part.value() >= 10);
    return Optional.of(
        minute
            .map(
                part ->
                    new Clock(value, (int) part.value(), part.end(), isAlone(words, part, cued)))
            .orElseGet(() -> new Clock(value, 0, end, false)));
  }

  /** Whether "at three thirty" is all of it, not the start of a longer number or an amount. */
  private static boolean isAlone(Words words, Whole minute, boolean cued) {
    return cued
        && minute.value() % ROUND_MINUTES == 0
        && SpokenNumbers.isUncountable(words, minute.end());
  }

  private static boolean continuesNumber(Words words, int at) {
    return SpokenNumbers.whole(words, at - 1).isPresent();
  }

  /** "p m", "a m", "in the morning", "this afternoon", "at night". */
  private static HalfAt half(Words words, int from, int end) {
    if (words.at(end).equals("pm") || words.at(end).equals("am")) {
      return new HalfAt(ofLetters(words.at(end)), end + 1);
    }
    if (words.at(end + 1).equals("m") && (words.at(end).equals("p") || words.at(end).equals("a"))) {
      return new HalfAt(ofLetters(words.at(end)), end + 2);
    }
    if (words.startsAt(end, List.of("in", "the")) && words.isOneOf(end + 2, DAYTIMES)) {
      return new HalfAt(ofDaytime(words.at(end + 2)), end + 3);
    }
    if (words.startsAt(end, List.of("at", "night"))) {
      return new HalfAt(Half.AFTERNOON, end + 2);
    }
    if (words.isOneOf(end, DAYS_BEFORE_DAYTIME) && words.isOneOf(end + 1, DAYTIMES) && from < end) {
      return new HalfAt(ofDaytime(words.at(end + 1)), end);
    }
    return new HalfAt(Half.UNKNOWN, end);
  }

  private static Half ofLetters(String letters) {
    return letters.startsWith("p") ? Half.AFTERNOON : Half.MORNING;
  }

  private static Half ofDaytime(String daytime) {
    return daytime.equals("morning") ? Half.MORNING : Half.AFTERNOON;
  }
}
