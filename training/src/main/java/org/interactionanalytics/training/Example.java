package org.interactionanalytics.training;

import java.util.TreeSet;
import org.interactionanalytics.text.Tokens;

/**
 * One text to learn from.
 *
 * @param domain kind of text, such as {@code movies}; the trainer keeps what is particular to a
 *     domain out of the model
 * @param target 1 for the positive class, 0 for the negative, 0.5 for neither
 * @param weight how much the example counts, above 0
 * @param text as found in the data
 */
record Example(String domain, double target, double weight, String text) {
  static final double POSITIVE = 1;
  static final double NEGATIVE = 0;
  static final double NEUTRAL = 0.5;

  /** Equal for texts of the same words in whatever order: near duplicates. */
  String duplicateKey() {
    return String.join(" ", new TreeSet<>(Tokens.of(text)));
  }
}
