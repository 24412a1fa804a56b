package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.load.LoadSummary;
import org.interactionanalytics.jobs.load.ReanalyzeJob;
import org.interactionanalytics.jobs.load.ReanalyzeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Applies the rules and models of today to the stored transcripts. */
@Command(
    name = "reanalyze",
    description = {
      "Computes everything that follows from the stored transcripts again, with the rules and models of"
          + " today. No recording is opened.",
      "`diff` says what has changed; the tables keep their earlier versions in their history."
    })
final class ReanalyzeCommand implements Callable<Integer> {
  @Mixin private WarehouseOption warehouse;
  @Mixin private SettingsOptions settingsOptions;

  @Option(
      names = "--categories",
      paramLabel = "FILE_OR_FOLDER",
      description = "Category rules to apply (default: those of the configuration file)")
  private Path categories;

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description =
          "SQL condition on the columns of interactions that chooses recordings (default: all)")
  private String where;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    ReanalyzeOptions options =
        new ReanalyzeOptions(warehouse.location(), Optional.ofNullable(where), settings);
    try (SparkSession spark = SparkSessions.open("reanalyze " + warehouse.location())) {
      LoadSummary summary = new ReanalyzeJob(spark, options, System.err).run();
      SummaryTable.printReanalysis(summary, warehouse.location(), spec.commandLine().getOut());
      return summary.failedFraction() > settings.maxFailedFraction()
          ? AnalyzeCommand.TOO_MANY_FAILED
          : 0;
    }
  }

  private Settings settings() throws IOException {
    Settings settings = settingsOptions.read();
    if (categories == null) {
      return settings;
    }
    CategoryProfiles profiles =
        Files.isRegularFile(categories)
            ? CategoryProfiles.read(
                Map.of(categories.getFileName().toString(), Files.readAllBytes(categories)))
            : CategoryProfiles.readFolder(categories);
    return settings.withCategories(
        profiles, profileName(profiles, settings.analysis().categoryProfile()));
  }

  /** The configured profile, or the only one there is. */
  private String profileName(CategoryProfiles profiles, String configured) {
    List<String> names =
        profiles.all().stream().map(CategoryProfile::name).distinct().sorted().toList();
    if (names.contains(configured)) {
      return configured;
    }
    if (names.size() == 1) {
      return names.get(0);
    }
    throw new ConfigurationException(
        "Parameter [categories] is invalid. It should hold the profile "
            + configured
            + ", or one profile only (was: "
            + (names.isEmpty() ? "no profile" : String.join(", ", names))
            + " in "
            + categories
            + "). Set categories.profile in the configuration file");
  }
}
