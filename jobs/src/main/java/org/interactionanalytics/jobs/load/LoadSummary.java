package org.interactionanalytics.jobs.load;

/**
 * What a load did.
 *
 * @param runId of the run
 * @param entries of the manifest
 * @param processed recordings processed
 * @param failed recordings that failed in this run
 * @param unchanged recordings left alone
 * @param failedBefore recordings left alone whose last attempt had failed
 * @param duplicates entries that repeat another one
 * @param transcriptsReused recordings analysed from a stored transcript
 * @param audioMs duration of the recordings processed
 * @param wallMs time the load took
 */
public record LoadSummary(
    String runId,
    long entries,
    long processed,
    long failed,
    long unchanged,
    long failedBefore,
    long duplicates,
    long transcriptsReused,
    long audioMs,
    long wallMs) {

  /** Share of the manifest's recordings whose last attempt failed; 0 for an empty manifest. */
  public double failedFraction() {
    long recordings = entries - duplicates;
    return recordings == 0 ? 0 : (failed + failedBefore) / (double) recordings;
  }
}
