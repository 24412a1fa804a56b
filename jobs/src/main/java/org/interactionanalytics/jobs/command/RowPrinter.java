package org.interactionanalytics.jobs.command;

import java.io.PrintWriter;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Option;

/** Prints rows the way a person or a program wants them. */
final class RowPrinter {
  /** How the rows are printed. */
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  private static final int MAX_TABLE_ROWS = 1000;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "table|json|csv",
      description =
          "table (at most 1000 rows), json (one object per line) or csv with a header (default:"
              + " ${DEFAULT-VALUE})")
  private Format format;

  void print(Dataset<Row> rows, PrintWriter out) {
    switch (format) {
      case TABLE -> rows.show(MAX_TABLE_ROWS, false);
      case JSON -> lines(rows.toJSON().toLocalIterator(), out);
      case CSV -> {
        out.println(String.join(",", rows.columns()));
        lines(CsvLines.of(rows).toLocalIterator(), out);
      }
    }
    out.flush();
  }

  private static void lines(Iterator<String> lines, PrintWriter out) {
    lines.forEachRemaining(out::println);
  }
}
