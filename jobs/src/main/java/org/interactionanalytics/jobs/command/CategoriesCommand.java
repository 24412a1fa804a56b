package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.category.CategoryExamples;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.category.ExampleResult;
import org.interactionanalytics.category.RuleReport;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.load.CategoryCounter;
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
      "Explains what the category rules find in a recording of a warehouse.",
      "Every rule comes with its value and what it matched, by the rules of today. `categories check",
      "FOLDER` checks rule files, `categories test PROFILE EXAMPLES` tests them, `categories report`",
      "counts what they match."
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

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = {
        "Runs conversations written by hand through the rules of a file.",
        "Tells which of them do not match as expected, how often each rule fires, which never fire and",
        "which fire together. Ends with 1 if an example fails. Format: conf/categories/README.md"
      })
  int test(
      @Parameters(paramLabel = "PROFILE", description = "Rule file, e.g. support-en.yaml")
          Path profileFile,
      @Parameters(paramLabel = "EXAMPLES", description = "File of examples") Path examplesFile) {
    PrintWriter out = spec.commandLine().getOut();
    CategoryProfile profile =
        CategoryProfiles.read(Map.of(profileFile.toString(), content("PROFILE", profileFile)))
            .all()
            .get(0);
    List<ExampleResult> results =
        CategoryExamples.read(profile, examplesFile.toString(), content("EXAMPLES", examplesFile))
            .run(SentimentModel.english());
    results.forEach(result -> out.println(result.text()));
    long failed = results.stream().filter(result -> !result.passed()).count();
    out.printf("%d examples, %d failed%n%n", results.size(), failed);
    Map<Set<String>, Long> sets =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> Set.copyOf(result.matched()), Collectors.counting()));
    out.print(RuleReport.of(profile.labels(), sets, results.size()).text());
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private static byte[] content(String parameter, Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          "Parameter [%s] is invalid. It should be a readable file (was: %s): %s"
              .formatted(parameter, file, unreadable));
    }
  }

  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = {
        "Tells of the calls in a warehouse how often each rule fires.",
        "Tells which never fire and which fire together, too. Rules are those of the configured profile,",
        "matches those that are stored."
      })
  int report(
      @Mixin SettingsOptions settingsOfReport,
      @Option(
              names = "--warehouse",
              required = true,
              paramLabel = "FOLDER",
              description = "Folder of the Delta tables")
          String folder)
      throws IOException {
    Settings settings = settingsOfReport.read();
    PrintWriter out = spec.commandLine().getOut();
    try (SparkSession spark = SparkSessions.open("categories")) {
      Warehouse warehouse = new Warehouse(spark, new org.apache.hadoop.fs.Path(folder));
      out.print(new CategoryCounter(warehouse, settings).report().text());
    }
    out.flush();
    return 0;
  }
}
