package org.interactionanalytics.summarizer;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How long to wait before the next attempt: always the same for the same answers. */
final class RetryDelay {
  /** Before the second attempt; doubles from attempt to attempt. Source: own choice. */
  static final Duration FIRST = Duration.ofSeconds(1);

  /** Longest of the doubled ones. Source: own choice. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** Longest that a server may ask for: a minute is what rate limits are counted by. */
  static final Duration LONGEST_ASKED_FOR = Duration.ofSeconds(60);

  private static final int MAX_DOUBLINGS = 5;

  private RetryDelay() {}

  /**
   * After an attempt that was not answered.
   *
   * @param attempt from 0
   */
  static Duration after(int attempt) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(attempt, MAX_DOUBLINGS));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  /**
   * After an attempt that was answered.
   *
   * @param attempt from 0
   */
  static Duration after(int attempt, HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .flatMap(value -> askedFor(value.strip(), headers))
        .orElseGet(() -> after(attempt));
  }

  /** Seconds, or a date on the server's own clock (RFC 9110, section 10.2.3). */
  private static Optional<Duration> askedFor(String value, HttpHeaders headers) {
    Optional<Duration> asked =
        value.matches("\\d{1,9}")
            ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
            : date(value)
                .flatMap(
                    then ->
                        headers
                            .firstValue("Date")
                            .flatMap(RetryDelay::date)
                            .map(now -> Duration.between(now, then)));
    return asked.map(RetryDelay::bounded);
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST_ASKED_FOR) < 0 ? asked : LONGEST_ASKED_FOR;
  }

  private static Optional<ZonedDateTime> date(String value) {
    try {
      return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
