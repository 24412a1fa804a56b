package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one SQL statement over the tables of a warehouse. */
@Command(
    name = "sql",
    description =
        "Runs a SQL statement; every table of the warehouse is there by its name, and every"
            + " vendor's objects as views: vonage_interactions, ringcentral_interactions,"
            + " deepaffects_interactions, symbl_analytics, symbl_messages and so on.")
final class SqlCommand implements Callable<Integer> {
  /** How the rows are printed. */
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  private static final int MAX_TABLE_ROWS = 1000;

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "table|json|csv",
      description =
          "table (at most 1000 rows), json (one object per line) or csv with a header (default:"
              + " ${DEFAULT-VALUE})")
  private Format format;

  @Parameters(paramLabel = "SQL", description = "The statement")
  private String statement;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = SparkSessions.open("sql")) {
      warehouse.openShapes(spark);
      print(spark.sql(statement));
      return 0;
    }
  }

  private void print(Dataset<Row> rows) {
    PrintWriter out = spec.commandLine().getOut();
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
