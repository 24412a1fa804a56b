package org.interactionanalytics.jobs.manifest;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.interactionanalytics.jobs.manifest.ManifestSchema.CONTENT;
import static org.interactionanalytics.jobs.manifest.ManifestSchema.ERRORS;
import static org.interactionanalytics.jobs.manifest.ManifestSchema.GUID;
import static org.interactionanalytics.jobs.manifest.ManifestSchema.LINE_NUMBER;
import static org.interactionanalytics.jobs.manifest.ManifestSchema.LINE_SHA256;
import static org.interactionanalytics.jobs.manifest.ManifestSchema.NOTICES;
import static org.interactionanalytics.jobs.manifest.ManifestSchema.REQUEST_JSON;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.interactionanalytics.error.RecordingErrors;

/** Gives each guid to one line of the manifest, the first that has it. */
final class UniqueGuids {
  private static final UserDefinedFunction DUPLICATE_GUID =
      udf(
          (UDF2<String, Long, Row>)
              (guid, firstLine) ->
                  ManifestSchema.row(RecordingErrors.duplicateGuid(guid, firstLine)),
          ManifestSchema.ERROR);

  private static final UserDefinedFunction REPEATED_LINE =
      udf(
          (UDF1<Long, Row>)
              copies ->
                  ManifestSchema.row(
                      new SkippedSetting(
                          Parameter.GUID.label(),
                          "REPEATED_LINE",
                          "The manifest has this request "
                              + copies
                              + " times; it is processed once")),
          ManifestSchema.NOTICE);

  private UniqueGuids() {}

  /**
   * Leaves out lines that repeat the first line of their guid, and makes errors without a guid of
   * those that have its guid with another request.
   */
  static Dataset<Row> of(Dataset<Row> entries) {
    // Lines without a guid are groups of their own, so that they spread over all partitions.
    WindowSpec sameGuid = Window.partitionBy(col(GUID), when(col(GUID).isNull(), col(LINE_NUMBER)));
    Column request = coalesce(col(REQUEST_JSON), col(LINE_SHA256));
    Column firstLine = min(col(LINE_NUMBER)).over(sameGuid);
    Column firstRequest = min_by(request, col(LINE_NUMBER)).over(sameGuid);
    Column copies = sum(when(col("same"), 1L).otherwise(0L)).over(sameGuid);

    Column isFirst = col(LINE_NUMBER).equalTo(col("first_line"));
    Column conflicts = not(col("same"));
    Column errors =
        when(
                conflicts,
                array_append(col(ERRORS), DUPLICATE_GUID.apply(col(GUID), col("first_line"))))
            .otherwise(col(ERRORS));
    Column notices =
        when(
                isFirst.and(col("copies").gt(1)),
                array_append(col(NOTICES), REPEATED_LINE.apply(col("copies"))))
            .otherwise(col(NOTICES));
    return entries
        .withColumn("first_line", firstLine)
        .withColumn("same", request.equalTo(firstRequest))
        .withColumn("copies", copies)
        .where(isFirst.or(conflicts))
        .select(
            Arrays.stream(ManifestSchema.ENTRY.fieldNames())
                .map(
                    name ->
                        switch (name) {
                          case ERRORS -> errors.as(name);
                          case NOTICES -> notices.as(name);
                          case GUID, CONTENT, REQUEST_JSON -> when(col("same"), col(name)).as(name);
                          default -> col(name);
                        })
                .toArray(Column[]::new));
  }
}
