package org.interactionanalytics.jobs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;

/**
 * One view for analysts: plain SQL over the tables and over views before it.
 *
 * @param name of the view
 * @param purpose the question it answers
 * @param grain what a row is
 * @param columns in the order of the query
 * @param query the SELECT
 */
public record ViewDefinition(
    String name, String purpose, String grain, List<ViewColumn> columns, String query) {

  /** The statement that creates it in a catalog, with the meanings of the columns as comments. */
  public String createStatement() {
    return create("VIEW", " COMMENT " + literal(purpose));
  }

  /** The statement that creates it for one session. */
  String createTemporaryStatement() {
    return create("TEMPORARY VIEW", "");
  }

  private String create(String kind, String comment) {
    return columns.stream()
        .map(column -> column.name() + " COMMENT " + literal(column.comment()))
        .collect(
            Collectors.joining(
                ",\n  ",
                "CREATE OR REPLACE " + kind + " " + name + " (\n  ",
                ")" + comment + " AS\n" + query.strip()));
  }

  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  static Builder view(String name, String purpose, String grain) {
    return new Builder(name, purpose, grain);
  }

  static final class Builder {
    private final String name;
    private final String purpose;
    private final String grain;
    private final List<ViewColumn> columns = new ArrayList<>();

    private Builder(String name, String purpose, String grain) {
      this.name = name;
      this.purpose = purpose;
      this.grain = grain;
    }

    /** A name or text. */
    Builder column(String name, DataType type, String meaning, String nullRule) {
      return column(name, type, "", meaning, nullRule);
    }

    Builder column(String name, DataType type, String unit, String meaning, String nullRule) {
      return column(new ViewColumn(name, type, unit, meaning, nullRule));
    }

    Builder column(ViewColumn column) {
      columns.add(column);
      return this;
    }

    ViewDefinition as(String query) {
      return new ViewDefinition(name, purpose, grain, List.copyOf(columns), query);
    }
  }
}
