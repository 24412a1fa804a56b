package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Decides what is to be done: pure functions of the identified entries and of earlier results. */
final class LoadPlan {
  private LoadPlan() {}

  /**
   * One row per guid: the first line wins; the later lines of the same recording are noted on it. A
   * line with errors never takes the guid of a line without: it gets one of its own.
   *
   * @param identified {@link IdentifiedSchema#ENTRY}
   * @return the same columns and {@code duplicates}, the number of lines that repeat this one
   */
  static Dataset<Row> distinct(Dataset<Row> identified) {
    WindowSpec sameGuid = Window.partitionBy("guid");
    Column hasErrors = size(col("errors")).gt(0);
    Dataset<Row> unambiguous =
        identified
            .withColumn("taken", max(not(hasErrors)).over(sameGuid))
            .withColumn(
                "guid", when(hasErrors.and(col("taken")), col("line_guid")).otherwise(col("guid")))
            .drop("taken");
    WindowSpec byLine = sameGuid.orderBy("manifest_line");
    WindowSpec allLines =
        byLine.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Column duplicateLines =
        slice(collect_list("manifest_line").over(allLines), lit(2), lit(Integer.MAX_VALUE - 2));
    return unambiguous
        .withColumn("position", row_number().over(byLine))
        .withColumn("duplicate_lines", duplicateLines)
        .where(col("position").equalTo(1))
        .withColumn("duplicates", size(col("duplicate_lines")))
        .withColumn(
            "notices",
            when(
                    col("duplicates").gt(0),
                    concat(
                        col("notices"),
                        array(
                            struct(
                                lit("manifest").as("feature"),
                                lit("DUPLICATE_RECORDING").as("reason_code"),
                                concat(
                                        lit("The same recording is also on manifest line "),
                                        concat_ws(
                                            ", ", col("duplicate_lines").cast("array<string>")),
                                        lit("; it was processed once"))
                                    .as("message")))))
                .otherwise(col("notices")))
        .drop("position", "duplicate_lines");
  }

  /**
   * Adds what is known from earlier runs and whether there is something to do.
   *
   * @param entries of {@link #distinct}
   * @param recordings the table, empty before the first run
   * @return the entries with {@code previous_status}, {@code previous_run_id}, {@code
   *     previous_attempts} and {@code pending}
   */
  static Dataset<Row> decide(Dataset<Row> entries, Dataset<Row> recordings, Selection selection) {
    Dataset<Row> known =
        recordings.select(
            col("guid").as("known_guid"),
            col("status").as("previous_status"),
            col("run_id").as("previous_run_id"),
            col("attempts").as("previous_attempts"),
            col("work_key").as("previous_work_key"),
            col("content_sha256").as("previous_content_sha256"),
            expr("exists(errors, e -> e.retryable)").as("previous_retryable"));
    return entries
        .join(known, col("guid").equalTo(col("known_guid")), "left")
        .drop("known_guid")
        .withColumn("pending", coalesce(pending(selection), lit(true)));
  }

  private static Column pending(Selection selection) {
    return switch (selection) {
      case CHANGED ->
          col("previous_status")
              .isNull()
              .or(not(col("work_key").eqNullSafe(col("previous_work_key"))))
              .or(col("previous_status").equalTo("failed").and(col("previous_retryable")));
      case ONLY_FAILED -> coalesce(col("previous_status").equalTo("failed"), lit(false));
      case REPROCESS -> lit(true);
    };
  }
}
