package org.interactionanalytics.jobs.command;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.shape.ShapeViews;
import org.interactionanalytics.jobs.table.Warehouse;
import picocli.CommandLine.Option;

/** Where the tables lie. */
final class WarehouseOption {
  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder of the Delta tables: a local path, s3a:// or any Hadoop file system")
  private String warehouse;

  String location() {
    return warehouse;
  }

  Warehouse open(SparkSession spark) {
    return new Warehouse(spark, new Path(warehouse));
  }

  /**
   * The vendors' objects, over the tables as temporary views of their names.
   *
   * @throws org.interactionanalytics.error.ConfigurationException if there is no warehouse here
   */
  ShapeViews shapes(SparkSession spark) {
    open(spark).registerViews();
    return new ShapeViews(spark);
  }
}
