package org.interactionanalytics.category;

import java.util.Locale;

/**
 * Kleene's three truth values: a rule holds, does not hold, or cannot be told from what was
 * measured.
 */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** As printed: {@code true}, {@code false}, {@code unknown}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
