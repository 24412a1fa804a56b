package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same recordings give the same results whatever the manifest is. */
final class ManifestKindsIT extends SparkTestSession {
  /** In a folder of their own, with a name that needs care everywhere. */
  private static final String RECORDINGS = "Anrufe März 1";

  @TempDir private static Path folder;

  private static List<String> expected;

  @BeforeAll
  static void loadTheFolder() throws IOException {
    Path recordings = folder.resolve(RECORDINGS);
    Checkout.clip("billing-question.wav", 6, recordings.resolve("a b.wav"));
    Checkout.clip("happy-thank-you.wav", 5, recordings.resolve("ü%20#.wav"));
    expected = load("folder", recordings.toString());
    assertThat(expected).hasSize(2).allMatch(row -> row.contains("\"status\":\"processed\""));
  }

  private static List<String> load(String warehouse, String manifest) throws IOException {
    String tables = folder.resolve("warehouse " + warehouse).toString();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    LoadSummary summary =
        new LoadJob(
                spark(),
                new LoadOptions(manifest, tables, Selection.CHANGED, SettingsReader.shipped()),
                new PrintStream(log, true, StandardCharsets.UTF_8))
            .run();
    assertThat(summary.processed()).as(log.toString(StandardCharsets.UTF_8)).isEqualTo(2);
    return new TableRows(spark(), tables).comparable(Tables.INTERACTIONS);
  }

  private static Dataset<Row> table() {
    return spark()
        .createDataFrame(
            List.of(
                RowFactory.create(RECORDINGS + "/a b.wav", "en-US"),
                RowFactory.create(RECORDINGS + "/ü%20#.wav", "en-US")),
            new StructType()
                .add("contentUri", DataTypes.StringType)
                .add("languageCode", DataTypes.StringType));
  }

  @Test
  void globOfRecordings() throws IOException {
    assertThat(load("glob", folder.resolve(RECORDINGS) + "/*.wav")).isEqualTo(expected);
  }

  @Test
  void jsonLines() throws IOException {
    Path manifest = folder.resolve("Liste für März.jsonl");
    Files.write(manifest, table().toJSON().collectAsList());

    assertThat(load("jsonl", manifest.toString())).isEqualTo(expected);
  }

  @Test
  void csv() throws IOException {
    Path manifest = folder.resolve("list.csv");
    Files.writeString(
        manifest,
        """
        contentUri,languageCode
        Anrufe März 1/a b.wav,en-US
        Anrufe März 1/ü%20#.wav,en-US
        """);

    assertThat(load("csv", manifest.toString())).isEqualTo(expected);
  }

  @Test
  void parquet() throws IOException {
    String manifest = folder.resolve("list.parquet").toString();
    table().write().parquet(manifest);

    assertThat(load("parquet", manifest)).isEqualTo(expected);
  }

  @Test
  void deltaTable() throws IOException {
    String manifest = folder.resolve("list").toString();
    table().write().format("delta").save(manifest);

    assertThat(load("delta", manifest)).isEqualTo(expected);
  }
}
