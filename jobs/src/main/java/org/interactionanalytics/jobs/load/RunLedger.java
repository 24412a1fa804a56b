package org.interactionanalytics.jobs.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.table.RecordRows;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.jobs.table.Warehouse;

/** Counts what a run does and keeps its row in {@code runs} up to date. */
final class RunLedger {
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Optional<String> manifest;
  private final VersionStamp stamp;
  private final Instant started;
  private final Counts counts;
  private long processed;
  private long failed;
  private long transcriptsReused;
  private long audioMs;
  private boolean written;

  /**
   * What the plan says.
   *
   * @param entries of the manifest
   * @param duplicates entries that repeat another one
   * @param unchanged recordings left alone
   * @param failedBefore those of them whose last attempt had failed
   */
  record Counts(long entries, long duplicates, long unchanged, long failedBefore) {}

  /**
   * @param manifest of a load; empty for a reanalysis
   */
  RunLedger(
      SparkSession spark,
      Warehouse warehouse,
      Optional<String> manifest,
      Stamps stamps,
      Instant started,
      Counts counts) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.manifest = manifest;
    this.stamp = stamps.ofRun();
    this.started = started;
    this.counts = counts;
  }

  private record RunRow(
      String command,
      Optional<String> manifestUri,
      Instant startedTs,
      Instant updatedTs,
      String status,
      long entries,
      long processed,
      long failed,
      long unchanged,
      long duplicates,
      long transcriptsReused,
      long audioMs,
      long wallMs,
      double speed,
      String master,
      String sparkVersion) {}

  /** Counts a wave that is in the tables. */
  void merged(List<Recording> wave, boolean last) {
    for (Recording recording : wave) {
      if (recording.failed()) {
        failed++;
      } else {
        processed++;
        audioMs += recording.durationMs();
        transcriptsReused += recording.transcriptStored() ? 1 : 0;
      }
    }
    write(last ? "done" : "running");
  }

  /**
   * Counts recordings that were analysed from their stored transcripts and are in the tables.
   *
   * @param analyzed recordings with a result
   * @param withErrors recordings without one
   * @param milliseconds duration of those with a result
   */
  void reanalyzed(long analyzed, long withErrors, long milliseconds) {
    processed += analyzed;
    transcriptsReused += analyzed;
    failed += withErrors;
    audioMs += milliseconds;
    write("done");
  }

  LoadSummary summary() {
    return new LoadSummary(
        stamp.runId(),
        counts.entries(),
        processed,
        failed,
        counts.unchanged(),
        counts.failedBefore(),
        counts.duplicates(),
        transcriptsReused,
        audioMs,
        wallMs());
  }

  private long wallMs() {
    return Duration.between(started, Instant.now()).toMillis();
  }

  private void write(String status) {
    long wallMs = wallMs();
    RunRow run =
        new RunRow(
            manifest.isPresent() ? "analyze" : "reanalyze",
            manifest,
            started,
            Instant.now(),
            status,
            counts.entries(),
            processed,
            failed,
            counts.unchanged(),
            counts.duplicates(),
            transcriptsReused,
            audioMs,
            wallMs,
            audioMs / (double) Math.max(1, wallMs),
            spark.sparkContext().master(),
            spark.version());
    Dataset<Row> row =
        spark.createDataFrame(
            List.of(RecordRows.toRow(Tables.RUNS, run, stamp)), Tables.RUNS.columns());
    if (written) {
      warehouse.upsert(Tables.RUNS, row);
    } else {
      warehouse.append(Tables.RUNS, row);
      written = true;
    }
  }
}
