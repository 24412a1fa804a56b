package org.interactionanalytics.jobs.notebook;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * A query drawn: its first column along the axis, every other column, a number, as a series. A null
 * is a gap. Without rows there is only the title.
 */
public final class Chart implements Display {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 360;

  /** Longer labels than these together would run into each other, characters. */
  private static final int LABELS_IN_A_ROW = 60;

  private static final int SLANT_DEGREES = 45;

  /** Okabe and Ito's colours, which the colour-blind tell apart. */
  private static final Color[] COLOURS = {
    new Color(0x0072B2),
    new Color(0xD55E00),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0xE69F00),
    new Color(0x56B4E9)
  };

  /** How the series are drawn. */
  enum Form {
    BARS(CategorySeriesRenderStyle.Bar),
    STACKED(CategorySeriesRenderStyle.Bar),
    LINES(CategorySeriesRenderStyle.Line);

    private final CategorySeriesRenderStyle style;

    Form(CategorySeriesRenderStyle style) {
      this.style = style;
    }
  }

  private final String title;
  private final Table values;
  private final Optional<byte[]> image;

  private Chart(String title, Table values, Optional<byte[]> image) {
    this.title = title;
    this.values = values;
    this.image = image;
  }

  /**
   * Draws a query of at least two columns.
   *
   * @throws IllegalArgumentException if there is no series
   */
  static Chart of(String title, Dataset<Row> query, Form form) {
    String[] columns = query.columns();
    if (columns.length < 2) {
      throw new IllegalArgumentException(
          "A chart needs two columns, the first for the axis (was: " + columns[0] + ")");
    }
    List<Row> rows = query.collectAsList();
    Table values = Table.of(query.schema(), rows);
    return rows.isEmpty()
        ? new Chart(title, values, Optional.empty())
        : new Chart(title, values, Optional.of(drawn(title, columns, rows, form)));
  }

  private static byte[] drawn(String title, String[] columns, List<Row> rows, Form form) {
    CategoryChart chart =
        new CategoryChartBuilder().title(title).width(WIDTH).height(HEIGHT).build();
    chart.setXAxisTitle(columns[0]);
    chart.getStyler().setDefaultSeriesRenderStyle(form.style);
    chart.getStyler().setStacked(form == Form.STACKED);
    chart.getStyler().setOverlapped(form != Form.BARS);
    chart.getStyler().setSeriesColors(COLOURS);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotBorderVisible(false);
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setLegendVisible(columns.length > 2);
    if (columns.length == 2) {
      chart.setYAxisTitle(columns[1]);
    }
    List<String> axis = rows.stream().map(row -> String.valueOf(row.get(0))).toList();
    int labels = axis.stream().mapToInt(String::length).sum();
    chart.getStyler().setXAxisLabelRotation(labels > LABELS_IN_A_ROW ? SLANT_DEGREES : 0);
    IntStream.range(1, columns.length)
        .forEach(
            i ->
                chart.addSeries(
                    columns[i], axis, rows.stream().map(row -> number(row, i)).toList()));
    try {
      return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Number number(Row row, int column) {
    return row.isNullAt(column) ? null : ((Number) row.get(column)).doubleValue();
  }

  @Override
  public String text() {
    return title + "\n" + values.text();
  }

  @Override
  public Optional<byte[]> png() {
    return image.map(byte[]::clone);
  }
}
