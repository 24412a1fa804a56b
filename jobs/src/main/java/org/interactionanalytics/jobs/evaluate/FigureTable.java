package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures as people read them: a line per scope, a column per metric.
 *
 * @param settings what was chosen and changes the figures, printed above them, for example {@code
 *     collar 0.25 s, overlap skipped}; empty where nothing can be chosen
 * @param scopeLabel stands above the scopes
 * @param countLabel stands above the counts
 * @param metrics the columns
 * @param lines each with a value per metric
 */
public record FigureTable(
    String settings, String scopeLabel, String countLabel, List<Metric> metrics, List<Line> lines) {
  /** The scope of figures about everything that was compared. */
  static final String ALL = "all";

  private static final String GAP = "  ";

  public FigureTable {
    metrics = List.copyOf(metrics);
    lines = List.copyOf(lines);
  }

  /** A table of figures that no setting changes. */
  FigureTable(String scopeLabel, String countLabel, List<Metric> metrics, List<Line> lines) {
    this("", scopeLabel, countLabel, metrics, lines);
  }

  /**
   * One scope.
   *
   * @param count items of the reference that the values are about
   * @param values one per metric
   */
  public record Line(String scope, long count, List<OptionalDouble> values) {
    public Line {
      values = List.copyOf(values);
    }

    static Line of(String scope, long count, OptionalDouble... values) {
      return new Line(scope, count, List.of(values));
    }
  }

  /** A table of one line about everything. */
  static FigureTable overall(
      String countLabel, long count, List<Metric> metrics, OptionalDouble... values) {
    return new FigureTable("", countLabel, metrics, List.of(Line.of(ALL, count, values)));
  }

  static OptionalDouble number(long value) {
    return OptionalDouble.of((double) value);
  }

  /** Every value with its metric, line by line. */
  public List<Figure> figures() {
    return lines.stream()
        .flatMap(
            line ->
                IntStream.range(0, metrics.size())
                    .mapToObj(
                        column ->
                            new Figure(
                                line.scope(),
                                metrics.get(column).name(),
                                line.values().get(column),
                                line.count())))
        .toList();
  }

  /**
   * The table in columns, under its settings and a heading; scopes to the left, numbers to the
   * right.
   */
  public String text() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        Stream.concat(Stream.of(scopeLabel, countLabel), metrics.stream().map(Metric::label))
            .toList());
    for (Line line : lines) {
      List<String> row = new ArrayList<>(List.of(line.scope(), Long.toString(line.count())));
      for (int column = 0; column < metrics.size(); column++) {
        row.add(metrics.get(column).text(line.values().get(column)));
      }
      cells.add(row);
    }
    int[] widths = new int[metrics.size() + 2];
    cells.forEach(
        row -> Arrays.setAll(widths, column -> Math.max(widths[column], row.get(column).length())));
    StringBuilder text = new StringBuilder();
    if (!settings.isEmpty()) {
      text.append(settings).append(System.lineSeparator());
    }
    for (List<String> row : cells) {
      text.append(row.get(0)).append(" ".repeat(widths[0] - row.get(0).length()));
      for (int column = 1; column < widths.length; column++) {
        text.append(GAP)
            .append(" ".repeat(widths[column] - row.get(column).length()))
            .append(row.get(column));
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }
}
