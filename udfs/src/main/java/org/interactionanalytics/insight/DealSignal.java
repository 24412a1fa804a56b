package org.interactionanalytics.insight;

import java.util.Locale;

/**
 * What a sentence says about a purchase: the intents of DeepAffects' segments, in the order in
 * which they take precedence.
 */
public enum DealSignal {
  /** Something is or was decided. */
  DECISION,
  /** Who may decide. */
  AUTHORITY,
  /** Somebody undertakes or is asked to do something. */
  ACTION,
  /** Money: what it may cost. */
  BUDGET,
  /** When it is to be. */
  TIMING,
  /** What somebody wants, needs or lacks. */
  NEED;

  /** As DeepAffects writes it: {@code budget}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
