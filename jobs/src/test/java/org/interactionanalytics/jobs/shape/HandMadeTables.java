package org.interactionanalytics.jobs.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.JsonRows;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;

/** Tables of rows that a test writes as JSON, and the vendors' objects of them. */
final class HandMadeTables {
  private final ShapeViews views;

  private HandMadeTables(ShapeViews views) {
    this.views = views;
  }

  /**
   * @param interactions rows of {@code interactions}
   * @param items rows of other tables
   */
  static HandMadeTables of(
      SparkSession spark, List<String> interactions, Map<TableDefinition, List<String>> items) {
    Stream.concat(Stream.of(Tables.INTERACTIONS, Tables.RECORDINGS), Conversations.ITEMS.stream())
        .forEach(
            table ->
                JsonRows.of(
                        spark,
                        table,
                        table.equals(Tables.INTERACTIONS)
                            ? interactions
                            : items.getOrDefault(table, List.of()))
                    .createOrReplaceTempView(table.name()));
    return new HandMadeTables(new ShapeViews(spark));
  }

  Dataset<Row> read(ShapeView view) {
    return views.read(view);
  }

  /** The object of the only recording. */
  ObjectNode object(ShapeView view) {
    return view.json().print(read(view).collectAsList().get(0));
  }

  static JsonNode json(String text) {
    return JsonRows.node(text);
  }
}
