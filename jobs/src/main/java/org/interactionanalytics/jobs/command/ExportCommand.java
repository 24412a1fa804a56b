package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the tables as plain files for engines that do not read Delta. */
@Command(
    name = "export",
    description = "Writes every table as plain Parquet or JSON files, a folder per table.")
final class ExportCommand implements Callable<Integer> {
  /** Formats of plain files. */
  enum Format {
    PARQUET,
    JSON
  }

  @Mixin private WarehouseOption warehouse;

  @Option(names = "--format", required = true, paramLabel = "parquet|json", description = "Format")
  private Format format;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder to write to; what an earlier export wrote there is replaced")
  private String target;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = SparkSessions.open("export")) {
      Warehouse tables = warehouse.open(spark);
      PrintWriter out = spec.commandLine().getOut();
      for (TableDefinition table : Tables.ALL) {
        String folder = new Path(target, table.name()).toString();
        DataFrameWriter<Row> writer = tables.read(table).write().mode(SaveMode.Overwrite);
        switch (format) {
          case PARQUET -> writer.parquet(folder);
          case JSON -> writer.json(folder);
        }
        out.println(folder);
      }
      out.flush();
      return 0;
    }
  }
}
