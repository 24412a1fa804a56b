package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.report.CallReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the calls as one page for people. */
@Command(
    name = "report",
    description = {
      "Writes one page with totals, charts, a table of the calls and a part for each: timeline, sentiment,"
          + " categories, summary, tasks and transcript.",
      "It needs nothing but a browser: open it from a disk, attach it, put it on any web server."
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description =
          "The page to write, e.g. report.html: a local path, s3a:// or any Hadoop file system")
  private String target;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "Only recordings whose results are of this run (default: all)")
  private Optional<String> run = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = SparkSessions.open("report")) {
      CallReport.Written written = new CallReport(spark, warehouse.open(spark)).write(target, run);
      print(target, written, spec.commandLine().getOut());
      return 0;
    }
  }

  /** Says where the page is, and on stderr how much is in it. */
  static void print(String target, CallReport.Written written, PrintWriter out) {
    out.println(target);
    out.flush();
    System.err.printf(
        "%d recordings, %.1f MB. Open it in a browser.%n", written.calls(), written.bytes() / 1e6);
  }
}
