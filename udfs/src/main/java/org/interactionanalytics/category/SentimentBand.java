package org.interactionanalytics.category;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The five bands of a turn's sentiment score in [-1, 1]. Cuts: Vonage's published ones. */
enum SentimentBand {
  VERY_NEGATIVE("veryNegative"),
  NEGATIVE("negative"),
  NEUTRAL("neutral"),
  POSITIVE("positive"),
  VERY_POSITIVE("veryPositive");

  private static final double OUTER_CUT = 0.6;
  private static final double INNER_CUT = 0.2;

  static final String PERMITTED =
      Arrays.stream(values()).map(SentimentBand::label).collect(Collectors.joining(", "));

  private final String label;

  SentimentBand(String label) {
    this.label = label;
  }

  static SentimentBand of(double score) {
    if (score < -OUTER_CUT) {
      return VERY_NEGATIVE;
    }
    if (score < -INNER_CUT) {
      return NEGATIVE;
    }
    if (score <= INNER_CUT) {
      return NEUTRAL;
    }
    return score <= OUTER_CUT ? POSITIVE : VERY_POSITIVE;
  }

  static Optional<SentimentBand> parse(String label) {
    return Arrays.stream(values()).filter(band -> band.label.equals(label)).findFirst();
  }

  String label() {
    return label;
  }
}
