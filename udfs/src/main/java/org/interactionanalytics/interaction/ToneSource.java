package org.interactionanalytics.interaction;

import java.util.Locale;

/** What the tone of a speaker is derived from. */
public enum ToneSource {
  /** What is said. */
  TEXT,
  /** How it sounds; not available yet. */
  ACOUSTIC;

  /** As written in tables: {@code text}, {@code acoustic}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
