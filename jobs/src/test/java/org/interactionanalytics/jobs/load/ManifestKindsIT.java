package org.interactionanalytics.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/**
 * The same recordings give the same results whatever the manifest is: another kind of manifest over
 * them finds nothing to do.
 */
final class ManifestKindsIT extends SparkTestSession {
  /** In a folder of their own, with a name that needs care everywhere. */
  private static final String RECORDINGS = "Anrufe März 1";

  @TempDir private static Path folder;

  @BeforeAll
  static void loadTheFolder() throws IOException {
    Path recordings = folder.resolve(RECORDINGS);
    Checkout.clip("billing-question.wav", 6, recordings.resolve("a b.wav"));
    Checkout.clip("happy-thank-you.wav", 5, recordings.resolve("ü%20#.wav"));
    assertThat(load("warehouse", recordings.toString()).processed()).isEqualTo(2);
  }

  private static LoadSummary load(String warehouse, String manifest) throws IOException {
    return TestLoad.run(
        spark(),
        manifest,
        folder.resolve(warehouse).toString(),
        Selection.CHANGED,
        SettingsReader.shipped());
  }

  private static List<String> interactions(String warehouse) {
    return new TableRows(spark(), folder.resolve(warehouse).toString())
        .comparable(Tables.INTERACTIONS);
  }

  private static void assertNothingToDo(String manifest) throws IOException {
    LoadSummary summary = load("warehouse", manifest);

    assertThat(summary.entries()).isEqualTo(2);
    assertThat(summary.unchanged()).isEqualTo(2);
    assertThat(summary.processed()).isZero();
    assertThat(summary.failed()).isZero();
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
    assertNothingToDo(folder.resolve(RECORDINGS) + "/*.wav");
  }

  @Test
  void jsonLines() throws IOException {
    Path manifest = folder.resolve("Liste für März.jsonl");
    Files.write(manifest, table().toJSON().collectAsList());

    assertNothingToDo(manifest.toString());
    assertThat(load("other warehouse", manifest.toString()).processed()).isEqualTo(2);
    assertThat(interactions("other warehouse"))
        .isEqualTo(interactions("warehouse"))
        .hasSize(2)
        .allMatch(row -> row.contains("\"status\":\"processed\""));
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

    assertNothingToDo(manifest.toString());
  }

  @Test
  void parquet() throws IOException {
    String manifest = folder.resolve("list.parquet").toString();
    table().write().parquet(manifest);

    assertNothingToDo(manifest);
  }

  @Test
  void deltaTable() throws IOException {
    String manifest = folder.resolve("list").toString();
    table().write().format("delta").save(manifest);

    assertNothingToDo(manifest);
  }
}
