package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.SoftwareVersion;
import org.interactionanalytics.jobs.manifest.ManifestReader;
import org.interactionanalytics.jobs.table.MetricDictionary;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/**
 * The nightly load: reads the manifest, works on what is new or changed and merges the results into
 * the tables, a wave of recordings at a time.
 *
 * <p>A load that was killed is continued by running it again: recordings in the tables are left
 * alone, recognised units are found in the staging area.
 */
public final class LoadJob {
  /** Manifest entries that one task identifies at least. */
  private static final int PARTITIONS_PER_CORE = 4;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final LoadOptions options;
  private final PrintStream log;
  private final Warehouse warehouse;

  /**
   * @param log where a person watches the progress
   */
  public LoadJob(SparkSession spark, LoadOptions options, PrintStream log) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.options = options;
    this.log = log;
    this.warehouse = new Warehouse(spark, new Path(options.warehouse()));
  }

  /**
   * Does it.
   *
   * @throws org.interactionanalytics.error.ConfigurationException before the first task, naming
   *     everything that is wrong with the configuration
   */
  public LoadSummary run() throws IOException {
    ExclusiveRun run = new ExclusiveRun(spark, warehouse);
    LoadEnvironment environment =
        LoadEnvironment.prepare(
            options.settings(), run.fileSystems(), run.staging(), SoftwareVersion.CURRENT);
    Dataset<Row> manifest =
        new ManifestReader(spark, environment.models().keySet()).read(options.manifest());
    return run.run(
        () -> {
          LoadSummary summary = load(run.id(), environment, manifest);
          environment.staging().clear();
          return summary;
        });
  }

  private LoadSummary load(String runId, LoadEnvironment prepared, Dataset<Row> manifest) {
    Instant started = Instant.now();
    if (warehouse.isThere()) {
      describe("Bringing the tables up to date");
      warehouse.bringUpToDate();
    }
    LoadEnvironment environment = prepared.withVoices(EnrolledVoices.read(spark, warehouse));
    log.println("Reading the manifest and looking for what is new ...");
    Dataset<Row> plan = plan(environment, manifest);
    List<Row> pending = plan.where(col("pending")).orderBy("manifest_line").collectAsList();
    Stamps stamps = new Stamps(environment, runId);
    RunLedger ledger =
        new RunLedger(
            spark, warehouse, Optional.of(options.manifest()), stamps, started, counts(plan));
    if (pending.isEmpty()) {
      return ledger.summary();
    }
    boolean isFirst = !warehouse.isThere();
    if (isFirst) {
      describe("Creating the tables");
      warehouse.bringUpToDate();
    }
    MetricDictionary.write(spark, warehouse, stamps.ofRun());
    List<Recording> recordings = probe(environment, pending);
    Set<String> known =
        isFirst
            ? Set.of()
            : warehouse.guidsWithRows(recordings.stream().map(Recording::guid).toList());
    if (options.selection() != Selection.REPROCESS && !known.isEmpty()) {
      Transcription.findStored(spark, warehouse, recordings);
    }
    Progress progress = new Progress(log, recordings);
    Transcription transcription = new Transcription(context, environment, progress);
    WaveWriter writer = new WaveWriter(spark, warehouse, environment, stamps, started, known);
    List<List<Recording>> waves = Waves.of(recordings, spark.sparkContext().defaultParallelism());
    for (List<Recording> wave : waves) {
      transcription.run(wave);
      progress.print();
      describe("Analysing and merging " + wave.size() + " recordings");
      writer.write(wave);
      ledger.merged(wave, wave == waves.get(waves.size() - 1));
    }
    describe(null);
    return ledger.summary();
  }

  /** One row per recording of the manifest, with what is known of it and whether it is pending. */
  private Dataset<Row> plan(LoadEnvironment environment, Dataset<Row> manifest) {
    describe("Reading the manifest and identifying its recordings");
    Path identified = environment.staging().path("identified");
    withKnownSources(manifest)
        .repartition(PARTITIONS_PER_CORE * spark.sparkContext().defaultParallelism())
        .mapPartitions(new Identify(environment), Encoders.row(IdentifiedSchema.ENTRY))
        .write()
        .mode("overwrite")
        .parquet(identified.toString());
    Dataset<Row> entries =
        LoadPlan.distinct(
            spark.read().schema(IdentifiedSchema.ENTRY).parquet(identified.toString()));
    return LoadPlan.decide(entries, recordings(), options.selection()).persist();
  }

  private Dataset<Row> withKnownSources(Dataset<Row> manifest) {
    Dataset<Row> known =
        recordings()
            .where("content_sha256 IS NOT NULL AND source_etag IS NOT NULL")
            .select(
                col("source_uri").as("known_uri"),
                col("source_etag").as("known_etag"),
                col("content_sha256").as("known_sha256"))
            .dropDuplicates("known_uri");
    return manifest
        .join(known, col("content_uri").equalTo(col("known_uri")), "left")
        .drop("known_uri");
  }

  /** What earlier runs left; empty before the first one. */
  private Dataset<Row> recordings() {
    return warehouse.isThere()
        ? warehouse.read(Tables.RECORDINGS)
        : spark.createDataFrame(List.of(), Tables.RECORDINGS.columns());
  }

  private static RunLedger.Counts counts(Dataset<Row> plan) {
    Row counts =
        plan.selectExpr(
                "count(*) + coalesce(sum(duplicates), 0)",
                "coalesce(sum(duplicates), 0)",
                "count_if(NOT pending)",
                "count_if(NOT pending AND previous_status = 'failed')")
            .head();
    return new RunLedger.Counts(
        counts.getLong(0), counts.getLong(1), counts.getLong(2), counts.getLong(3));
  }

  private List<Recording> probe(LoadEnvironment environment, List<Row> pending) {
    log.println("Probing " + pending.size() + " recordings ...");
    List<Recording> recordings =
        pending.stream().map(entry -> new Recording(entry, environment)).toList();
    List<Row> readable =
        recordings.stream().filter(recording -> !recording.failed()).map(Recording::entry).toList();
    Map<String, Recording> byGuid =
        recordings.stream().collect(Collectors.toMap(Recording::guid, Function.identity()));
    DistributedTasks.run(
        context,
        "Probing " + readable.size() + " recordings",
        readable,
        new ProbeTask(environment),
        outcome -> byGuid.get(outcome.guid()).probed(outcome));
    return recordings;
  }

  private void describe(String what) {
    spark.sparkContext().setJobDescription(what);
  }
}
