package org.interactionanalytics.jobs.notebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The first rows of a query. A null is an empty cell. */
public final class Table implements Display {
  /** How many rows are shown. */
  private static final int ROWS = 30;

  /** Of numbers that are not whole. */
  private static final int SIGNIFICANT_DIGITS = 4;

  private final List<String> columns;
  private final List<Boolean> numeric;
  private final List<List<String>> rows;
  private final boolean complete;

  private Table(
      List<String> columns, List<Boolean> numeric, List<List<String>> rows, boolean complete) {
    this.columns = columns;
    this.numeric = numeric;
    this.rows = rows;
    this.complete = complete;
  }

  static Table of(Dataset<Row> query) {
    return of(query.schema(), query.takeAsList(ROWS + 1));
  }

  static Table of(StructType schema, List<Row> found) {
    return new Table(
        List.of(schema.fieldNames()),
        List.of(schema.fields()).stream()
            .map(StructField::dataType)
            .map(NumericType.class::isInstance)
            .toList(),
        found.stream().limit(ROWS).map(Table::texts).toList(),
        found.size() <= ROWS);
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.length())
        .mapToObj(i -> row.isNullAt(i) ? "" : text(row.get(i)))
        .toList();
  }

  private static String text(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return shortened(BigDecimal.valueOf(number));
    }
    return value instanceof BigDecimal number ? shortened(number) : value.toString();
  }

  private static String shortened(BigDecimal number) {
    BigDecimal rounded =
        number.setScale(
            Math.max(0, SIGNIFICANT_DIGITS - number.precision() + number.scale()),
            RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  @Override
  public String text() {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      widths.add(
          Math.max(
              columns.get(i).length(),
              rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)));
    }
    StringBuilder text = new StringBuilder(line(columns, widths));
    rows.forEach(row -> text.append('\n').append(line(row, widths)));
    return text + (complete ? "" : "\n...");
  }

  private String line(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> padded(cells.get(i), widths.get(i), numeric.get(i)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String padded(String cell, int width, boolean right) {
    String blanks = String.join("", Collections.nCopies(width - cell.length(), " "));
    return right ? blanks + cell : cell + blanks;
  }

  @Override
  public Optional<String> html() {
    StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
    for (int i = 0; i < columns.size(); i++) {
      html.append(cell("th scope=\"col\"", "th", i, columns.get(i)));
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.append(cell("td", "td", i, row.get(i)));
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>");
    return Optional.of(complete ? html.toString() : html + "\n<p>First " + ROWS + " rows.</p>");
  }

  private String cell(String opening, String closing, int column, String text) {
    String alignment = numeric.get(column) ? "right" : "left";
    return "<%s style=\"text-align: %s\">%s</%s>"
        .formatted(opening, alignment, escaped(text), closing);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
