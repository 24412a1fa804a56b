package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.interactionanalytics.jobs.manifest.ManifestSchema;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.table.RecordRows;
import org.interactionanalytics.jobs.table.SideBySide;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.jobs.table.Warehouse;

/**
 * Analyses the recordings of a wave and merges their rows into the tables. {@code recordings} comes
 * last: only what is in it counts as done, so a load that is killed in between does the wave again.
 */
final class WaveWriter {
  private static final StructType STAMP = stampSchema();

  private static final StructType ASKED =
      new StructType()
          .add("guid", DataTypes.StringType)
          .add("asr_version", DataTypes.StringType)
          .add("request", DataTypes.StringType)
          .add("notices", DataTypes.createArrayType(ManifestSchema.NOTICE, false))
          .add("channels", DataTypes.IntegerType);

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final LoadEnvironment environment;
  private final Stamps stamps;
  private final Instant started;
  private final Set<String> known;

  /**
   * @param known guids that have rows in the tables
   */
  WaveWriter(
      SparkSession spark,
      Warehouse warehouse,
      LoadEnvironment environment,
      Stamps stamps,
      Instant started,
      Set<String> known) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.environment = environment;
    this.stamps = stamps;
    this.started = started;
    this.known = known;
  }

  private static StructType stampSchema() {
    StructType schema = new StructType().add("guid", DataTypes.StringType);
    for (StructField field : VersionStamp.COLUMNS.fields()) {
      schema = schema.add(field);
    }
    return schema;
  }

  void write(List<Recording> wave) {
    Dataset<Row> stamped = frame(wave.stream().map(this::stamp), STAMP);
    Dataset<Row> recognized = recognized(wave).persist(StorageLevel.MEMORY_AND_DISK());
    boolean isNew = wave.stream().map(Recording::guid).noneMatch(known::contains);
    if (wave.stream().anyMatch(WaveWriter::isRecognized)) {
      put(Tables.TRANSCRIPTS, conform(recognized, stamped, Tables.TRANSCRIPTS), isNew);
    }
    Dataset<Row> analyzed = analyze(wave, recognized).persist(StorageLevel.MEMORY_AND_DISK());
    noteOutcomes(wave, analyzed);
    Dataset<Row> replaced =
        frame(
            wave.stream()
                .filter(recording -> !recording.failed())
                .map(recording -> RowFactory.create(recording.guid())),
            new StructType().add("guid", DataTypes.StringType));
    SideBySide.run(
        AnalyzedSchema.ITEM_TABLES.stream()
            .<Runnable>map(
                table ->
                    () -> {
                      Dataset<Row> rows = conform(items(analyzed, table), stamped, table);
                      if (isNew) {
                        warehouse.append(table, rows);
                      } else {
                        warehouse.replaceByGuid(table, rows, replaced);
                      }
                    })
            .toList());
    put(
        Tables.INTERACTIONS,
        conform(interactions(wave, analyzed, isNew), stamped, Tables.INTERACTIONS),
        isNew);
    put(
        Tables.RECORDINGS,
        conform(
            frame(wave.stream().map(this::recording), Tables.RECORDINGS.content()),
            stamped,
            Tables.RECORDINGS),
        isNew);
    analyzed.unpersist();
    recognized.unpersist();
  }

  private void put(TableDefinition table, Dataset<Row> rows, boolean isNew) {
    if (isNew) {
      warehouse.append(table, rows);
    } else {
      warehouse.upsert(table, rows);
    }
  }

  private static boolean isRecognized(Recording recording) {
    return !recording.failed() && !recording.transcriptStored();
  }

  /** The transcripts that the recogniser made in this wave. */
  private Dataset<Row> recognized(List<Recording> wave) {
    var finished = wave.stream().filter(WaveWriter::isRecognized).map(Recording::finished).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataFrame(
        context
            .parallelize(finished, partitions(finished.size()))
            .map(new TranscriptRows(environment.staging())),
        TranscriptRows.schema());
  }

  private Dataset<Row> analyze(List<Recording> wave, Dataset<Row> recognized) {
    Dataset<Row> asked =
        frame(wave.stream().filter(recording -> !recording.failed()).map(WaveWriter::asked), ASKED);
    Dataset<Row> transcripts =
        wave.stream().anyMatch(Recording::transcriptStored)
            ? recognized.unionByName(stored(wave))
            : recognized;
    return transcripts
        .join(broadcast(asked), new String[] {"guid", "asr_version"})
        .repartition(partitions(wave.size()))
        .map(new AnalyzeTask(environment), Encoders.row(AnalyzedSchema.RECORDING));
  }

  private Dataset<Row> stored(List<Recording> wave) {
    Object[] guids =
        wave.stream().filter(Recording::transcriptStored).map(Recording::guid).toArray();
    return warehouse
        .read(Tables.TRANSCRIPTS)
        .where(col("guid").isin(guids))
        .select(
            Arrays.stream(TranscriptRows.schema().fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new));
  }

  private static Row asked(Recording recording) {
    Row entry = recording.entry();
    return RowFactory.create(
        recording.guid(),
        recording.transcript(),
        entry.getAs("request"),
        entry.getList(entry.fieldIndex("notices")).toArray(Row[]::new),
        recording.facts().orElseThrow().getAs("channels"));
  }

  private static void noteOutcomes(List<Recording> wave, Dataset<Row> analyzed) {
    Map<String, Recording> byGuid =
        wave.stream().collect(Collectors.toMap(Recording::guid, Function.identity()));
    for (Row row :
        analyzed.select(col("guid"), col("errors"), col("interaction.speech_ms")).collectAsList()) {
      byGuid
          .get(row.getString(0))
          .analyzed(row.getList(1), Optional.ofNullable(row.getAs("speech_ms")));
    }
  }

  private static Dataset<Row> items(Dataset<Row> analyzed, TableDefinition table) {
    return analyzed
        .where(size(col("errors")).equalTo(0))
        .select(col("guid"), explode(col(table.name())).as("item"))
        .select("guid", "item.*");
  }

  /** Results, and failures where there is no earlier result that they would hide. */
  private Dataset<Row> interactions(List<Recording> wave, Dataset<Row> analyzed, boolean isNew) {
    Dataset<Row> requested =
        frame(
            wave.stream()
                .map(
                    recording ->
                        RowFactory.create(
                            recording.guid(),
                            recording.entry().getAs("source_uri"),
                            name(recording))),
            new StructType()
                .add("guid", DataTypes.StringType)
                .add("source_uri", DataTypes.StringType)
                .add("name", DataTypes.StringType));
    Dataset<Row> processed =
        analyzed
            .where(size(col("errors")).equalTo(0))
            .select("interaction.*")
            .withColumn("status", lit("processed"))
            .withColumn(
                "errors", array().cast(Tables.INTERACTIONS.columns().apply("errors").dataType()));
    Dataset<Row> failed =
        frame(
            wave.stream()
                .filter(Recording::failed)
                .map(
                    recording ->
                        RowFactory.create(
                            recording.guid(),
                            recording
                                .language()
                                .map(tag -> tag.toLowerCase(Locale.ROOT))
                                .orElse(null),
                            "failed",
                            recording.errors().toArray(Row[]::new))),
            new StructType()
                .add("guid", DataTypes.StringType)
                .add("language", DataTypes.StringType)
                .add("status", DataTypes.StringType)
                .add("errors", DataTypes.createArrayType(ManifestSchema.ERROR, false)));
    return processed
        .unionByName(isNew ? failed : failed.join(earlierResults(wave), "guid", "left_anti"), true)
        .join(broadcast(requested), "guid");
  }

  /** Guids of the failed recordings that an earlier run processed. */
  private Dataset<Row> earlierResults(List<Recording> wave) {
    Object[] failed = wave.stream().filter(Recording::failed).map(Recording::guid).toArray();
    return warehouse
        .read(Tables.INTERACTIONS)
        .where(col("guid").isin(failed).and(col("status").equalTo("processed")))
        .select("guid");
  }

  private Row stamp(Recording recording) {
    Row stamp = RecordRows.toRow(stamps.of(recording), VersionStamp.COLUMNS);
    Object[] values = new Object[STAMP.length()];
    values[0] = recording.guid();
    for (int i = 0; i < stamp.length(); i++) {
      values[i + 1] = stamp.get(i);
    }
    return RowFactory.create(values);
  }

  private Row recording(Recording recording) {
    Row entry = recording.entry();
    return RowFactory.create(
        Arrays.stream(Tables.RECORDINGS.content().fieldNames())
            .map(
                column ->
                    switch (column) {
                      case "status" -> recording.failed() ? "failed" : "processed";
                      case "errors" -> recording.errors().toArray(Row[]::new);
                      case "notices" ->
                          entry.getList(entry.fieldIndex("notices")).toArray(Row[]::new);
                      case "attempts" -> recording.attempts();
                      case "name" -> name(recording);
                      case "source" ->
                          request(recording).flatMap(RecordingRequest::source).orElse(null);
                      case "speech_share" -> recording.speechShare().orElse(null);
                      case "ingest_ts" -> Timestamp.from(started);
                      case "transcribe_ms" -> recording.transcribeMs().orElse(null);
                      default -> found(column, recording, entry);
                    })
            .toArray());
  }

  private static Object found(String column, Recording recording, Row entry) {
    return recording
        .facts()
        .filter(facts -> Arrays.asList(facts.schema().fieldNames()).contains(column))
        .<Object>map(facts -> facts.getAs(column))
        .orElseGet(
            () ->
                Arrays.asList(entry.schema().fieldNames()).contains(column)
                    ? entry.getAs(column)
                    : null);
  }

  /** The name that the request gives, else the last part of the location; null without either. */
  private static String name(Recording recording) {
    Optional<String> given = request(recording).flatMap(RecordingRequest::name);
    String uri = recording.entry().getAs("source_uri");
    return given
        .or(() -> Optional.ofNullable(uri).map(path -> path.substring(path.lastIndexOf('/') + 1)))
        .orElse(null);
  }

  /** Empty where the manifest's line has errors. */
  private static Optional<RecordingRequest> request(Recording recording) {
    return Optional.ofNullable(recording.entry().<String>getAs("request"))
        .map(RecordingRequest::fromJson);
  }

  private Dataset<Row> frame(Stream<Row> rows, StructType schema) {
    return spark.createDataFrame(rows.toList(), schema);
  }

  /** The table's columns: those that are there, the stamp, and null for the others. */
  private static Dataset<Row> conform(
      Dataset<Row> rows, Dataset<Row> stamped, TableDefinition table) {
    Dataset<Row> joined = rows.join(broadcast(stamped), "guid");
    List<String> there = List.of(joined.columns());
    return joined.select(
        Arrays.stream(table.columns().fields())
            .map(
                field ->
                    there.contains(field.name())
                        ? col(field.name()).cast(field.dataType())
                        : lit(null).cast(field.dataType()))
            .toArray(Column[]::new));
  }

  private int partitions(int recordings) {
    return Math.max(1, Math.min(recordings, spark.sparkContext().defaultParallelism()));
  }
}
