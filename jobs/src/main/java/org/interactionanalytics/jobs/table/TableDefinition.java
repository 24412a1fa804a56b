package org.interactionanalytics.jobs.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One table of the warehouse.
 *
 * @param name folder of the table in the warehouse and name of its view
 * @param comment the grain and what it is for
 * @param columns in order, each with its comment
 * @param key columns that identify a row; the first one identifies what is replaced as a whole
 * @param constraints name to SQL condition that is true for every row; Delta refuses null, too
 */
public record TableDefinition(
    String name,
    String comment,
    StructType columns,
    List<String> key,
    Map<String, String> constraints) {

  /** The columns without the version stamp. */
  public StructType content() {
    return new StructType(
        Arrays.copyOf(columns.fields(), columns.length() - VersionStamp.COLUMNS.length()));
  }

  static Builder table(String name, String comment) {
    return new Builder(name, comment);
  }

  static final class Builder {
    private final String name;
    private final String comment;
    private StructType columns = new StructType();
    private List<String> key = List.of();
    private final Map<String, String> constraints = new LinkedHashMap<>();

    private Builder(String name, String comment) {
      this.name = name;
      this.comment = comment;
    }

    /** Columns that identify a row; never null. */
    Builder key(String... columns) {
      key = List.of(columns);
      return this;
    }

    Builder column(String name, DataType type, String comment) {
      Metadata metadata = new MetadataBuilder().putString("comment", comment).build();
      columns = columns.add(new StructField(name, type, !key.contains(name), metadata));
      return this;
    }

    Builder columns(StructType more) {
      for (StructField field : more.fields()) {
        columns = columns.add(field);
      }
      return this;
    }

    Builder constraint(String name, String condition) {
      constraints.put(name, condition);
      return this;
    }

    /** The table with the version stamp that every row of every table carries. */
    TableDefinition build() {
      columns(VersionStamp.COLUMNS);
      return new TableDefinition(name, comment, columns, key, Map.copyOf(constraints));
    }
  }
}
