package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.load.CategoryExplainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works with category rules. */
@Command(
    name = "categories",
    description = "Checks category rules and explains what they found in a recording.")
final class CategoriesCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Compiles the rule files of a folder and tells everything that is wrong.")
  int check(@Parameters(paramLabel = "FOLDER", description = "Rule files") Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    for (CategoryProfile profile : CategoryProfiles.readFolder(folder).all()) {
      out.println(
          profile.name()
              + " "
              + profile.language()
              + " version "
              + profile.version()
              + " sha256 "
              + profile.sha256());
    }
    out.flush();
    return 0;
  }

  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = {
        "Prints every rule with its value and what it matched in a recording of the warehouse,",
        "by the rules of today."
      })
  int explain(
      @Mixin WarehouseOption warehouse,
      @Mixin SettingsOptions settingsOptions,
      @Parameters(paramLabel = "GUID", description = "The recording") String guid)
      throws IOException {
    Settings settings = settingsOptions.read();
    try (SparkSession spark = SparkSessions.open("categories explain")) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(new CategoryExplainer(warehouse.open(spark), settings).explain(guid));
      out.flush();
      return 0;
    }
  }
}
