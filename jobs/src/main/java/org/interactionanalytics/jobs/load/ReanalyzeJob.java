package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.SoftwareVersion;
import org.interactionanalytics.jobs.table.MetricDictionary;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.jobs.table.Warehouse;

/**
 * Computes everything that follows from the stored transcripts again, with the rules and models of
 * today. No recording is opened.
 *
 * <p>Each table changes in one commit. {@code recordings} comes last, as in a load: a reanalysis
 * that was killed is done by running it again, and what it wrote is replaced.
 */
public final class ReanalyzeJob {
  /** What the manifest's reader notes; told apart in {@code skipped} where a row has no notices. */
  private static final Object[] NOTICE_CODES = {
    "NOT_APPLICABLE", "UNKNOWN_SETTING", "NO_EFFECT", "REPEATED_LINE", "DUPLICATE_RECORDING"
  };

  private final SparkSession spark;
  private final ReanalyzeOptions options;
  private final PrintStream log;
  private final Warehouse warehouse;

  /**
   * @param log where a person watches the progress
   */
  public ReanalyzeJob(SparkSession spark, ReanalyzeOptions options, PrintStream log) {
    this.spark = spark;
    this.options = options;
    this.log = log;
    this.warehouse = new Warehouse(spark, new Path(options.warehouse()));
  }

  /**
   * Does it.
   *
   * @throws ConfigurationException if there is no warehouse, another run writes to it, or the
   *     condition is wrong
   */
  public LoadSummary run() throws IOException {
    ExclusiveRun run = new ExclusiveRun(spark, warehouse);
    LoadEnvironment environment =
        LoadEnvironment.forTranscripts(
            options.settings(), run.fileSystems(), run.staging(), SoftwareVersion.CURRENT);
    chosen();
    return run.run(() -> reanalyze(environment, run.id()));
  }

  private LoadSummary reanalyze(LoadEnvironment prepared, String runId) throws IOException {
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    describe("Bringing the tables up to date");
    warehouse.bringUpToDate();
    LoadEnvironment environment = prepared.withVoices(EnrolledVoices.read(spark, warehouse));
    Stamps stamps = new Stamps(environment, runId);
    MetricDictionary.write(spark, warehouse, stamps.ofRun());
    log.println("Analysing the stored transcripts ...");
    describe("Analysing the stored transcripts");
    Path staged = environment.staging().path("reanalyzed");
    transcripts()
        .repartition(spark.sparkContext().defaultParallelism())
        .map(new ReanalyzeTask(environment, stamps), Encoders.row(ReanalyzeTask.SCHEMA))
        .write()
        .mode("overwrite")
        .parquet(staged.toString());
    Dataset<Row> analyzed = spark.read().schema(ReanalyzeTask.SCHEMA).parquet(staged.toString());
    Row counts =
        analyzed
            .selectExpr(
                "count(*)",
                "count_if(size(errors) > 0)",
                "coalesce(sum(if(size(errors) = 0, duration_ms, 0)), 0)")
            .head();
    long failed = counts.getLong(1);
    long processed = counts.getLong(0) - failed;
    RunLedger ledger =
        new RunLedger(
            spark,
            warehouse,
            Optional.empty(),
            stamps,
            started,
            new RunLedger.Counts(counts.getLong(0), 0, 0, 0));
    if (counts.getLong(0) > 0) {
      log.println("Writing " + processed + " recordings ...");
      write(analyzed);
      ledger.reanalyzed(processed, failed, counts.getLong(2));
    }
    environment.staging().clear();
    describe(null);
    return ledger.summary();
  }

  /** Guids that the condition chooses. */
  private Dataset<Row> chosen() {
    Dataset<Row> interactions = warehouse.read(Tables.INTERACTIONS);
    if (options.where().isEmpty()) {
      return interactions.select("guid");
    }
    try {
      return interactions.where(options.where().get()).select("guid");
    } catch (Exception e) {
      // Spark's AnalysisException is checked, but Scala does not declare it.
      throw new ConfigurationException(
          "Parameter [where] is invalid. It should be a SQL condition on the columns of"
              + " interactions, for example \"language = 'en-us' AND duration_ms > 60000\" (was: "
              + options.where().get()
              + "): "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** The input of {@link ReanalyzeTask}: of each recording the transcript that its result is of. */
  private Dataset<Row> transcripts() {
    Dataset<Row> recordings =
        warehouse
            .read(Tables.RECORDINGS)
            .join(chosen(), new String[] {"guid"}, "left_semi")
            .join(earlierNotices(), new String[] {"guid"}, "left")
            .select(
                col("guid"),
                col("content_sha256"),
                col("channel_plan"),
                col("request"),
                col("channels"),
                col("name"),
                col("source_uri"),
                col("run_id").as("previous_run_id"),
                col("asr_model_sha256").as("used_model"),
                coalesce(
                        col("notices"),
                        col("earlier_notices"),
                        array().cast(Tables.RECORDINGS.columns().apply("notices").dataType()))
                    .as("notices"));
    Dataset<Row> transcripts = warehouse.read(Tables.TRANSCRIPTS);
    Dataset<Row> newest =
        transcripts
            .select(
                col("guid"),
                col("content_sha256"),
                col("channel_plan"),
                col("asr_version"),
                col("asr_model_sha256"),
                col("analysis_ts"))
            .join(
                recordings.select("guid", "content_sha256", "channel_plan", "used_model"),
                new String[] {"guid", "content_sha256", "channel_plan"})
            .groupBy("guid")
            .agg(
                max(struct(
                        col("asr_model_sha256").equalTo(col("used_model")),
                        col("analysis_ts"),
                        col("asr_version")))
                    .as("newest"))
            .select(col("guid"), col("newest.asr_version"));
    return transcripts
        .join(newest, new String[] {"guid", "asr_version"}, "left_semi")
        .join(recordings.drop("content_sha256", "channel_plan", "used_model"), "guid");
  }

  /** The notices of rows that an earlier version wrote, which had them in {@code skipped} only. */
  private Dataset<Row> earlierNotices() {
    return warehouse
        .read(Tables.SKIPPED)
        .where(col("reason_code").isin(NOTICE_CODES))
        .groupBy("guid")
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col("skip_index"), col("feature"), col("reason_code"), col("message"))))
                .as("found"))
        .selectExpr(
            "guid",
            "transform(found, n -> struct(n.feature, n.reason_code, n.message)) AS"
                + " earlier_notices");
  }

  private void write(Dataset<Row> analyzed) {
    Dataset<Row> done = analyzed.where(size(col("errors")).equalTo(0));
    Dataset<Row> replaced = done.select("guid");
    for (TableDefinition table : AnalyzedSchema.ITEM_TABLES) {
      describe("Writing " + table.name());
      Dataset<Row> items =
          done.select(col("guid"), col("stamp"), explode(col(table.name())).as("item"))
              .select(col("guid"), col("item.*"), col("stamp.*"));
      replace(table, columns(items, table), replaced);
    }
    describe("Writing interactions");
    Dataset<Row> interactions =
        done.select(col("interaction.*"), col("name"), col("source_uri"), col("stamp.*"))
            .withColumn("status", lit("processed"))
            .withColumn("errors", array().cast(type(Tables.INTERACTIONS, "errors")));
    replace(Tables.INTERACTIONS, columns(interactions, Tables.INTERACTIONS), replaced);
    describe("Writing recordings");
    warehouse.update(Tables.RECORDINGS, outcomes(analyzed));
  }

  private void replace(TableDefinition table, Dataset<Row> rows, Dataset<Row> replaced) {
    if (options.where().isEmpty()) {
      warehouse.rewriteByGuid(table, rows, replaced);
    } else {
      warehouse.replaceByGuid(table, rows, replaced);
    }
  }

  /** What changes in {@code recordings}. */
  private static Dataset<Row> outcomes(Dataset<Row> analyzed) {
    Map<String, Column> changed = new LinkedHashMap<>();
    changed.put("guid", col("guid"));
    changed.put(
        "status", when(size(col("errors")).gt(0), lit("failed")).otherwise(lit("processed")));
    changed.put("errors", col("errors").cast(type(Tables.RECORDINGS, "errors")));
    changed.put("work_key", col("work_key"));
    changed.put(
        "speech_share",
        when(col("duration_ms").gt(0), col("interaction.speech_ms").divide(col("duration_ms"))));
    for (String field : VersionStamp.COLUMNS.fieldNames()) {
      changed.put(field, col("stamp." + field));
    }
    return analyzed.select(
        changed.entrySet().stream()
            .map(column -> column.getValue().as(column.getKey()))
            .toArray(Column[]::new));
  }

  private static DataType type(TableDefinition table, String column) {
    return table.columns().apply(column).dataType();
  }

  /** The table's columns, in its order. */
  private static Dataset<Row> columns(Dataset<Row> rows, TableDefinition table) {
    return rows.select(
        Arrays.stream(table.columns().fields())
            .map((StructField field) -> col(field.name()).cast(field.dataType()))
            .toArray(Column[]::new));
  }

  private void describe(String what) {
    spark.sparkContext().setJobDescription(what);
  }
}
