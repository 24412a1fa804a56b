package org.interactionanalytics.entity;

import java.util.Locale;

/**
 * What an entity is. Where two entities of one length claim the same words, the earlier type wins.
 */
public enum EntityType {
  /** Named in the request. */
  CUSTOM,
  /** A payment card; only its last four digits are kept. */
  CARD,
  /** E-mail address. */
  EMAIL,
  /** Telephone number. */
  PHONE,
  /** Amount of money. */
  MONEY,
  /** A day, a month, a year or a span of them. */
  DATE,
  /** Time of day. */
  TIME,
  /** Somebody's name. */
  PERSON,
  /** A company or other body. */
  ORGANIZATION,
  /** A quantity, a percentage or a string of digits. */
  NUMBER;

  /** As written in tables and responses: {@code person}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
