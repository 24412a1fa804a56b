package org.interactionanalytics.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.SoftwareVersion;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/**
 * The recordings of a warehouse as one page that needs nothing but a browser: totals, charts, a
 * table, and a part per call. The same tables give the same page, byte by byte.
 *
 * <p>Calls are streamed: the driver holds the rows of one partition at a time.
 */
public final class CallReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final Warehouse warehouse;

  public CallReport(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  /**
   * What was written.
   *
   * @param calls recordings in it, failed ones included
   * @param bytes size of the page
   */
  public record Written(long calls, long bytes) {}

  /**
   * Writes the page; a page that is there already is replaced once the new one is complete.
   *
   * @param target the file: a local path, {@code s3a://} or any Hadoop file system
   * @param run only recordings whose results are of this run; empty: all
   * @throws ConfigurationException if there is no warehouse, or no such run in it
   */
  public Written write(String target, Optional<String> run) throws IOException {
    warehouse.registerViews();
    run.ifPresent(this::requireRun);
    spark.sparkContext().setJobDescription("Report: read the calls");
    try (PageFile file = PageFile.create(target, spark.sessionState().newHadoopConf());
        CallBlocks blocks = new CallBlocks(file.scratch())) {
      addCalls(blocks, run);
      spark.sparkContext().setJobDescription("Report: runs and definitions");
      new Page(facts(run, blocks), blocks).write(file.complete());
      return new Written(blocks.calls(), file.publish());
    } finally {
      spark.sparkContext().setJobDescription(null);
    }
  }

  private void addCalls(CallBlocks blocks, Optional<String> run) throws IOException {
    Dataset<Row> all = spark.sql(Resources.text("calls.sql"));
    // Kept, because sorting reads its input twice
    Dataset<Row> rows =
        run.map(id -> all.where(col("run_id").equalTo(id)))
            .orElse(all)
            .persist(StorageLevel.DISK_ONLY());
    try {
      for (Iterator<Row> call = rows.orderBy("guid").toLocalIterator(); call.hasNext(); ) {
        Row row = call.next();
        blocks.add(row.getAs("listing"), row.getAs("texts"), row.getAs("details"));
      }
      blocks.finish();
    } finally {
      rows.unpersist();
    }
  }

  private void requireRun(String id) {
    List<String> known =
        spark.sql("SELECT run_id FROM runs ORDER BY started_ts DESC").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    if (!known.contains(id)) {
      throw new ConfigurationException(
          "Parameter [run] is invalid. It should be the id of a run in "
              + warehouse.root()
              + ": "
              + (known.isEmpty() ? "there is none" : String.join(", ", known))
              + " (was: "
              + id
              + ")");
    }
  }

  /** What holds for the whole page. */
  private ObjectNode facts(Optional<String> run, CallBlocks blocks) throws IOException {
    ObjectNode facts = JSON.createObjectNode();
    facts.put("warehouse", location());
    run.ifPresent(id -> facts.put("run", id));
    facts.put("software", SoftwareVersion.CURRENT);
    ArrayNode starts = facts.putArray("chunks");
    blocks.chunkStarts().forEach(starts::add);
    facts.set(
        "runs",
        rows(
            """
            SELECT run_id AS id, command, status, manifest_uri AS manifest, entries, processed, failed, unchanged,
              audio_ms AS audio, wall_ms AS wall, speed,
              date_format(started_ts, 'yyyy-MM-dd HH:mm') AS started
            FROM runs ORDER BY started_ts, run_id
            """));
    facts.set("stamps", rows(stamps(run)));
    facts.set(
        "metrics",
        rows(
            """
            SELECT metric, unit, formula, constants, null_rule AS unmeasured
            FROM metric_dictionary ORDER BY metric
            """));
    return facts;
  }

  /** What made the recordings' rows, the most frequent first. */
  private Dataset<Row> stamps(Optional<String> run) {
    Dataset<Row> interactions = warehouse.read(Tables.INTERACTIONS);
    Column[] stamp = {
      col("asr_engine").as("engine"),
      col("asr_model").as("model"),
      col("sentiment_model").as("sentiment"),
      col("language_models").as("language"),
      col("category_profile").as("rules"),
      col("code_version").as("software")
    };
    return run.map(id -> interactions.where(col("run_id").equalTo(id)))
        .orElse(interactions)
        .groupBy(stamp)
        .agg(
            count(lit(1)).as("calls"),
            date_format(max("analysis_ts"), "yyyy-MM-dd HH:mm").as("newest"))
        .orderBy(col("calls").desc(), col("newest"), col("model"), col("language"), col("rules"));
  }

  /** A folder of this machine as people write it. */
  private String location() {
    String root = warehouse.root().toString();
    return root.startsWith("file:") ? Path.of(warehouse.root().toUri().getPath()).toString() : root;
  }

  private ArrayNode rows(String query) throws JsonProcessingException {
    return rows(spark.sql(query));
  }

  private static ArrayNode rows(Dataset<Row> rows) throws JsonProcessingException {
    ArrayNode array = JSON.createArrayNode();
    for (String row : rows.toJSON().collectAsList()) {
      array.add(JSON.readTree(row));
    }
    return array;
  }
}
