package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.load.EnrollJob;
import org.interactionanalytics.jobs.load.EnrollOptions;
import org.interactionanalytics.jobs.load.EnrollSummary;
import org.interactionanalytics.jobs.table.Tables;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns the voices of people, so that `analyze` can tell who speaks. */
@Command(
    name = "enroll",
    description = {
      "Learns voices from recordings of one person each, so that `analyze` can tell who speaks.",
      "The manifest of a load then names candidates in `speakerIds`. At least 6 s of speech in a",
      "recording, 12 s of a person. `enroll list` shows who is enrolled, `enroll delete` forgets",
      "somebody."
    })
final class EnrollCommand implements Callable<Integer> {
  /** Both or none: `list` and `delete` have no use for them. */
  static final class Enrolled {
    @Option(
        names = "--manifest",
        required = true,
        paramLabel = "PATH",
        description =
            "Manifest with `speakerId` and `contentUri`, one recording a line, and `role` (agent or"
                + " customer) if it is known")
    private String manifest;

    @Option(
        names = "--warehouse",
        required = true,
        paramLabel = "FOLDER",
        description = "Folder of the Delta tables")
    private String warehouse;
  }

  @ArgGroup(exclusive = false)
  private Enrolled enrolled;

  @Mixin private SettingsOptions settingsOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (enrolled == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required options: '--manifest=PATH', '--warehouse=FOLDER'");
    }
    Settings settings = settingsOptions.read();
    try (SparkSession spark = SparkSessions.open("enroll " + enrolled.manifest)) {
      EnrollSummary summary =
          new EnrollJob(
                  spark,
                  new EnrollOptions(enrolled.manifest, enrolled.warehouse, settings),
                  System.err)
              .run();
      print(summary, spec.commandLine().getOut());
      return summary.failedFraction() > settings.maxFailedFraction()
          ? AnalyzeCommand.TOO_MANY_FAILED
          : 0;
    }
  }

  private static void print(EnrollSummary summary, PrintWriter out) {
    out.println();
    for (EnrollSummary.Failure failure : summary.failures()) {
      out.printf("line %d: %s %s%n", failure.line(), failure.errorCode(), failure.message());
    }
    out.printf("%-24s %10s %10s  %-8s %s%n", "speaker", "speech, s", "recordings", "quality", "");
    for (EnrollSummary.Enrolled speaker : summary.speakers()) {
      out.printf(
          Locale.ROOT,
          "%-24s %10.1f %10d  %-8s %s%n",
          speaker.speakerId(),
          speaker.speechSeconds(),
          speaker.recordings(),
          speaker.quality(),
          speaker.complete() ? "complete" : "incomplete: 12 s are needed");
    }
    out.flush();
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Shows who is enrolled, and how well.")
  int list(@Mixin WarehouseOption warehouse, @Mixin RowPrinter printer) throws IOException {
    try (SparkSession spark = SparkSessions.open("enroll list")) {
      printer.print(
          warehouse
              .open(spark)
              .read(Tables.SPEAKER_PROFILES)
              .select(
                  "speaker_id",
                  "role",
                  "speech_seconds",
                  "recording_count",
                  "snr_db",
                  "quality",
                  "complete",
                  "speaker_model",
                  "enrolled_ts")
              .orderBy("speaker_id"),
          spec.commandLine().getOut());
      return 0;
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Forgets the voice of a person; no earlier version of the table keeps it.")
  int delete(
      @Mixin WarehouseOption warehouse,
      @Option(names = "--speaker", required = true, paramLabel = "ID", description = "Who")
          String speakerId)
      throws IOException {
    try (SparkSession spark = SparkSessions.open("enroll delete")) {
      EnrollJob.delete(spark, warehouse.open(spark), speakerId);
      spec.commandLine().getOut().println(speakerId + " is forgotten");
      return 0;
    }
  }
}
