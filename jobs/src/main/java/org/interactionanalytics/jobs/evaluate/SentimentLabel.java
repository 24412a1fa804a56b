package org.interactionanalytics.jobs.evaluate;

import java.util.Locale;
import org.interactionanalytics.insight.SentimentBand;

/** Three classes of sentiment, cut where the neutral band of {@link SentimentBand} ends. */
enum SentimentLabel {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  /**
   * The class of a score.
   *
   * @param score in [-1, 1]
   */
  static SentimentLabel of(double score) {
    return switch (SentimentBand.of(score)) {
      case VERY_NEGATIVE, NEGATIVE -> NEGATIVE;
      case NEUTRAL -> NEUTRAL;
      case POSITIVE, VERY_POSITIVE -> POSITIVE;
    };
  }

  /** As written in references and figures. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
