package org.interactionanalytics.speaker;

import java.util.OptionalDouble;

/**
 * How well an enrolment serves to identify its speaker. The labels are RingCentral's; it does not
 * publish its limits, these are ours.
 */
public enum EnrollmentQuality {
  POOR("Poor", 0, Double.NEGATIVE_INFINITY),
  AVERAGE("Average", 12_000, 10),
  GOOD("Good", 20_000, 15),
  HIGH("High", 30_000, 20);

  private final String label;
  private final long speechMs;
  private final double snrDb;

  EnrollmentQuality(String label, long speechMs, double snrDb) {
    this.label = label;
    this.speechMs = speechMs;
    this.snrDb = snrDb;
  }

  /** As RingCentral spells it. */
  public String label() {
    return label;
  }

  /**
   * The best quality whose limits are both reached.
   *
   * @param speechMs of all recordings together
   * @param snrDb of the recordings, dB; empty if there is no noise to compare with
   */
  public static EnrollmentQuality of(long speechMs, OptionalDouble snrDb) {
    EnrollmentQuality best = POOR;
    for (EnrollmentQuality quality : values()) {
      if (speechMs >= quality.speechMs && snrDb.orElse(quality.snrDb) >= quality.snrDb) {
        best = quality;
      }
    }
    return best;
  }
}
