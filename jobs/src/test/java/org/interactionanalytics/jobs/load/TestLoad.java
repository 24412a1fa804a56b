package org.interactionanalytics.jobs.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.config.SettingsReader;

/** Loads within this process. */
public final class TestLoad {
  private TestLoad() {}

  /** What has changed, with the shipped settings. */
  public static LoadSummary changed(SparkSession spark, Path manifest, Path warehouse)
      throws IOException {
    return run(
        spark,
        manifest.toString(),
        warehouse.toString(),
        Selection.CHANGED,
        SettingsReader.shipped());
  }

  static LoadSummary run(
      SparkSession spark, String manifest, String warehouse, Selection selection, Settings settings)
      throws IOException {
    return new LoadJob(
            spark,
            new LoadOptions(manifest, warehouse, selection, settings),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
  }
}
