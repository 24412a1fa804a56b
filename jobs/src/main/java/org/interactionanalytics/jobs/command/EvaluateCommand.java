package org.interactionanalytics.jobs.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.evaluate.AsrEvaluation;
import org.interactionanalytics.jobs.evaluate.CategoryEvaluation;
import org.interactionanalytics.jobs.evaluate.DiarizationEvaluation;
import org.interactionanalytics.jobs.evaluate.EmotionEvaluation;
import org.interactionanalytics.jobs.evaluate.Evaluation;
import org.interactionanalytics.jobs.evaluate.EvaluationRun;
import org.interactionanalytics.jobs.evaluate.Figure;
import org.interactionanalytics.jobs.evaluate.FigureTable;
import org.interactionanalytics.jobs.evaluate.PunctuationEvaluation;
import org.interactionanalytics.jobs.evaluate.Report;
import org.interactionanalytics.jobs.evaluate.ScoredTime;
import org.interactionanalytics.jobs.evaluate.ScoredTime.Overlap;
import org.interactionanalytics.jobs.evaluate.SentimentEvaluation;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the quality of results against references. */
@Command(
    name = "evaluate",
    description = {
      "Measures the results in a warehouse against your own references.",
      "The figures are printed and added to the table evaluations. One folder of references serves all",
      "evaluations; its files are described in docs/evaluate.md, samples/reference is an example."
    })
final class EvaluateCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MS_PER_SECOND = 1000.0;

  /** Collars beyond this leave nothing of usual speech to be scored, seconds. */
  private static final double MAX_COLLAR_SECONDS = 10;

  /** What all evaluations ask for. */
  static final class Options {
    /** How figures are printed. */
    enum Format {
      TABLE,
      JSON
    }

    @Mixin private WarehouseOption warehouse;

    @Option(
        names = "--reference",
        required = true,
        paramLabel = "FOLDER",
        description = "JSON files with guid and utterances, like samples/reference")
    private String reference;

    @Option(
        names = "--format",
        defaultValue = "table",
        paramLabel = "table|json",
        description = "table, or json: one object per figure and line (default: ${DEFAULT-VALUE})")
    private Format format;
  }

  @Spec private CommandSpec spec;

  @Command(
      name = "asr",
      mixinStandardHelpOptions = true,
      description =
          "Word error rates: lower case, without punctuation, per recording, the worst first.")
  int asr(@Mixin Options options) throws IOException {
    return measure(options, new AsrEvaluation());
  }

  @Command(
      name = "diarization",
      mixinStandardHelpOptions = true,
      description = {
        "Who spoke when: diarization and Jaccard error rates, number of speakers.",
        "Missed speech, false alarms and confused speakers, per recording, the worst first. With neither",
        "--collar nor --skip-overlap four times: without and with a collar of 0.25 s, overlap scored and",
        "skipped. References may be RTTM files too, with UEM files for what is to be scored."
      })
  int diarization(
      @Mixin Options options,
      @Option(
              names = "--collar",
              defaultValue = Option.NULL_VALUE,
              paramLabel = "SECONDS",
              description =
                  "Time before and after each start and end of speech in the reference that does not"
                      + " count; 0 with --skip-overlap alone")
          Optional<Double> collar,
      @Option(
              names = "--skip-overlap",
              description = "Leave out where several people speak at once")
          boolean skipOverlap)
      throws IOException {
    if (collar.isEmpty() && !skipOverlap) {
      return measure(options, new DiarizationEvaluation(ScoredTime.USUAL));
    }
    double seconds = collar.orElse(0.0);
    if (!(seconds >= 0 && seconds <= MAX_COLLAR_SECONDS)) {
      throw new ConfigurationException(
          "Parameter [collar] is invalid. It should be seconds from 0 to %.0f (was: %s). Usual are 0 and 0.25"
              .formatted(MAX_COLLAR_SECONDS, seconds));
    }
    ScoredTime time =
        new ScoredTime(
            Duration.ofMillis(Math.round(seconds * MS_PER_SECOND)),
            skipOverlap ? Overlap.SKIPPED : Overlap.SCORED);
    return measure(options, new DiarizationEvaluation(List.of(time)));
  }

  @Command(
      name = "sentiment",
      mixinStandardHelpOptions = true,
      description = {
        "Agreement with utterances that are labelled with sentiment.",
        "Accuracy and F1 of negative, neutral and positive, and correlation where the labels are numbers."
      })
  int sentiment(@Mixin Options options) throws IOException {
    return measure(options, new SentimentEvaluation());
  }

  @Command(
      name = "emotion",
      mixinStandardHelpOptions = true,
      description = "Agreement with labelled utterances: F1 of each emotion, and what is confused.")
  int emotion(@Mixin Options options) throws IOException {
    return measure(options, new EmotionEvaluation());
  }

  @Command(
      name = "punctuation",
      mixinStandardHelpOptions = true,
      description = "F1 of commas, periods, question marks, ends of sentences and capitals.")
  int punctuation(@Mixin Options options) throws IOException {
    return measure(options, new PunctuationEvaluation());
  }

  @Command(
      name = "categories",
      mixinStandardHelpOptions = true,
      description = "Precision, recall and F1 of each category.")
  int categories(@Mixin Options options) throws IOException {
    return measure(options, new CategoryEvaluation());
  }

  private int measure(Options options, Evaluation evaluation) throws IOException {
    try (SparkSession spark = SparkSessions.open("evaluate " + evaluation.name())) {
      Warehouse warehouse = options.warehouse.open(spark);
      EvaluationRun run = new EvaluationRun(spark, warehouse, options.reference, evaluation);
      Report report = run.measure();
      PrintWriter out = spec.commandLine().getOut();
      switch (options.format) {
        case TABLE -> printTables(report, out);
        case JSON -> printLines(evaluation, report, out);
      }
      report.notes().forEach(System.err::println);
      System.err.println(
          "Stored as evaluation "
              + run.store(report)
              + " in "
              + warehouse.path(Tables.EVALUATIONS));
      return 0;
    }
  }

  static void printTables(Report report, PrintWriter out) {
    String between = "";
    for (FigureTable table : report.tables()) {
      out.print(between + table.text());
      between = System.lineSeparator();
    }
    out.flush();
  }

  private static void printLines(Evaluation evaluation, Report report, PrintWriter out) {
    for (FigureTable table : report.tables()) {
      for (Figure figure : table.figures()) {
        ObjectNode line =
            JSON.createObjectNode()
                .put("evaluation", evaluation.name())
                .put("settings", table.settings())
                .put("scope", figure.scope())
                .put("metric", figure.metric());
        if (figure.value().isPresent()) {
          line.put("value", figure.value().getAsDouble());
        } else {
          line.putNull("value");
        }
        out.println(line.put("count", figure.count()));
      }
    }
    out.flush();
  }
}
