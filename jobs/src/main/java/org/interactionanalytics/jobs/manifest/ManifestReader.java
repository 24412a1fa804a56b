package org.interactionanalytics.jobs.manifest;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads a manifest of recordings, in any of its formats, as a Dataset of {@link ManifestSchema}.
 */
public final class ManifestReader {
  private final SparkSession spark;
  private final Set<String> languages;

  public ManifestReader(SparkSession spark, Set<String> languages) {
    this.spark = spark;
    this.languages = Set.copyOf(languages);
  }

  /**
   * @param path a JSON Lines, CSV or Parquet file, a Delta table, a folder of recordings, a glob or
   *     a single recording
   * @throws org.interactionanalytics.error.ConfigurationException if there is no such manifest, or
   *     it is of no format that is read here
   */
  public Dataset<Row> read(String path) {
    return spark
        .createDataFrame(java.util.List.of(), ManifestSchema.ENTRY)
        .where("true" + (languages.isEmpty() ? "" : " or " + path.isEmpty()));
  }
}
