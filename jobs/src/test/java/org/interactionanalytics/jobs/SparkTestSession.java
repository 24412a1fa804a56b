package org.interactionanalytics.jobs;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * One local session with Delta for all tests of this JVM; two cores, so that order is not given.
 * Begins when first asked for, and again after a command has ended it.
 */
public abstract class SparkTestSession {
  /** Also of the sessions that commands open in tests. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "spark.master", "local[2]",
          "spark.ui.enabled", "false",
          "spark.sql.shuffle.partitions", "2",
          "spark.default.parallelism", "2",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.session.timeZone", "UTC",
          "spark.databricks.delta.snapshotPartitions", "1",
          "spark.sql.extensions",
              "io.delta.sql.DeltaSparkSessionExtension,"
                  + "org.interactionanalytics.udf.InteractionFunctions",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");

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
