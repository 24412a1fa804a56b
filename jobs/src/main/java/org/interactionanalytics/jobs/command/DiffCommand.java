package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.diff.VersionDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a reanalysis has changed. */
@Command(
    name = "diff",
    description = {
      "Says which calls changed category, band or number between two versions of interactions, and by how"
          + " much.",
      "A version is the id of a run (as the table is after that run) or a version number of the Delta table"
          + " interactions."
    })
final class DiffCommand implements Callable<Integer> {
  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "VERSION",
      description = "Run id or table version to compare with")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "Run id or table version (default: the newest)")
  private String to;

  @Mixin private RowPrinter printer;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = SparkSessions.open("diff")) {
      Dataset<Row> changes =
          new VersionDiff(warehouse.open(spark)).between(from, Optional.ofNullable(to)).persist();
      printer.print(changes, spec.commandLine().getOut());
      System.err.println(
          changes.select("guid").distinct().count()
              + " calls changed, "
              + changes.count()
              + " values in all");
      return 0;
    }
  }
}
