package org.interactionanalytics.jobs.table;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.audio.SourceErrors;
import org.interactionanalytics.error.ConfigurationException;

/** The Delta tables below one folder. */
public final class Warehouse {
  private static final String STALE = "_stale";

  /** Whether Delta refuses to remove files that a reader of yesterday may still want. */
  private static final String RETENTION_CHECK =
      "spark.databricks.delta.retentionDurationCheck.enabled";

  /** How many tasks look for the files of a table: 10,000 unless told, however few there are. */
  private static final String LISTING_TASKS =
      "spark.sql.sources.parallelPartitionDiscovery.parallelism";

  /** Prefix of the property that holds a CHECK constraint: with it a table is one commit. */
  private static final String CHECK = "delta.constraints.";

  private final SparkSession spark;
  private final Path root;

  /**
   * @param root need not be there yet
   * @throws ConfigurationException if its file system cannot be reached, for want of the bucket or
   *     of the right to read it, say
   */
  public Warehouse(SparkSession spark, Path root) {
    this.spark = spark;
    this.root = reached(root, spark.sessionState().newHadoopConf());
  }

  /**
   * The whole path, as Delta takes a relative one for the name of a table. The store is asked here,
   * so that one that cannot be reached is told by its name.
   */
  private static Path reached(Path root, Configuration configuration) {
    try {
      FileSystem store = root.getFileSystem(configuration);
      Path qualified = store.makeQualified(root);
      store.exists(qualified);
      return qualified;
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          "Parameter [warehouse] is invalid. It should be a folder that Spark can reach (was: "
              + root
              + "): "
              + SourceErrors.inWords(e)
              + ". Correct it, or what spark.hadoop.fs.* says of the store");
    }
  }

  public Path root() {
    return root;
  }

  /** Folder of a table. */
  public String path(TableDefinition table) {
    return new Path(root, table.name()).toString();
  }

  public boolean exists(TableDefinition table) {
    return DeltaTable.isDeltaTable(spark, path(table));
  }

  /**
   * The rows of a table. In a warehouse that an earlier version wrote, columns that are not there
   * are null and tables that are not there are empty.
   *
   * @throws ConfigurationException if there is no warehouse here
   */
  public Dataset<Row> read(TableDefinition table) {
    if (exists(table)) {
      return aligned(table, spark.read().format("delta").load(path(table)));
    }
    requireThere(table);
    return spark.createDataFrame(List.of(), table.columns());
  }

  /**
   * The rows of a table as they were, with the columns of that time.
   *
   * @param version of the Delta table
   */
  public Dataset<Row> read(TableDefinition table, long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(path(table));
  }

  /**
   * The commits of a table, as Delta tells them.
   *
   * @throws ConfigurationException if there is no warehouse here
   */
  public Dataset<Row> history(TableDefinition table) {
    read(table);
    return DeltaTable.forPath(spark, path(table)).history();
  }

  /** Whether this folder is a warehouse: the first load creates all tables. */
  public boolean isThere() {
    return exists(Tables.RECORDINGS);
  }

  /**
   * Whether a table is there with all its columns: not so before an earlier version's warehouse was
   * brought up to date.
   *
   * @throws ConfigurationException if there is no warehouse here
   */
  public boolean isUpToDate(TableDefinition table) {
    if (!exists(table)) {
      requireThere(table);
      return false;
    }
    StructType there = spark.read().format("delta").load(path(table)).schema();
    return Alignment.covers(there, table.columns());
  }

  private void requireThere(TableDefinition table) {
    if (!isThere()) {
      throw new ConfigurationException(
          "Parameter [warehouse] is invalid. It should be a folder with the tables that `analyze`"
              + " writes, but "
              + path(table)
              + " is not a Delta table. Run `bin/interactions analyze` first or correct the path");
    }
  }

  private static Dataset<Row> aligned(TableDefinition table, Dataset<Row> rows) {
    return Alignment.covers(rows.schema(), table.columns())
        ? rows
        : Alignment.align(rows, table.columns());
  }

  /**
   * Creates the tables that are missing, adds the columns and constraints that are missing in those
   * that an earlier version wrote and brings the comments of their columns up to date; changes
   * nothing else. For the holder of the warehouse's lock.
   */
  public void bringUpToDate() {
    SideBySide.run(Tables.ALL.stream().<Runnable>map(table -> () -> bringUpToDate(table)).toList());
  }

  /** As {@link #bringUpToDate()}, one table only. For its only writer. */
  public void bringUpToDate(TableDefinition table) {
    if (exists(table)) {
      upgrade(table);
    } else {
      create(table);
    }
  }

  void upgrade(TableDefinition table) {
    StructType there = spark.read().format("delta").load(path(table)).schema();
    if (!Alignment.covers(there, table.columns())) {
      spark
          .createDataFrame(List.of(), table.columns())
          .write()
          .format("delta")
          .option("mergeSchema", "true")
          .mode(SaveMode.Append)
          .save(path(table));
    }
    refreshComments(table, "", there, table.columns());
    Set<String> properties =
        spark
            .sql("SHOW TBLPROPERTIES " + sqlName(table))
            .select("key")
            .as(Encoders.STRING())
            .collectAsList()
            .stream()
            .collect(Collectors.toUnmodifiableSet());
    table
        .constraints()
        .forEach(
            (name, condition) -> {
              if (!properties.contains(CHECK + name)) {
                spark.sql(
                    "ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s)"
                        .formatted(sqlName(table), name, check(condition)));
              }
            });
  }

  private void refreshComments(
      TableDefinition table, String path, StructType there, StructType wanted) {
    List<String> names = List.of(there.fieldNames());
    for (StructField field : wanted.fields()) {
      if (names.contains(field.name())) {
        StructField old = there.apply(field.name());
        String column = path + field.name();
        if (!old.getComment().equals(field.getComment())) {
          spark.sql(
              "ALTER TABLE %s ALTER COLUMN %s COMMENT '%s'"
                  .formatted(sqlName(table), column, field.getComment().get().replace("'", "\\'")));
        }
        if (old.dataType() instanceof StructType inner
            && field.dataType() instanceof StructType wantedInner) {
          refreshComments(table, column + ".", inner, wantedInner);
        }
        if (old.dataType() instanceof ArrayType array
            && array.elementType() instanceof StructType inner
            && field.dataType() instanceof ArrayType wantedArray
            && wantedArray.elementType() instanceof StructType wantedInner) {
          refreshComments(table, column + ".element.", inner, wantedInner);
        }
      }
    }
  }

  private void create(TableDefinition table) {
    DeltaTableBuilder builder =
        DeltaTable.createIfNotExists(spark).location(path(table)).comment(table.comment());
    for (StructField field : table.columns().fields()) {
      builder.addColumn(field);
    }
    table
        .constraints()
        .forEach((name, condition) -> builder.property(CHECK + name, check(condition)));
    builder.execute();
  }

  private String sqlName(TableDefinition table) {
    return "delta.`%s`".formatted(path(table).replace("`", "``"));
  }

  /** Delta refuses a row for which a check is unknown; in SQL it holds there. */
  private static String check(String condition) {
    return "(%s) IS NOT FALSE".formatted(condition);
  }

  /**
   * Registers every table of the warehouse as a temporary view of its name.
   *
   * @throws ConfigurationException if there is no warehouse here
   */
  public void registerViews() {
    SideBySide.run(
        Tables.ALL.stream()
            .<Runnable>map(table -> () -> read(table).createOrReplaceTempView(table.name()))
            .toList());
  }

  /**
   * Those of {@code guids} that have rows in any table. For the others {@link #append} does, which
   * takes a fraction of a MERGE's time.
   */
  public Set<String> guidsWithRows(Collection<String> guids) {
    Dataset<Row> wanted = spark.createDataset(List.copyOf(guids), Encoders.STRING()).toDF("guid");
    return Tables.FIRST_AND_LAST_WRITTEN.stream()
        .map(table -> read(table).select("guid"))
        .reduce(Dataset::union)
        .orElseThrow()
        .join(broadcast(wanted), new String[] {"guid"}, "left_semi")
        .distinct()
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Adds the rows.
   *
   * @param rows have the table's columns, and keys that are not in the table
   */
  public void append(TableDefinition table, Dataset<Row> rows) {
    rows.write().format("delta").mode(SaveMode.Append).save(path(table));
  }

  /**
   * Inserts the rows, or updates those with the same key.
   *
   * @param rows have the table's columns
   */
  public void upsert(TableDefinition table, Dataset<Row> rows) {
    DeltaTable.forPath(spark, path(table))
        .as("t")
        .merge(rows.as("s"), keyMatches(table))
        .whenMatched()
        .updateAll()
        .whenNotMatched()
        .insertAll()
        .execute();
  }

  /**
   * Sets the given columns of the rows with the same key; adds no row.
   *
   * @param rows have the key and the columns to be set
   */
  public void update(TableDefinition table, Dataset<Row> rows) {
    Map<String, String> assignments =
        Arrays.stream(rows.columns())
            .filter(name -> !table.key().contains(name))
            .collect(Collectors.toMap(name -> name, name -> "s." + name));
    DeltaTable.forPath(spark, path(table))
        .as("t")
        .merge(rows.as("s"), keyMatches(table))
        .whenMatched()
        .updateExpr(assignments)
        .execute();
  }

  /**
   * Deletes the rows for which a condition holds, and the files that held them or any other row
   * that is gone: nothing of them is left but the table's list of commits. Readers of an earlier
   * version of the table fail.
   *
   * @return how many rows there were
   */
  public long erase(TableDefinition table, Column condition) {
    long found = read(table).where(condition).count();
    if (found > 0) {
      DeltaTable stored = DeltaTable.forPath(spark, path(table));
      stored.delete(condition);
      String listing = spark.conf().get(LISTING_TASKS);
      spark.conf().set(RETENTION_CHECK, false);
      spark.conf().set(LISTING_TASKS, spark.sparkContext().defaultParallelism());
      try {
        stored.vacuum(0);
      } finally {
        spark.conf().set(LISTING_TASKS, listing);
        spark.conf().unset(RETENTION_CHECK);
      }
    }
    return found;
  }

  /**
   * Makes {@code rows} the only rows of their guids, in one commit.
   *
   * @param rows have the table's columns
   * @param known guids that may have rows in the table already, in a column {@code guid}
   */
  public void replaceByGuid(TableDefinition table, Dataset<Row> rows, Dataset<Row> known) {
    List<String> key = table.key();
    Column[] keyColumns = keyColumns(table);
    Dataset<Row> gone =
        read(table)
            .join(broadcast(known), "guid")
            .select(keyColumns)
            .join(rows.select(keyColumns), key.toArray(String[]::new), "left_anti")
            .withColumn(STALE, lit(true));
    Dataset<Row> source = rows.withColumn(STALE, lit(false)).unionByName(gone, true);
    Map<String, String> assignments =
        List.of(table.columns().fieldNames()).stream()
            .collect(Collectors.toMap(name -> name, name -> "s." + name));
    DeltaTable.forPath(spark, path(table))
        .as("t")
        .merge(source.as("s"), keyMatches(table))
        .whenMatched("s." + STALE)
        .delete()
        .whenMatched()
        .updateExpr(assignments)
        .whenNotMatched("NOT s." + STALE)
        .insertExpr(assignments)
        .execute();
  }

  /**
   * As {@link #replaceByGuid}, where {@code replaced} are most guids of the table: the table is
   * written anew, in one commit, which takes a fraction of a MERGE's time. For the holder of the
   * warehouse's lock.
   *
   * @param rows have the table's columns
   * @param replaced guids whose rows go, in a column {@code guid}
   */
  public void rewriteByGuid(TableDefinition table, Dataset<Row> rows, Dataset<Row> replaced) {
    Dataset<Row> kept = read(table).join(replaced, new String[] {"guid"}, "left_anti");
    rows.unionByName(kept, true).write().format("delta").mode(SaveMode.Overwrite).save(path(table));
  }

  private static Column[] keyColumns(TableDefinition table) {
    return table.key().stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static String keyMatches(TableDefinition table) {
    return table.key().stream()
        .map(name -> "t.%s = s.%s".formatted(name, name))
        .collect(Collectors.joining(" AND "));
  }
}
