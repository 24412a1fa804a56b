package org.interactionanalytics.jobs.evaluate;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a figure measures.
 *
 * @param name as stored, for example {@code word_error_rate}
 * @param label as printed above a column
 * @param unit how the value is printed
 */
public record Metric(String name, String label, Unit unit) {
  static final Metric PRECISION = new Metric("precision", "precision", Unit.SCORE);
  static final Metric RECALL = new Metric("recall", "recall", Unit.SCORE);
  static final Metric F1 = new Metric("f1", "F1", Unit.SCORE);
  static final Metric ACCURACY = new Metric("accuracy", "accuracy", Unit.SCORE);
  static final Metric MACRO_F1 = new Metric("macro_f1", "macro F1", Unit.SCORE);

  private static final double PERCENT = 100.0;

  /** How a value is printed; it is stored as it is. */
  enum Unit {
    /** A whole number. */
    NUMBER,
    /** A share, stored as a fraction of 1, printed as percent. */
    PERCENT,
    /** A mean of numbers. */
    MEAN,
    /** A number from -1 to 1. */
    SCORE
  }

  static Metric number(String name, String label) {
    return new Metric(name, label, Unit.NUMBER);
  }

  static Metric mean(String name, String label) {
    return new Metric(name, label, Unit.MEAN);
  }

  static Metric percent(String name, String label) {
    return new Metric(name, label, Unit.PERCENT);
  }

  static Metric score(String name, String label) {
    return new Metric(name, label, Unit.SCORE);
  }

  /** The value as printed; a dash where there is none. */
  String text(OptionalDouble value) {
    if (value.isEmpty()) {
      return "-";
    }
    return switch (unit) {
      case NUMBER -> String.format(Locale.ROOT, "%.0f", value.getAsDouble());
      case MEAN -> String.format(Locale.ROOT, "%.2f", value.getAsDouble());
      case PERCENT -> String.format(Locale.ROOT, "%.2f", PERCENT * value.getAsDouble());
      case SCORE -> String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    };
  }
}
