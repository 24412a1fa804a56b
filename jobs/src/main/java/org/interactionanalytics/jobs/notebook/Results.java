package org.interactionanalytics.jobs.notebook;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.shape.ShapeViews;
import org.interactionanalytics.jobs.table.Warehouse;
import org.interactionanalytics.jobs.view.Views;

/** The tables and views of a warehouse, for the cells of a notebook. */
public final class Results {
  /** System property that names the warehouse of a notebook. */
  public static final String WAREHOUSE = "interactions.warehouse";

  private final SparkSession spark;

  private Results(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Those of the notebook's warehouse: what the command that runs it was given.
   *
   * @throws org.interactionanalytics.error.ConfigurationException if there is no warehouse
   */
  public static Results open() throws IOException {
    return open(System.getProperty(WAREHOUSE));
  }

  /**
   * Those of another warehouse.
   *
   * @param warehouse a local folder, {@code s3a://} or any Hadoop file system
   * @throws org.interactionanalytics.error.ConfigurationException if there is no warehouse
   */
  public static Results open(String warehouse) throws IOException {
    SparkSession spark = SparkSession.active();
    new Warehouse(spark, new Path(warehouse)).registerViews();
    new ShapeViews(spark).register();
    Views.register(spark);
    return new Results(spark);
  }

  /** A query as it is, to go on with. */
  public Dataset<Row> sql(String query) {
    return spark.sql(query);
  }

  /** The first rows of a query. */
  public Table table(String query) {
    return Table.of(sql(query));
  }

  /** Bars: the first column along the axis, a series of bars for every other. */
  public Chart bars(String title, String query) {
    return Chart.of(title, sql(query), Chart.Form.BARS);
  }

  /** Bars of parts of a whole: as {@link #bars}, the series on top of each other. */
  public Chart stacked(String title, String query) {
    return Chart.of(title, sql(query), Chart.Form.STACKED);
  }

  /** Lines: the first column along the axis, in the order of the rows, a line for every other. */
  public Chart lines(String title, String query) {
    return Chart.of(title, sql(query), Chart.Form.LINES);
  }
}
