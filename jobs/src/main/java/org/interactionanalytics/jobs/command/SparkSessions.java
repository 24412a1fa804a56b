package org.interactionanalytics.jobs.command;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.udf.InteractionFunctions;

/** The session of a command, with what the tables need even if no defaults file was passed. */
final class SparkSessions {
  private SparkSessions() {}

  static SparkSession open(String application) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing(
        "spark.sql.extensions",
        "io.delta.sql.DeltaSparkSessionExtension," + InteractionFunctions.class.getName());
    conf.setIfMissing(
        "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.setAppName("interaction-analytics " + application);
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
