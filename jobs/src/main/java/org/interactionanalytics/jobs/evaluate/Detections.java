package org.interactionanalytics.jobs.evaluate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well occurrences of something were found.
 *
 * @param hits in the reference and found
 * @param falseAlarms found but not in the reference
 * @param misses in the reference but not found
 */
record Detections(long hits, long falseAlarms, long misses) {
  static final Detections NONE = new Detections(0, 0, 0);

  /** The columns of {@link #line}. */
  static final List<Metric> METRICS = List.of(Metric.PRECISION, Metric.RECALL, Metric.F1);

  /** One more place where it is in the reference, found, both or neither. */
  static Detections of(Occurrence occurrence) {
    return switch (occurrence) {
      case HIT -> new Detections(1, 0, 0);
      case FALSE_ALARM -> new Detections(0, 1, 0);
      case MISS -> new Detections(0, 0, 1);
      case NEITHER -> NONE;
    };
  }

  /** What there is at one place. */
  enum Occurrence {
    HIT,
    FALSE_ALARM,
    MISS,
    NEITHER;

    static Occurrence of(boolean inReference, boolean found) {
      if (inReference) {
        return found ? HIT : MISS;
      }
      return found ? FALSE_ALARM : NEITHER;
    }
  }

  Detections plus(Detections other) {
    return new Detections(
        hits + other.hits, falseAlarms + other.falseAlarms, misses + other.misses);
  }

  /** Occurrences in the reference. */
  long inReference() {
    return hits + misses;
  }

  /** Share of what was found that is right; empty if nothing was found. */
  OptionalDouble precision() {
    return Ratios.of(hits, hits + falseAlarms);
  }

  /** Share of the reference that was found; empty if the reference has none. */
  OptionalDouble recall() {
    return Ratios.of(hits, hits + misses);
  }

  /** Harmonic mean of precision and recall; 0 without a hit; empty if there is nothing at all. */
  OptionalDouble f1() {
    return Ratios.of(2 * hits, 2 * hits + falseAlarms + misses);
  }

  FigureTable.Line line(String scope) {
    return FigureTable.Line.of(scope, inReference(), precision(), recall(), f1());
  }
}
