package org.interactionanalytics.jobs.view;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.interactionanalytics.jobs.view.SharedColumns.AGENT_ID;
import static org.interactionanalytics.jobs.view.SharedColumns.CALL_DATE;
import static org.interactionanalytics.jobs.view.SharedColumns.GUID;
import static org.interactionanalytics.jobs.view.SharedColumns.NEVER;
import static org.interactionanalytics.jobs.view.SharedColumns.QUEUE;

import java.util.List;

/** What the people who run the loads ask. */
final class OperationViews {
  private static final ViewDefinition LOW_CONFIDENCE =
      ViewDefinition.view(
              "low_confidence",
              "Which transcripts are to be distrusted, and what is wrong with their sound?",
              "A row per processed call whose confidence is Medium or Low")
          .column(GUID)
          .column(CALL_DATE)
          .column(QUEUE)
          .column(AGENT_ID)
          .column("name", StringType, "Name given in the request, else the file name", "neither")
          .column("source_uri", StringType, "Where the recording lies", "it came in the manifest")
          .column("confidence", StringType, "Medium or Low", NEVER)
          .column("mean_word_confidence", DoubleType, "0 to 1", "Mean word confidence", "no words")
          .column("word_count", IntegerType, "count", "Recognised words", NEVER)
          .column("asr_model", StringType, "Speech model", "no audio was recognised")
          .column(
              "snr_db", DoubleType, "dB", "Speech over all else, of the worst channel", "no speech")
          .column(
              "high_band_share",
              DoubleType,
              "0 to 1",
              "Share of the energy above the telephone band",
              "silence")
          .column("clipped_share", DoubleType, "0 to 1", "Share of clipped samples", NEVER)
          .column("decode_errors", IntegerType, "count", "Frames the decoder could not read", NEVER)
          .column(
              "truncated", BooleanType, "Decoded audio is shorter than the header claims", NEVER)
          .column("dual_mono", BooleanType, "Both channels carry the same sound", "one channel")
          .column("bleed", BooleanType, "One channel leaks into the other", "one channel")
          .as(
              """
              SELECT
                c.guid,
                c.call_date,
                c.queue,
                c.agent_id,
                c.name,
                c.source_uri,
                i.confidence,
                i.mean_word_confidence,
                i.word_count,
                i.asr_model,
                r.snr_db,
                r.high_band_share,
                r.clipped_share,
                r.decode_errors,
                r.truncated,
                r.dual_mono,
                r.bleed
              FROM interactions i
              JOIN recordings r ON r.guid = i.guid
              JOIN calls c ON c.guid = i.guid
              WHERE i.status = 'processed' AND i.confidence <> 'High'
              """);

  private static final ViewDefinition FAILED_RECORDINGS =
      ViewDefinition.view(
              "failed_recordings",
              "What failed, why, and is it worth another try?",
              "A row per failed recording and error")
          .column(GUID)
          .column(CALL_DATE)
          .column(QUEUE)
          .column("name", StringType, "Name given in the request, else the file name", "neither")
          .column("source_uri", StringType, "Where the recording lies", "it came in the manifest")
          .column("error_code", StringType, "CAI-101 to CAI-110, see errors.md", NEVER)
          .column("stage", StringType, "manifest, probe, decode, transcribe or analyze", NEVER)
          .column("parameter_name", StringType, "Request parameter at fault", "none is")
          .column("message", StringType, "Problem, cause and remedy", NEVER)
          .column("retryable", BooleanType, "Whether the same request may succeed later", NEVER)
          .column("attempts", IntegerType, "count", "Runs that tried it with this content", NEVER)
          .column("last_attempt_ts", TimestampType, "When the last attempt began", NEVER)
          .column("manifest_uri", StringType, "The manifest, folder or file of the request", NEVER)
          .column("manifest_line", LongType, "from 1", "Line in the manifest", "not a manifest")
          .column("run_id", StringType, "The run of the last attempt", NEVER)
          .as(
              """
              SELECT
                guid,
                call_date,
                queue,
                name,
                source_uri,
                error.errorCode AS error_code,
                error.stage,
                error.parameterName AS parameter_name,
                error.message,
                error.retryable,
                attempts,
                ingest_ts AS last_attempt_ts,
                manifest_uri,
                manifest_line,
                run_id
              FROM (
                SELECT r.*, c.call_date, c.queue, explode(r.errors) AS error
                FROM recordings r
                JOIN calls c ON c.guid = r.guid
                WHERE r.status = 'failed')
              """);

  private static final ViewDefinition VERSIONS_IN_USE =
      ViewDefinition.view(
              "versions_in_use",
              "Which models, rules and software made the results that are in the tables?",
              "A row per combination of versions")
          .column("code_version", StringType, "Version of interaction-analytics", NEVER)
          .column("schema_version", StringType, "Version of the table schemas", NEVER)
          .column("asr_engine", StringType, "Recogniser and its version", NEVER)
          .column("asr_model", StringType, "Speech model", "no audio was recognised")
          .column("asr_model_sha256", StringType, "SHA-256 of it", "no audio was recognised")
          .column("asr_params_hash", StringType, "Hash of the recogniser's settings", NEVER)
          .column("sentiment_model", StringType, "Sentiment model and its version", NEVER)
          .column("sentiment_model_sha256", StringType, "SHA-256 of it", NEVER)
          .column("language_models", StringType, "All text models with their versions", NEVER)
          .column("language_models_sha256", StringType, "SHA-256 of their SHA-256s", NEVER)
          .column("category_profile", StringType, "Category profile", "none applies")
          .column("category_profile_sha256", StringType, "SHA-256 of it", "none applies")
          .column(
              "summarizer",
              StringType,
              "What wrote title and abstractive summaries",
              "not asked for")
          .column("calls", LongType, "count", "Processed calls with these versions", NEVER)
          .column("first_analysis_ts", TimestampType, "Oldest of their rows", NEVER)
          .column("last_analysis_ts", TimestampType, "Newest of their rows", NEVER)
          .as(
              """
              SELECT
                code_version,
                schema_version,
                asr_engine,
                asr_model,
                asr_model_sha256,
                asr_params_hash,
                sentiment_model,
                sentiment_model_sha256,
                language_models,
                language_models_sha256,
                category_profile,
                category_profile_sha256,
                summarizer,
                count(*) AS calls,
                min(analysis_ts) AS first_analysis_ts,
                max(analysis_ts) AS last_analysis_ts
              FROM interactions
              WHERE status = 'processed'
              GROUP BY
                code_version, schema_version, asr_engine, asr_model, asr_model_sha256, asr_params_hash,
                sentiment_model, sentiment_model_sha256, language_models, language_models_sha256,
                category_profile, category_profile_sha256, summarizer
              """);

  private static final ViewDefinition RUN_COSTS =
      ViewDefinition.view(
              "run_costs",
              "What did each run cost, and how fast was it?",
              "A row per run that found something to do")
          .column("run_id", StringType, "Identifies the run", NEVER)
          .column("command", StringType, "analyze or reanalyze", NEVER)
          .column("status", StringType, "running or done; running and old means interrupted", NEVER)
          .column("started_ts", TimestampType, "When the run began", NEVER)
          .column("processed", LongType, "count", "Recordings processed", NEVER)
          .column("failed", LongType, "count", "Recordings that failed", NEVER)
          .column(
              "transcripts_reused", LongType, "count", "Analysed from a stored transcript", NEVER)
          .column("audio_hours", DoubleType, "h", "Duration of the recordings processed", NEVER)
          .column("wall_hours", DoubleType, "h", "From the run's begin to its last commit", NEVER)
          .column(
              "speed", DoubleType, "h/h", "Hours of audio per hour of wall clock", "see runs.speed")
          .column(
              "core_hours",
              DoubleType,
              "h",
              "Time that single-threaded tasks took to read, probe and recognise: the sum of"
                  + " recordings.probe_ms and transcribe_ms over the rows that this run wrote last;"
                  + " analysis and waiting are not in it",
              "no such row is left, as of a reanalysis")
          .column(
              "recognised_hours",
              DoubleType,
              "h",
              "Duration of those of its rows that were recognised, not reused",
              "no such row is left")
          .column(
              "audio_hours_per_core_hour",
              DoubleType,
              "h/h",
              "recognised_hours / transcription's part of core_hours",
              "nothing was recognised")
          .column("master", StringType, "Spark master", NEVER)
          .column("manifest_uri", StringType, "The manifest, folder or file", "a reanalysis")
          .as(
              """
              SELECT
                u.run_id,
                u.command,
                u.status,
                u.started_ts,
                u.processed,
                u.failed,
                u.transcripts_reused,
                u.audio_ms / 3600000D AS audio_hours,
                u.wall_ms / 3600000D AS wall_hours,
                u.speed,
                r.core_ms / 3600000D AS core_hours,
                r.recognised_ms / 3600000D AS recognised_hours,
                r.recognised_ms / nullif(r.transcribe_ms, 0) AS audio_hours_per_core_hour,
                u.master,
                u.manifest_uri
              FROM runs u
              LEFT JOIN (
                SELECT
                  run_id,
                  sum(coalesce(probe_ms, 0) + coalesce(transcribe_ms, 0)) AS core_ms,
                  sum(transcribe_ms) AS transcribe_ms,
                  sum(IF(transcribe_ms IS NULL, NULL, duration_ms)) AS recognised_ms
                FROM recordings
                GROUP BY run_id) r ON r.run_id = u.run_id
              """);

  static final List<ViewDefinition> ALL =
      List.of(LOW_CONFIDENCE, FAILED_RECORDINGS, VERSIONS_IN_USE, RUN_COSTS);

  private OperationViews() {}
}
