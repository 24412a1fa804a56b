package org.interactionanalytics.summarizer;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is removed from a transcript before it leaves for a server. */
public enum Redaction {
  /** Payment cards, and every number so long that it may be one. */
  CARD,
  /** Telephone numbers. */
  PHONE,
  /** E-mail addresses. */
  EMAIL,
  /**
   * Every sequence of four digits or more, spoken or written, but for amounts of money and times of
   * day; three digits behind a word such as "pin" or "code".
   */
  NUMBER,
  /** Names of people. */
  PERSON;

  /** What is removed unless the configuration says otherwise: all but {@link #PERSON}. */
  public static final Set<Redaction> DEFAULTS =
      Collections.unmodifiableSet(EnumSet.of(CARD, PHONE, EMAIL, NUMBER));

  /** As written in a configuration: {@code card}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in the transcript instead: {@code [card]}. */
  String placeholder() {
    return "[" + label() + "]";
  }

  /** The kind with this label. */
  public static Optional<Redaction> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
