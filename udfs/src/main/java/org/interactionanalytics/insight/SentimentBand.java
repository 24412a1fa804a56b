package org.interactionanalytics.insight;

/**
 * Five bands of the sentiment score: [-1, -0.6), [-0.6, -0.2), [-0.2, 0.2], (0.2, 0.6], (0.6, 1].
 *
 * <p>Source of the cuts: Vonage, "Sentiment analysis".
 */
public enum SentimentBand {
  VERY_NEGATIVE,
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  VERY_POSITIVE;

  /** Distance from 0 up to which a score is neutral, inclusive. */
  public static final double NEUTRAL_CUT = 0.2;

  /** Distance from 0 beyond which a score is very negative or very positive. */
  public static final double STRONG_CUT = 0.6;

  /**
   * The band of a score.
   *
   * @param score in [-1, 1]
   */
  public static SentimentBand of(double score) {
    if (!(score >= -1 && score <= 1)) {
      throw new IllegalArgumentException("Invalid score: " + score + " (must be in [-1, 1])");
    }
    if (score < -STRONG_CUT) {
      return VERY_NEGATIVE;
    }
    if (score < -NEUTRAL_CUT) {
      return NEGATIVE;
    }
    if (score <= NEUTRAL_CUT) {
      return NEUTRAL;
    }
    return score <= STRONG_CUT ? POSITIVE : VERY_POSITIVE;
  }
}
