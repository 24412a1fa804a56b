package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.time.Instant;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.category.CategoryProfile;
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
  private final String runId;
  private final Instant started;

  /**
   * @param started when the run began, for the stamp
   */
  ReanalyzeTask(LoadEnvironment environment, String runId, Instant started) {
    this.analyze = new AnalyzeTask(environment);
    this.environment = environment;
    this.runId = runId;
    this.started = started;
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
    values[width + 4] = RecordRows.toRow(stamp(row, request), VersionStamp.COLUMNS);
    return RowFactory.create(values);
  }

  /** Of the recogniser that made the transcript, and of the rules and text models of today. */
  private VersionStamp stamp(Row row, RecordingRequest request) {
    Optional<CategoryProfile> profile = environment.categoryProfile(request.languageCode());
    return new VersionStamp(
        runId,
        row.getAs("asr_engine"),
        Optional.ofNullable(row.getAs("asr_model")),
        Optional.ofNullable(row.getAs("asr_model_sha256")),
        row.getAs("asr_params_hash"),
        TextModels.sentiment().name(),
        TextModels.sentiment().sha256(),
        profile.map(CategoryProfile::name),
        profile.map(CategoryProfile::sha256),
        environment.codeVersion(),
        VersionStamp.SCHEMA_VERSION,
        started,
        Optional.ofNullable(row.getAs("previous_run_id")));
  }
}
