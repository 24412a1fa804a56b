package org.interactionanalytics.jobs.load;

import java.util.List;

/**
 * What an enrolment did.
 *
 * @param recordings of the manifest
 * @param failures by line
 * @param speakers who has new recordings, by id
 */
public record EnrollSummary(int recordings, List<Failure> failures, List<Enrolled> speakers) {
  /**
   * Why a line was not taken.
   *
   * @param line from 1
   */
  public record Failure(long line, String errorCode, String message) {}

  /** A speaker with all recordings, earlier ones too. */
  public record Enrolled(
      String speakerId, double speechSeconds, int recordings, String quality, boolean complete) {}

  /** Share of the manifest's recordings that were not taken; 0 for an empty manifest. */
  public double failedFraction() {
    return recordings == 0 ? 0 : failures.size() / (double) recordings;
  }
}
