package org.interactionanalytics.jobs.load;

import org.apache.spark.sql.SparkSession;

/** Writes the run id into the history of every table that the session changes meanwhile. */
final class NamedCommits implements AutoCloseable {
  private static final String USER_METADATA = "spark.databricks.delta.commitInfo.userMetadata";

  private final SparkSession spark;

  private NamedCommits(SparkSession spark) {
    this.spark = spark;
  }

  static NamedCommits of(SparkSession spark, String runId) {
    spark.conf().set(USER_METADATA, runId);
    return new NamedCommits(spark);
  }

  @Override
  public void close() {
    spark.conf().unset(USER_METADATA);
  }
}
