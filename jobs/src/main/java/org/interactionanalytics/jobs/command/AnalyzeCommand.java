package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.load.LoadJob;
import org.interactionanalytics.jobs.load.LoadOptions;
import org.interactionanalytics.jobs.load.LoadSummary;
import org.interactionanalytics.jobs.load.Selection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The nightly load. */
@Command(
    name = "analyze",
    description = {
      "Transcribes and analyses the recordings of a manifest and merges the results into the tables"
          + " of a warehouse.",
      "What is there already (same content, request, models and rules) is left alone; a load that"
          + " was killed is continued by running it again.",
    })
final class AnalyzeCommand implements Callable<Integer> {
  /** Exit code when more recordings failed than permitted. */
  static final int TOO_MANY_FAILED = 3;

  @Option(
      names = "--manifest",
      required = true,
      paramLabel = "PATH",
      description =
          "JSON Lines, CSV or Parquet file, Delta table, folder or glob of recordings, or a single"
              + " recording; local or s3a://")
  private String manifest;

  @Mixin private WarehouseOption warehouse;
  @Mixin private SettingsOptions settingsOptions;

  /** Which entries; at most one of the two. */
  static final class SelectionOptions {
    @Option(names = "--only-failed", description = "Work on what failed in its last attempt only")
    private boolean onlyFailed;

    @Option(names = "--reprocess", description = "Work on everything, transcripts included")
    private boolean reprocess;
  }

  @ArgGroup(exclusive = true)
  private SelectionOptions selection = new SelectionOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = settingsOptions.read();
    try (SparkSession spark = SparkSessions.open("analyze " + manifest)) {
      return run(
          spark, new LoadOptions(manifest, warehouse.location(), selection(), settings), spec);
    }
  }

  static int run(SparkSession spark, LoadOptions options, CommandSpec spec) throws IOException {
    ResolvedConfiguration.print(spark, options, System.err);
    LoadSummary summary = new LoadJob(spark, options, System.err).run();
    SummaryTable.print(summary, options, spec.commandLine().getOut());
    return summary.failedFraction() > options.settings().maxFailedFraction() ? TOO_MANY_FAILED : 0;
  }

  private Selection selection() {
    if (selection.onlyFailed) {
      return Selection.ONLY_FAILED;
    }
    return selection.reprocess ? Selection.REPROCESS : Selection.CHANGED;
  }
}
