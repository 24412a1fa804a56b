package org.interactionanalytics.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Five bands of the sentiment score: [-1, -0.6), [-0.6, -0.2), [-0.2, 0.2], (0.2, 0.6], (0.6, 1].
 *
 * <p>Source of the cuts: Vonage, "Sentiment analysis".
 */
public enum SentimentBand {
  VERY_NEGATIVE("veryNegative"),
  NEGATIVE("negative"),
  NEUTRAL("neutral"),
  POSITIVE("positive"),
  VERY_POSITIVE("veryPositive");

  /** Distance from 0 up to which a score is neutral, inclusive. */
  public static final double NEUTRAL_CUT = 0.2;

  /** Distance from 0 beyond which a score is very negative or very positive. */
  public static final double STRONG_CUT = 0.6;

  private final String label;

  SentimentBand(String label) {
    this.label = label;
  }

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

  /** The labels, the most negative first. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(SentimentBand::label).toList();
  }

  /** The band with this label; empty if there is none. */
  public static Optional<SentimentBand> parse(String label) {
    return Arrays.stream(values()).filter(band -> band.label.equals(label)).findFirst();
  }

  /** As written in responses and rules, for example {@code veryNegative}. */
  public String label() {
    return label;
  }
}
