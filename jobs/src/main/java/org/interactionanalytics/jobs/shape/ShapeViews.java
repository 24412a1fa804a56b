package org.interactionanalytics.jobs.shape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    registerConversations();
    for (ShapeView view : ShapeView.values()) {
      register(view);
    }
  }

  /** The statements that create {@code conversations} and every {@link ShapeView} in a catalog. */
  public static List<String> createStatements() {
    return Stream.concat(
            Stream.of(createView(Conversations.VIEW, Conversations.sql())),
            Arrays.stream(ShapeView.values()).map(view -> createView(view.view(), view.sql())))
        .toList();
  }

  private static String createView(String name, String query) {
    return "CREATE OR REPLACE VIEW " + name + " AS\n" + query.strip();
  }

  /** The rows of one view; registers what it is based on. */
  public Dataset<Row> read(ShapeView view) {
    registerConversations();
    return rows(view);
  }

  private void registerConversations() {
    spark.sql(
        "CREATE OR REPLACE TEMPORARY VIEW " + Conversations.VIEW + " AS " + Conversations.sql());
  }

  private void register(ShapeView view) {
    rows(view).createOrReplaceTempView(view.view());
  }

  private Dataset<Row> rows(ShapeView view) {
    view.basis().ifPresent(this::register);
    return spark.sql(view.sql());
  }
}
