package org.interactionanalytics.insight;

/** Probabilities as the natural logarithm of their odds, and back. */
final class LogOdds {
  /** Distance that is kept from 0 and 1, whose log odds are infinite. */
  private static final double SURE = 1e-9;

  private LogOdds() {}

  static double of(double probability) {
    double inside = Math.min(1 - SURE, Math.max(SURE, probability));
    return StrictMath.log(inside / (1 - inside));
  }

  static double probability(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
