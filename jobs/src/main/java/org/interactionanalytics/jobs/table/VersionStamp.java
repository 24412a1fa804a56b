package org.interactionanalytics.jobs.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What made a row: run, recogniser, models, rules and code. On every row of every table.
 *
 * @param runId the run that wrote the row
 * @param asrEngine name and version of the recogniser
 * @param asrModel name of the speech model; null where no audio was recognised
 * @param asrModelSha256 hash of the speech model; null where no audio was recognised
 * @param asrParamsHash hash of the recogniser's settings
 * @param sentimentModel name of the sentiment model
 * @param sentimentModelSha256 hash of the sentiment model
 * @param languageModels names and versions of all text models
 * @param languageModelsSha256 hash of their hashes
 * @param voiceModels names and versions of what tells voices apart and identifies them
 * @param voiceModelsSha256 hash of their hashes
 * @param categoryProfile name of the category profile; null where none applies
 * @param categoryProfileSha256 hash of the category profile; null where none applies
 * @param codeVersion version of this software
 * @param schemaVersion version of the table schemas
 * @param analysisTs when the row was made, UTC
 * @param supersedesRunId the run whose row this one replaced; null for the first
 */
public record VersionStamp(
    String runId,
    String asrEngine,
    Optional<String> asrModel,
    Optional<String> asrModelSha256,
    String asrParamsHash,
    String sentimentModel,
    String sentimentModelSha256,
    String languageModels,
    String languageModelsSha256,
    String voiceModels,
    String voiceModelsSha256,
    Optional<String> categoryProfile,
    Optional<String> categoryProfileSha256,
    String codeVersion,
    String schemaVersion,
    Instant analysisTs,
    Optional<String> supersedesRunId) {

  /** Raised when a column of any table changes its meaning. */
  public static final String SCHEMA_VERSION = "1";

  /** The columns of the stamp. */
  public static final StructType COLUMNS =
      new StructType(
          new StructField[] {
            field("run_id", StringType, "Run that wrote this row"),
            field("asr_engine", StringType, "Recogniser and its version"),
            field("asr_model", StringType, "Speech model; null where no audio was recognised"),
            field("asr_model_sha256", StringType, "SHA-256 of the speech model"),
            field("asr_params_hash", StringType, "Hash of the recogniser's settings"),
            field("sentiment_model", StringType, "Sentiment model and its version"),
            field("sentiment_model_sha256", StringType, "SHA-256 of the sentiment model"),
            field("language_models", StringType, "All text models with their versions"),
            field("language_models_sha256", StringType, "SHA-256 of their SHA-256s"),
            field("voice_models", StringType, "What tells voices apart and identifies them"),
            field("voice_models_sha256", StringType, "SHA-256 of their SHA-256s"),
            field("category_profile", StringType, "Category profile; null where none applies"),
            field("category_profile_sha256", StringType, "SHA-256 of the category profile"),
            field("code_version", StringType, "Version of interaction-analytics"),
            field("schema_version", StringType, "Version of the table schemas"),
            field("analysis_ts", TimestampType, "When this row was made"),
            field(
                "supersedes_run_id",
                StringType,
                "Run whose row this one replaced; null for the first"),
          });

  private static StructField field(String name, DataType type, String comment) {
    return new StructField(
        name, type, true, new MetadataBuilder().putString("comment", comment).build());
  }
}
