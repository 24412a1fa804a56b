package org.interactionanalytics.jobs.evaluate;

import java.util.OptionalDouble;

/** Shares of counts. */
final class Ratios {
  private Ratios() {}

  /** {@code part / whole}; empty if the whole is 0. */
  static OptionalDouble of(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) whole);
  }
}
