package org.interactionanalytics.category;

import java.util.Comparator;

/**
 * Where a phrase occurs.
 *
 * @param turn position in the timeline's turns
 * @param from first token of the turn
 * @param to token after the last
 */
record Hit(int turn, int from, int to) {
  /** Leftmost first, then the longest first. */
  static final Comparator<Hit> LEFTMOST_LONGEST =
      Comparator.comparingInt(Hit::turn)
          .thenComparingInt(Hit::from)
          .thenComparing(Comparator.comparingInt(Hit::to).reversed());

  boolean isInside(Hit other) {
    return turn == other.turn && from >= other.from && to <= other.to;
  }
}
