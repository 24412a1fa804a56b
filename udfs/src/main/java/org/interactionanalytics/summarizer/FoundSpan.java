package org.interactionanalytics.summarizer;

import org.interactionanalytics.entity.EntityType;
import org.interactionanalytics.entity.TextEntity;

/**
 * Tokens that were found to be something.
 *
 * @param type what they are
 * @param digits how many digits they have
 * @param from first token
 * @param to after the last token
 */
record FoundSpan(EntityType type, int digits, int from, int to) {
  /** Up to here an amount is one that people speak of: below a billion, or cents of millions. */
  private static final int AMOUNT_DIGITS = 9;

  private static final char MASKED = '*';

  static FoundSpan of(TextEntity entity, int from) {
    int digits =
        (int) entity.value().chars().filter(c -> Character.isDigit(c) || c == MASKED).count();
    return new FoundSpan(entity.type(), digits, from, from + entity.text().split(" ", -1).length);
  }

  /** A token that has digits but was not found to be anything. */
  static FoundSpan digits(int token, int digits) {
    return new FoundSpan(EntityType.NUMBER, digits, token, token + 1);
  }

  /** Whether these digits may be a part of somebody's number. */
  boolean isNumeric() {
    return switch (type) {
      case CARD, PHONE, NUMBER -> true;
      case MONEY -> digits > AMOUNT_DIGITS;
      case CUSTOM, EMAIL, DATE, TIME, PERSON, ORGANIZATION -> false;
    };
  }
}
