package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.jobs.demo.EmbeddedStore;
import org.interactionanalytics.jobs.evaluate.AsrEvaluation;
import org.interactionanalytics.jobs.evaluate.EvaluationRun;
import org.interactionanalytics.jobs.load.LoadOptions;
import org.interactionanalytics.jobs.load.Selection;
import org.interactionanalytics.jobs.report.CallReport;
import org.interactionanalytics.jobs.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole way on the project's own samples, from an object store to tables. */
@Command(
    name = "demo",
    description = {
      "Starts an S3 server in this process, uploads the sample recordings, runs the real load over"
          + " s3a:// and shows the tables.",
      "The tables stay in a local folder for you to query."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String BUCKET = "demo";
  private static final int ROWS = 20;

  @Option(
      names = "--samples",
      paramLabel = "FOLDER",
      description = "Folder with manifest.jsonl, recordings/ and reference/ (default: samples/)")
  private Path samples = home().resolve("samples");

  @Option(
      names = "--warehouse",
      paramLabel = "FOLDER",
      description = "Where the tables go (default: demo-warehouse/ beside samples/)")
  private Path warehouse = home().resolve("demo-warehouse");

  @Spec private CommandSpec spec;

  private static Path home() {
    return Path.of(System.getProperty("interactions.home", ""));
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(samples.resolve("manifest.jsonl"))) {
      throw new ConfigurationException(
          "Parameter [samples] is invalid. It should be a folder with a manifest.jsonl (was: "
              + samples.toAbsolutePath()
              + ")");
    }
    try (EmbeddedStore store = EmbeddedStore.start(BUCKET);
        SparkSession spark = SparkSessions.open("demo")) {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      store.hadoopSettings().forEach(hadoop::set);
      upload(hadoop);
      LoadOptions options =
          new LoadOptions(
              "s3a://" + BUCKET + "/manifest.jsonl",
              warehouse.toAbsolutePath().toString(),
              Selection.CHANGED,
              SettingsReader.shipped());
      int exitCode = AnalyzeCommand.run(spark, options, spec);
      show(spark, options);
      return exitCode;
    }
  }

  private void upload(Configuration hadoop) throws IOException {
    org.apache.hadoop.fs.Path bucket = new org.apache.hadoop.fs.Path("s3a://" + BUCKET + "/");
    FileSystem fileSystem = bucket.getFileSystem(hadoop);
    for (String name : new String[] {"manifest.jsonl", "recordings"}) {
      fileSystem.copyFromLocalFile(
          new org.apache.hadoop.fs.Path(samples.resolve(name).toUri()),
          new org.apache.hadoop.fs.Path(bucket, name));
    }
    System.err.println("Uploaded " + samples + " to " + bucket + " of a server in this process");
  }

  private void show(SparkSession spark, LoadOptions options) throws IOException {
    Warehouse tables = new Warehouse(spark, new org.apache.hadoop.fs.Path(options.warehouse()));
    tables.registerViews();
    PrintWriter out = spec.commandLine().getOut();
    table(
        spark,
        out,
        "Calls",
        """
        SELECT guid, status, confidence, round(duration_ms / 1000) AS seconds,
               callTimeBreakDown.agent, callTimeBreakDown.customer, callTimeBreakDown.silence,
               callTimeBreakDown.crossTalk, sentimentSummary.overallSentiment AS sentiment
        FROM interactions ORDER BY guid
        """);
    table(
        spark,
        out,
        "Who speaks on recordings of one channel",
        """
        SELECT guid, speaker.speaker_id, round(speaker.talk_ms / 1000) AS seconds, speaker.words,
               round(speaker.talk_percent) AS percent, size(speaker.questions) AS questions
        FROM (SELECT guid, explode(speakers) AS speaker FROM interactions) JOIN recordings USING (guid)
        WHERE channel_plan <> 'separate' ORDER BY guid, speaker_id
        """);
    table(
        spark,
        out,
        "Categories",
        """
        SELECT category, name, count(DISTINCT guid) AS calls, count(*) AS matches
        FROM category_matches GROUP BY category, name ORDER BY calls DESC, category, name
        """);
    table(
        spark,
        out,
        "Turns of the most negative customers",
        """
        SELECT guid, turn.role, round(turn.start_ms / 1000) AS at, round(turn.sentiment, 2) AS score,
               substring(turn.text, 1, 70) AS text
        FROM (SELECT guid, explode(turns) AS turn FROM interactions)
        WHERE turn.sentiment IS NOT NULL ORDER BY turn.sentiment, guid, at LIMIT 8
        """);
    out.println("Word errors against the scripts of the samples");
    EvaluateCommand.printTables(
        new EvaluationRun(
                spark, tables, samples.resolve("reference").toUri().toString(), new AsrEvaluation())
            .measure(),
        out);
    out.println();
    String page = options.warehouse() + "-report.html";
    CallReport.Written written = new CallReport(spark, tables).write(page, Optional.empty());
    out.println("Look at the calls in a browser:");
    out.print("  ");
    ReportCommand.print(page, written, out);
    out.println();
    out.println("Now ask your own question:");
    out.println(
        "  bin/interactions sql --warehouse "
            + options.warehouse()
            + " \"SELECT * FROM interactions\"");
    out.println(
        "  bin/interactions get --warehouse "
            + options.warehouse()
            + " --calls call-refund-double-charge --transcript");
    out.flush();
  }

  private static void table(SparkSession spark, PrintWriter out, String title, String query) {
    out.println();
    out.println(title);
    out.flush();
    spark.sql(query).show(ROWS, false);
  }
}
