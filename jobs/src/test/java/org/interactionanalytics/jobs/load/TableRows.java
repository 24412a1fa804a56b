package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.col;

import io.delta.tables.DeltaTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;

/** What the tables of a warehouse hold, for comparison. */
final class TableRows {
  /**
   * Columns in which two loads of the same recordings may differ: which run it was, when, how long
   * it took and where. Every other column is a function of content, request and rules.
   */
  static final Set<String> OF_THE_RUN =
      Set.of(
          "run_id",
          "supersedes_run_id",
          "analysis_ts",
          "ingest_ts",
          "started_ts",
          "updated_ts",
          "probe_ms",
          "transcribe_ms",
          "wall_ms",
          "speed",
          "master");

  private final SparkSession spark;
  private final Warehouse warehouse;

  TableRows(SparkSession spark, String warehouse) {
    this.spark = spark;
    this.warehouse = new Warehouse(spark, new org.apache.hadoop.fs.Path(warehouse));
  }

  Dataset<Row> read(TableDefinition table) {
    return warehouse.read(table);
  }

  /** Sorted rows as JSON, without the columns of the run and those named. */
  List<String> comparable(TableDefinition table, String... without) {
    Set<String> left = Set.of(without);
    Column[] columns =
        Arrays.stream(table.columns().fieldNames())
            .filter(name -> !OF_THE_RUN.contains(name) && !left.contains(name))
            .map(name -> col(name))
            .toArray(Column[]::new);
    return read(table).select(columns).toJSON().collectAsList().stream().sorted().toList();
  }

  /** {@link #comparable} of every table by name. */
  Map<String, List<String>> comparable() {
    Map<String, List<String>> all = new TreeMap<>();
    Tables.ALL.forEach(table -> all.put(table.name(), comparable(table)));
    return all;
  }

  /** The newest version of a table. */
  long version(TableDefinition table) {
    return DeltaTable.forPath(spark, warehouse.path(table))
        .history(1)
        .select("version")
        .head()
        .getLong(0);
  }

  /** The newest version of every table by name. */
  Map<String, Long> versions() {
    Map<String, Long> all = new TreeMap<>();
    Tables.ALL.forEach(table -> all.put(table.name(), version(table)));
    return all;
  }

  /** Returns a table to an earlier version. */
  void restore(TableDefinition table, long version) {
    DeltaTable.forPath(spark, warehouse.path(table)).restoreToVersion(version);
  }
}
