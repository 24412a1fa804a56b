package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.view.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one SQL statement over the tables of a warehouse. */
@Command(
    name = "sql",
    description =
        "Runs a SQL statement; every table of the warehouse is there by its name, the views of"
            + " docs/tables.md, calls, calls_by_day and so on, and every vendor's objects as views:"
            + " vonage_interactions, ringcentral_interactions, deepaffects_interactions,"
            + " symbl_analytics, symbl_messages and so on.")
final class SqlCommand implements Callable<Integer> {
  @Mixin private WarehouseOption warehouse;

  @Mixin private RowPrinter printer;

  @Parameters(paramLabel = "SQL", description = "The statement")
  private String statement;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = SparkSessions.open("sql")) {
      warehouse.shapes(spark).register();
      Views.register(spark);
      printer.print(spark.sql(statement), spec.commandLine().getOut());
      return 0;
    }
  }
}
