package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.table.RecordRows;
import org.interactionanalytics.jobs.table.VersionStamp;

/**
 * Computes everything that follows from a stored transcript, with the stamp and the key of today.
 *
 * <p>Input: the input of {@link AnalyzeTask} with the transcript's own version stamp and with
 * {@code name}, {@code source_uri} and {@code previous_run_id} of the recording. Output: {@link
 * #SCHEMA}.
 */
final class ReanalyzeTask implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** A recording that has been analysed again. */
  static final StructType SCHEMA =
      AnalyzedSchema.RECORDING
          .add("name", StringType)
          .add("source_uri", StringType)
          .add("duration_ms", LongType)
          .add("work_key", StringType)
          .add("stamp", VersionStamp.COLUMNS);

  private final AnalyzeTask analyze;
  private final LoadEnvironment environment;
  private final Stamps stamps;

  ReanalyzeTask(LoadEnvironment environment, Stamps stamps) {
    this.analyze = new AnalyzeTask(environment);
    this.environment = environment;
    this.stamps = stamps;
  }

  @Override
  public Row call(Row row) {
    Row analyzed = analyze.call(row);
    RecordingRequest request = RecordingRequest.fromJson(row.getAs("request"));
    int width = AnalyzedSchema.RECORDING.length();
    Object[] values = new Object[SCHEMA.length()];
    for (int i = 0; i < width; i++) {
      values[i] = analyzed.get(i);
    }
    values[width] = row.getAs("name");
    values[width + 1] = row.getAs("source_uri");
    values[width + 2] = row.getAs("duration_ms");
    values[width + 3] =
        environment.workKey(
            row.getAs("content_sha256"),
            request,
            LoadEnvironment.asrVersion(
                row.getAs("asr_engine"),
                row.getAs("asr_model_sha256"),
                row.getAs("asr_params_hash")));
    values[width + 4] =
        RecordRows.toRow(stamps.ofTranscript(row, request.languageCode()), VersionStamp.COLUMNS);
    return RowFactory.create(values);
  }
}
