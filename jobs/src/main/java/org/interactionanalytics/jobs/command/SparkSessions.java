package org.interactionanalytics.jobs.command;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.udf.InteractionFunctions;

/** The session of a command, with what the tables need even if no defaults file was passed. */
final class SparkSessions {
  private SparkSessions() {}

  /**
   * Opens it.
   *
   * @throws ConfigurationException if the master does not answer
   */
  static SparkSession open(String application) {
    return open(application, Map.of());
  }

  /**
   * As {@link #open(String)}, with settings that the command needs unless others were passed.
   *
   * @throws ConfigurationException if the master does not answer
   */
  static SparkSession open(String application, Map<String, String> settings) {
    SparkConf conf = new SparkConf();
    settings.forEach(conf::setIfMissing);
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing(
        "spark.sql.extensions",
        "io.delta.sql.DeltaSparkSessionExtension," + InteractionFunctions.class.getName());
    conf.setIfMissing(
        "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.setAppName("interaction-analytics " + application);
    try {
      return SparkSession.builder().config(conf).getOrCreate();
    } catch (IllegalStateException e) {
      throw new ConfigurationException(
          "Parameter [master] is invalid. It should be a Spark master that takes the application"
              + " (was: "
              + conf.get("spark.master")
              + "), but it did not answer. Start the master or correct --master");
    }
  }
}
