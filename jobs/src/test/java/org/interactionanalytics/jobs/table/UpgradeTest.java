package org.interactionanalytics.jobs.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.EarlierWarehouse;
import org.interactionanalytics.jobs.SparkTestSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse that an earlier version wrote. */
final class UpgradeTest extends SparkTestSession {
  @TempDir private Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void unpack() {
    warehouse =
        new Warehouse(
            spark(),
            new org.apache.hadoop.fs.Path(EarlierWarehouse.beforeShapes(folder).toString()));
  }

  private Dataset<Row> stored(TableDefinition table) {
    return spark().read().format("delta").load(warehouse.path(table));
  }

  /** Every column at any depth with its comment, for example {@code speakers.name: ...}. */
  private static Set<String> columns(StructType schema) {
    List<String> columns = new ArrayList<>();
    collect("", schema, columns);
    return new TreeSet<>(columns);
  }

  private static void collect(String prefix, DataType type, List<String> columns) {
    if (type instanceof StructType struct) {
      for (StructField field : struct.fields()) {
        columns.add(
            prefix + field.name() + ": " + field.getComment().getOrElse(() -> "no comment"));
        collect(prefix + field.name() + ".", field.dataType(), columns);
      }
    } else if (type instanceof ArrayType array) {
      collect(prefix, array.elementType(), columns);
    }
  }

  private long version(TableDefinition table) {
    return DeltaTable.forPath(spark(), warehouse.path(table))
        .history(1)
        .select("version")
        .head()
        .getLong(0);
  }

  /** A definition of the table with columns that the stored one lacks, at every depth. */
  private static TableDefinition extended(TableDefinition table) {
    StructType columns =
        new StructType(
            Arrays.stream(table.columns().fields())
                .map(
                    field ->
                        field.name().equals("speakers")
                            ? new StructField(
                                "speakers",
                                new ArrayType(
                                    ((StructType) ((ArrayType) field.dataType()).elementType())
                                        .add(Fields.field("shoe_size", IntegerType, "EU")),
                                    true),
                                true,
                                field.metadata())
                            : field)
                .toArray(StructField[]::new));
    return new TableDefinition(
        table.name(),
        table.comment(),
        columns.add(Fields.field("mood", IntegerType, "0 to 9")),
        table.key(),
        table.constraints());
  }

  @Test
  void isReadableAsItIs() {
    for (TableDefinition table : Tables.ALL) {
      Dataset<Row> rows = warehouse.read(table);
      assertThat(rows.columns()).as(table.name()).startsWith(table.columns().fieldNames());
      long count = warehouse.exists(table) ? stored(table).count() : 0;
      assertThat(rows.collectAsList()).as(table.name()).hasSize((int) count);
    }
    assertThat(warehouse.read(Tables.INTERACTIONS).count()).isEqualTo(2);
  }

  @Test
  void readsMissingColumnsAsNullAlsoInArraysOfStructs() {
    TableDefinition table = extended(Tables.INTERACTIONS);

    List<Row> rows =
        warehouse
            .read(table)
            .where("guid = 'question'")
            .select(col("mood"), col("speakers.shoe_size"), col("speakers.speaker_id"))
            .collectAsList();

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).isNullAt(0)).isTrue();
    assertThat(rows.get(0).getList(1)).containsExactly(null, null);
    assertThat(rows.get(0).<String>getList(2)).containsExactly("0", "1");
  }

  @Test
  void getsTheColumnsTablesAndConstraintsOfToday() {
    List<String> before =
        stored(Tables.INTERACTIONS)
            .select("guid", "transcript", "sentiment_turn_mean", "speakers.talk_ms")
            .toJSON()
            .collectAsList();
    spark()
        .sql(
            "ALTER TABLE delta.`%s` DROP CONSTRAINT in_order"
                .formatted(warehouse.path(Tables.UTTERANCES)));

    warehouse.bringUpToDate();

    for (TableDefinition table : Tables.ALL) {
      assertThat(columns(stored(table).schema()))
          .as(table.name())
          .isEqualTo(columns(table.columns()));
    }
    assertThat(
            stored(Tables.INTERACTIONS)
                .select("guid", "transcript", "sentiment_turn_mean", "speakers.talk_ms")
                .toJSON()
                .collectAsList())
        .isEqualTo(before);
    assertThatThrownBy(
            () ->
                spark()
                    .sql(
                        "UPDATE delta.`%s` SET start_ms = end_ms + 1"
                            .formatted(warehouse.path(Tables.UTTERANCES))))
        .hasMessageContaining("in_order");
  }

  @Test
  void isUpgradedOnce() {
    warehouse.bringUpToDate();
    List<Long> versions = Tables.ALL.stream().map(this::version).toList();

    warehouse.bringUpToDate();

    assertThat(Tables.ALL.stream().map(this::version).toList()).isEqualTo(versions);
  }

  @Test
  void getsNestedColumnsWithTheirComments() {
    TableDefinition table = extended(Tables.INTERACTIONS);

    warehouse.upgrade(table);

    assertThat(columns(stored(table).schema())).isEqualTo(columns(table.columns()));
    assertThat(columns(stored(table).schema())).contains("speakers.shoe_size: EU", "mood: 0 to 9");
    assertThat(stored(table).count()).isEqualTo(2);
  }
}
