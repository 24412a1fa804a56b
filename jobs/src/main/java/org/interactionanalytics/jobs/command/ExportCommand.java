package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.shape.ShapeViews;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the tables, or the objects of a vendor, as plain files for what does not read Delta. */
@Command(
    name = "export",
    description =
        "Writes every table as plain Parquet or JSON files, a folder per table; with --shape the"
            + " vendor's objects instead, one line of JSON for each recording.")
final class ExportCommand implements Callable<Integer> {
  /** Formats of plain files. */
  enum Format {
    PARQUET,
    JSON
  }

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--format",
      paramLabel = "parquet|json",
      description = "Format of the tables; required without --shape")
  private Optional<Format> format = Optional.empty();

  @Mixin private ShapeOptions shape;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder to write to; what an earlier export wrote there is replaced")
  private String target;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    validate();
    try (SparkSession spark = SparkSessions.open("export")) {
      if (shape.shape().isPresent()) {
        exportShape(warehouse.shapes(spark));
      } else {
        exportTables(warehouse.open(spark), format.orElseThrow());
      }
      return 0;
    }
  }

  private void validate() {
    if (shape.shape().isEmpty() && shape.isDetailed()) {
      throw new ConfigurationException(
          "Parameter [shape] is required with --api-version, --transcript, --resource and"
              + " --content-type. Add --shape or leave them out");
    }
    shape.validate();
    if (shape.shape().isPresent() && format.isPresent()) {
      throw new ConfigurationException(
          "Parameter [format] is invalid. It does not go with --shape, whose format is lines of"
              + " JSON. Leave out one of the two");
    }
    if (shape.shape().isEmpty() && format.isEmpty()) {
      throw new ConfigurationException(
          "Parameter [format] is required. Pass --format parquet or --format json for the tables,"
              + " or --shape for a vendor's objects");
    }
  }

  private void exportTables(Warehouse tables, Format format) {
    for (TableDefinition table : Tables.ALL) {
      String folder = new Path(target, table.name()).toString();
      DataFrameWriter<Row> writer = tables.read(table).write().mode(SaveMode.Overwrite);
      switch (format) {
        case PARQUET -> writer.parquet(folder);
        case JSON -> writer.json(folder);
      }
      println(folder);
    }
  }

  private void exportShape(ShapeViews views) {
    shape
        .read(views)
        .map(shape.view().json(), Encoders.STRING())
        .write()
        .mode(SaveMode.Overwrite)
        .text(target);
    println(target);
  }

  private void println(String folder) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(folder);
    out.flush();
  }
}
