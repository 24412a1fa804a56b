package org.interactionanalytics.category;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on the recording's clock.
 *
 * @param amount seconds times 1000, or percent, as {@code unit} says
 * @param unit what {@code amount} counts
 */
record TimeMark(double amount, Unit unit) implements Serializable {
  enum Unit {
    MILLISECONDS,
    MILLISECONDS_BEFORE_END,
    PERCENT
  }

  static final TimeMark START = new TimeMark(0, Unit.PERCENT);
  static final TimeMark END = new TimeMark(100, Unit.PERCENT);

  private static final int MILLIS_PER_SECOND = 1000;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)([s%])");

  /** Reads {@code 30s}, {@code 1.5s} or {@code 10%}; empty for anything else. */
  static Optional<TimeMark> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    return Optional.of(
        matcher.group(2).equals("%")
            ? new TimeMark(number.doubleValue(), Unit.PERCENT)
            : new TimeMark(
                number.multiply(BigDecimal.valueOf(MILLIS_PER_SECOND)).doubleValue(),
                Unit.MILLISECONDS));
  }

  /** The mark that lies this far before the end. */
  TimeMark beforeEnd() {
    return unit == Unit.PERCENT
        ? new TimeMark(END.amount - amount, Unit.PERCENT)
        : new TimeMark(amount, Unit.MILLISECONDS_BEFORE_END);
  }

  /** Milliseconds from the start, clipped to the recording. */
  long on(long durationMs) {
    double place =
        switch (unit) {
          case MILLISECONDS -> amount;
          case MILLISECONDS_BEFORE_END -> durationMs - amount;
          case PERCENT -> durationMs * amount / END.amount;
        };
    return Math.max(0, Math.min(durationMs, Math.round(place)));
  }
}
