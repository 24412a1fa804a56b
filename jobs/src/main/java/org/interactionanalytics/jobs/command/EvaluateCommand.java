package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.jobs.evaluate.AsrEvaluation;
import org.interactionanalytics.jobs.evaluate.AsrEvaluation.Score;
import org.interactionanalytics.text.WordErrors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the quality of results against references. */
@Command(
    name = "evaluate",
    description = "Measures the results in a warehouse against your own references.")
final class EvaluateCommand {
  private static final double PERCENT = 100.0;

  @Spec private CommandSpec spec;

  @Command(
      name = "asr",
      mixinStandardHelpOptions = true,
      description = "Prints word error rates: lower case, without punctuation, per recording.")
  int asr(
      @Mixin WarehouseOption warehouse,
      @Option(
              names = "--reference",
              required = true,
              paramLabel = "FOLDER",
              description = "JSON files with guid and utterances, like samples/reference")
          String reference)
      throws IOException {
    try (SparkSession spark = SparkSessions.open("evaluate asr")) {
      print(
          new AsrEvaluation(spark, warehouse.open(spark)).run(reference),
          spec.commandLine().getOut());
      return 0;
    }
  }

  static void print(List<Score> scores, PrintWriter out) {
    out.println("guid                                  words   sub   del   ins    WER %");
    scores.forEach(score -> row(out, score.guid(), score.errors()));
    row(out, "all", scores.stream().map(Score::errors).reduce(WordErrors.NONE, WordErrors::plus));
    out.flush();
  }

  private static void row(PrintWriter out, String name, WordErrors errors) {
    out.printf(
        Locale.ROOT,
        "%-36s %6d %5d %5d %5d %8s%n",
        name,
        errors.referenceWords(),
        errors.substitutions(),
        errors.deletions(),
        errors.insertions(),
        errors.rate().isPresent()
            ? String.format(Locale.ROOT, "%.2f", PERCENT * errors.rate().getAsDouble())
            : "-");
  }
}
