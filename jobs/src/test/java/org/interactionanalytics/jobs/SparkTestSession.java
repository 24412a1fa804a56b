package org.interactionanalytics.jobs;

import static java.util.Map.entry;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * One local session with Delta for all tests of this JVM; two cores, so that order is not given.
 * Begins when first asked for, and again after a command has ended it.
 */
public abstract class SparkTestSession {
  /** Also of the sessions that commands open in tests. */
  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          entry("spark.master", "local[2]"),
          entry("spark.ui.enabled", "false"),
          entry("spark.sql.shuffle.partitions", "2"),
          entry("spark.default.parallelism", "2"),
          entry("spark.sql.adaptive.enabled", "false"),
          // A handful of rows costs more to generate and compile code for than to interpret
          entry("spark.sql.codegen.wholeStage", "false"),
          entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
          entry("spark.sql.session.timeZone", "UTC"),
          entry("spark.databricks.delta.snapshotPartitions", "1"),
          entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
          entry(
              "spark.sql.catalog.spark_catalog",
              "org.apache.spark.sql.delta.catalog.DeltaCatalog"));

  private static SparkSession session;

  protected static synchronized SparkSession spark() {
    if (session == null || session.sparkContext().isStopped()) {
      SparkSession.Builder builder = SparkSession.builder().appName("tests");
      SETTINGS.forEach(builder::config);
      session = builder.getOrCreate();
    }
    return session;
  }

  static synchronized void stop() {
    if (session != null) {
      session.stop();
      session = null;
    }
  }
}
