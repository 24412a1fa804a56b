package org.interactionanalytics.jobs.shape;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.table.Tables;

/**
 * The vendors' objects as temporary views of a session, over the tables that the session has as
 * temporary views of their names.
 */
public final class ShapeViews {
  private final SparkSession spark;

  public ShapeViews(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Registers {@code conversations} and every {@link ShapeView}, as far as the tables have the
   * columns of this version.
   */
  public void register() {
    if (!spark.catalog().tableExists(Tables.INTERACTIONS.name())) {
      return;
    }
    boolean current = Conversations.available(spark);
    if (current) {
      Conversations.of(spark).createOrReplaceTempView(Conversations.VIEW);
    }
    for (ShapeView view : ShapeView.values()) {
      if (current || !view.isOfConversations()) {
        spark.sql(view.sql()).createOrReplaceTempView(view.view());
      }
    }
  }

  /**
   * The rows of one view, after {@link #register}.
   *
   * @throws ConfigurationException if the tables lack what the view needs
   */
  public Dataset<Row> read(ShapeView view) {
    if (!spark.catalog().tableExists(view.view())) {
      throw new ConfigurationException(
          "Parameter [warehouse] is invalid. It should be a folder with the tables that `analyze`"
              + " of this version writes, but what "
              + view.view()
              + " needs is not there. Run `bin/interactions analyze` first or correct the path");
    }
    return spark.table(view.view());
  }
}
