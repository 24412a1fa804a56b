package org.interactionanalytics.jobs;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;

/**
 * One local session with Delta for all tests of this JVM; two cores, so that order is not given.
 */
public abstract class SparkTestSession {
  private static SparkSession session;

  @BeforeAll
  static void startSession() {
    if (session == null) {
      session =
          SparkSession.builder()
              .appName("tests")
              .master("local[2]")
              .config("spark.ui.enabled", false)
              .config("spark.sql.shuffle.partitions", 2)
              .config("spark.default.parallelism", 2)
              .config("spark.sql.adaptive.enabled", false)
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.databricks.delta.snapshotPartitions", 1)
              .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
              .config(
                  "spark.sql.catalog.spark_catalog",
                  "org.apache.spark.sql.delta.catalog.DeltaCatalog")
              .getOrCreate();
    }
  }

  protected static SparkSession spark() {
    return session;
  }
}
