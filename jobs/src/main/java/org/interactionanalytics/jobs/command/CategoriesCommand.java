package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.load.CategoryExplainer;
import org.interactionanalytics.jobs.table.Warehouse;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works with category rules. */
@Command(
    name = "categories",
    description = {
      "Explains what the category rules find in a recording of a warehouse: every rule with its value",
      "and what it matched, by the rules of today. `categories check FOLDER` checks rule files."
    })
final class CategoriesCommand implements Callable<Integer> {
  /** Both or none: `check` has no use for them. */
  static final class Explained {
    @Option(
        names = "--warehouse",
        required = true,
        paramLabel = "FOLDER",
        description = "Folder of the Delta tables")
    private String warehouse;

    @Option(
        names = "--explain",
        required = true,
        paramLabel = "GUID",
        description = "The recording")
    private String guid;
  }

  @ArgGroup(exclusive = false)
  private Explained explained;

  @Mixin private SettingsOptions settingsOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (explained == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required options: '--warehouse=FOLDER', '--explain=GUID'");
    }
    Settings settings = settingsOptions.read();
    try (SparkSession spark = SparkSessions.open("categories")) {
      PrintWriter out = spec.commandLine().getOut();
      Warehouse warehouse =
          new Warehouse(spark, new org.apache.hadoop.fs.Path(explained.warehouse));
      out.println(new CategoryExplainer(warehouse, settings).explain(explained.guid));
      out.flush();
      return 0;
    }
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Compiles the rule files of a folder and tells everything that is wrong.")
  int check(@Parameters(paramLabel = "FOLDER", description = "Rule files") Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    for (CategoryProfile profile : CategoryProfiles.readFolder(folder).all()) {
      out.printf(
          "%s, language %s, version %d, sha256 %s%n",
          profile.name(), profile.language(), profile.version(), profile.sha256());
    }
    out.flush();
    return 0;
  }
}
