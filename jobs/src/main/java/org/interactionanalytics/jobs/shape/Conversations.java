package org.interactionanalytics.jobs.shape;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;

/**
 * One row per recording with all that the shapes are projected from: the columns of {@code
 * interactions}, when the job began, and the rows of the item tables as arrays in the order of
 * their index. The arrays are null where the recording failed, empty where there is nothing.
 *
 * <p>A query that uses no items of a table does not read that table.
 */
final class Conversations {
  /** Name of the view. */
  static final String VIEW = "conversations";

  /** The tables whose rows are collected; each becomes a column of its name. */
  static final List<TableDefinition> ITEMS =
      List.of(Tables.UTTERANCES, Tables.ENTITIES, Tables.TRACKER_MATCHES);

  private static final String GUID = "guid";
  private static final Column PROCESSED = col("status").equalTo("processed");

  /** How Symbl tells of a job that failed; null where it did not. */
  private static final String FAILURE =
      "IF(status = 'failed', struct('failed' AS status,"
          + " array_join(errors.message, '\\n') AS message), NULL)";

  /** The speakers as Symbl names its members. */
  private static final String MEMBERS =
      "transform(speakers, (speaker, position) -> struct(speaker.speaker_id AS id,"
          + " coalesce(speaker.name, concat('Speaker ', position + 1)) AS name,"
          + " speaker.user_id AS email))";

  private Conversations() {}

  /** The rows, from the tables that the session has as views of their names. */
  static Dataset<Row> of(SparkSession spark) {
    Dataset<Row> conversations =
        spark
            .table(Tables.INTERACTIONS.name())
            .join(
                spark.table(Tables.RECORDINGS.name()).select(col(GUID), col("ingest_ts")),
                new String[] {GUID},
                "left");
    for (TableDefinition table : ITEMS) {
      conversations =
          conversations
              .join(collected(spark, table), new String[] {GUID}, "left")
              .withColumn(
                  table.name(),
                  when(PROCESSED, coalesce(col(table.name()), array().cast(type(table)))));
    }
    return conversations.withColumn("failure", expr(FAILURE)).withColumn("members", expr(MEMBERS));
  }

  private static Dataset<Row> collected(SparkSession spark, TableDefinition table) {
    Column[] item =
        Arrays.stream(item(table).fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    return spark
        .table(table.name())
        .groupBy(GUID)
        .agg(sort_array(collect_list(struct(item))).as(table.name()));
  }

  private static DataType type(TableDefinition table) {
    return DataTypes.createArrayType(item(table));
  }

  /** The columns of an item; its index is the first, so that it is what the array is sorted by. */
  private static StructType item(TableDefinition table) {
    StructType item = new StructType();
    for (StructField field : table.content().fields()) {
      if (!field.name().equals(GUID)) {
        item = item.add(field);
      }
    }
    return item;
  }
}
