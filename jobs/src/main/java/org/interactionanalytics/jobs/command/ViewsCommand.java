package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.view.WarehouseCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes tables and views known to another Spark. */
@Command(
    name = "views",
    description = {
      "Prints the SQL statements that make the tables and views known to another Spark's catalog.",
      "For example: bin/interactions views --warehouse W > views.sql && spark-sql -f views.sql"
    })
final class ViewsCommand implements Callable<Integer> {
  @Mixin private WarehouseOption warehouse;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = SparkSessions.open("views")) {
      PrintWriter out = spec.commandLine().getOut();
      new WarehouseCatalog(warehouse.open(spark))
          .statements()
          .forEach(statement -> out.println(statement + ";\n"));
      out.flush();
      return 0;
    }
  }
}
