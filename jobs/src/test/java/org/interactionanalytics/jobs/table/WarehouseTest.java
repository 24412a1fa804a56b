package org.interactionanalytics.jobs.table;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.SparkTestSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WarehouseTest extends SparkTestSession {
  @TempDir private Path folder;

  private static Dataset<Row> rows(TableDefinition table, Map<String, Object> values) {
    Object[] row =
        Arrays.stream(table.columns().fieldNames()).map(name -> values.get(name)).toArray();
    return spark().createDataFrame(List.of(RowFactory.create(row)), table.columns());
  }

  private Warehouse created() {
    Warehouse warehouse =
        new Warehouse(
            spark(), new org.apache.hadoop.fs.Path(folder.resolve("mit Ümlaut").toString()));
    warehouse.bringUpToDate();
    return warehouse;
  }

  @Test
  void createsEveryTableInOneCommitAndOnlyOnce() {
    Warehouse warehouse = created();

    warehouse.bringUpToDate();

    for (TableDefinition table : Tables.ALL) {
      assertThat(DeltaTable.forPath(spark(), warehouse.path(table)).history().count())
          .as(table.name())
          .isEqualTo(1);
    }
  }

  @Test
  void refusesRowsThatBreakAConstraint() {
    Warehouse warehouse = created();

    assertThatThrownBy(
            () ->
                warehouse.upsert(
                    Tables.UTTERANCES,
                    rows(
                        Tables.UTTERANCES,
                        Map.of("guid", "a", "utterance_index", 0, "start_ms", 2L, "end_ms", 1L))))
        .hasMessageContaining("in_order");
    warehouse.upsert(
        Tables.UTTERANCES,
        rows(
            Tables.UTTERANCES,
            Map.of("guid", "a", "utterance_index", 0, "start_ms", 1L, "end_ms", 2L)));
    assertThat(warehouse.read(Tables.UTTERANCES).count()).isEqualTo(1);
  }

  @Test
  void tellsWhichRecordingsHaveRowsAlsoOfALoadThatWasKilled() {
    Warehouse warehouse = created();
    // Killed after the first table of a wave, and before the last one
    warehouse.append(
        Tables.TRANSCRIPTS, rows(Tables.TRANSCRIPTS, Map.of("guid", "a", "asr_version", "1")));
    warehouse.append(Tables.INTERACTIONS, rows(Tables.INTERACTIONS, Map.of("guid", "b")));

    assertThat(warehouse.guidsWithRows(List.of("a", "b", "c"))).containsExactlyInAnyOrder("a", "b");
  }

  /** Delta's VACUUM starts 10,000 tasks, unless it is told otherwise. */
  @Test
  void erasesWithFewTasks() throws TimeoutException {
    Warehouse warehouse = created();
    warehouse.append(Tables.INTERACTIONS, rows(Tables.INTERACTIONS, Map.of("guid", "a")));
    AtomicInteger tasks = new AtomicInteger();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            tasks.incrementAndGet();
          }
        };
    spark().sparkContext().addSparkListener(listener);
    try {
      assertThat(warehouse.erase(Tables.INTERACTIONS, col("guid").equalTo("a"))).isEqualTo(1);
      spark().sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark().sparkContext().removeSparkListener(listener);
    }
    assertThat(tasks).hasPositiveValue().hasValueLessThan(200);
  }

  @Test
  void takesARelativeFolderForAFolder() {
    assertThat(new Warehouse(spark(), new org.apache.hadoop.fs.Path("tables")).root().toString())
        .isEqualTo(Path.of("tables").toAbsolutePath().toUri().toString().replace("///", "/"));
  }

  @Test
  void namesAFileSystemThatNobodyKnows() {
    assertThatThrownBy(
            () -> new Warehouse(spark(), new org.apache.hadoop.fs.Path("nowhere://bucket/tables")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Parameter [warehouse] is invalid")
        .hasMessageContaining("nowhere://bucket/tables");
  }
}
