package org.interactionanalytics.jobs.shape;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The vendors' objects as temporary views of a session, over the tables that the session has as
 * temporary views of their names.
 */
public final class ShapeViews {
  private final SparkSession spark;

  public ShapeViews(SparkSession spark) {
    this.spark = spark;
  }

  /** Registers {@code conversations} and every {@link ShapeView}. */
  public void register() {
    for (ShapeView view : ShapeView.values()) {
      register(view);
    }
  }

  /** The rows of one view. */
  public Dataset<Row> read(ShapeView view) {
    Conversations.of(spark).createOrReplaceTempView(Conversations.VIEW);
    view.basis().ifPresent(this::register);
    return spark.sql(view.sql());
  }

  private void register(ShapeView view) {
    read(view).createOrReplaceTempView(view.view());
  }
}
