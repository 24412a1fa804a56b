package org.interactionanalytics.jobs.view;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** The views for the questions people ask. The one place that lists them. */
public final class Views {
  /** All views; one that is built on another comes after it. */
  public static final List<ViewDefinition> ALL =
      Stream.of(CallViews.ALL, ContentViews.ALL, OperationViews.ALL).flatMap(List::stream).toList();

  private Views() {}

  /** Registers them as temporary views over the tables that the session has by their names. */
  public static void register(SparkSession spark) {
    ALL.forEach(view -> spark.sql(view.createTemporaryStatement()));
  }
}
