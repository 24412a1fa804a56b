package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.interactionanalytics.category.CategoryProfiles;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.EarlierWarehouse;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.jobs.diff.VersionDiff;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reanalysis of a warehouse that an earlier version wrote, whose recordings are gone. */
final class ReanalyzeIT extends SparkTestSession {
  /** What a warehouse of an earlier version has not, or has otherwise. */
  private static final String[] NEW_TO_THE_FIXTURE = {
    "text",
    "word_timings",
    "emotion",
    "emotion_confidence",
    "language_models",
    "language_models_sha256",
    "voice_models",
    "voice_models_sha256",
    "category_profile_sha256"
  };

  private static final String RULES =
      """
      profile: support
      language: en
      version: %d
      categories:
        - category: Test
          categories:
            - name: Thanks
              any:
                - phrase: ["thank"]
            - name: Bill
              any:
                - phrase: [%s]
      """;

  /** Brought up to date; every test goes on from it in a copy. */
  @TempDir private static Path base;

  @TempDir private Path folder;
  private String root;
  private TableRows tables;

  @BeforeAll
  static void unpack() {
    new Warehouse(
            spark(), new org.apache.hadoop.fs.Path(EarlierWarehouse.beforeShapes(base).toString()))
        .bringUpToDate();
  }

  @BeforeEach
  void copy() {
    root = Checkout.copy(base.resolve("warehouse"), folder.resolve("warehouse")).toString();
    tables = new TableRows(spark(), root);
  }

  private static Settings rules(int version, String phrases) {
    byte[] file = RULES.formatted(version, phrases).getBytes(StandardCharsets.UTF_8);
    return SettingsReader.shipped()
        .withCategories(CategoryProfiles.read(Map.of("rules.yaml", file)), "support");
  }

  private LoadSummary reanalyze(Settings settings, String... where) throws IOException {
    return new ReanalyzeJob(
            spark(),
            new ReanalyzeOptions(root, List.of(where).stream().findFirst(), settings),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
        .run();
  }

  private List<String> diff(String from, String to) {
    return new VersionDiff(new Warehouse(spark(), new org.apache.hadoop.fs.Path(root)))
        .between(from, Optional.of(to)).collectAsList().stream()
            .map(row -> row.mkString("|"))
            .toList();
  }

  private String runOf(String guid) {
    return tables.read(Tables.INTERACTIONS).where(col("guid").equalTo(guid)).head().getAs("run_id");
  }

  @Test
  void listsExactlyTheCallsThatAChangedRuleChanged() throws IOException {
    String first = reanalyze(rules(1, "\"no such phrase\"")).runId();
    // "bill" is said on one of the two calls only.
    String second = reanalyze(rules(2, "\"bill\"")).runId();
    String third = reanalyze(rules(2, "\"bill\"")).runId();

    assertThat(diff(first, second)).containsExactly("question|category|Test/Bill|0|1|1.0");
    assertThat(diff(second, first)).containsExactly("question|category|Test/Bill|1|0|-1.0");
    assertThat(diff(second, third)).isEmpty();
  }

  @Test
  void keepsTheEarlierVersionInHistoryAndFindsItByItsRun() throws IOException {
    String before = runOf("question");
    List<String> categories =
        tables
            .read(Tables.INTERACTIONS)
            .orderBy("guid")
            .select("categories")
            .toJSON()
            .collectAsList();

    LoadSummary summary = reanalyze(rules(1, "\"bill\""));

    assertThat(summary.processed()).isEqualTo(2);
    assertThat(summary.failed()).isZero();
    for (Row row : tables.read(Tables.INTERACTIONS).collectAsList()) {
      assertThat(row.<String>getAs("run_id")).isEqualTo(summary.runId());
      assertThat(row.<String>getAs("supersedes_run_id")).isEqualTo(before);
      assertThat(row.<String>getAs("status")).isEqualTo("processed");
    }
    // The run is of a version that did not write its id into the history.
    assertThat(diff(before, summary.runId()))
        .contains("question|category|Test/Bill|0|1|1.0")
        .allMatch(change -> change.contains("|category|"));
    assertThat(
            new Warehouse(spark(), new org.apache.hadoop.fs.Path(root))
                .read(Tables.INTERACTIONS, 1)
                .orderBy("guid")
                .select("categories")
                .toJSON()
                .collectAsList())
        .isEqualTo(categories);
    assertThat(
            tables
                .read(Tables.RUNS)
                .where(col("run_id").equalTo(summary.runId()))
                .head()
                .<String>getAs("command"))
        .isEqualTo("reanalyze");
  }

  @Test
  void worksOnTheChosenRecordingsOnly() throws IOException {
    String before = runOf("thanks");
    List<String> utterances = tables.comparable(Tables.UTTERANCES, NEW_TO_THE_FIXTURE);

    LoadSummary summary = reanalyze(rules(1, "\"bill\""), "duration_ms > 10000");

    assertThat(summary.processed()).isEqualTo(1);
    assertThat(runOf("question")).isEqualTo(summary.runId());
    assertThat(runOf("thanks")).isEqualTo(before);
    assertThat(tables.comparable(Tables.UTTERANCES, NEW_TO_THE_FIXTURE)).isEqualTo(utterances);
    assertThat(
            tables
                .read(Tables.UTTERANCES)
                .orderBy("guid", "utterance_index")
                .select("text")
                .as(Encoders.STRING())
                .collectAsList())
        .hasSize(4)
        .satisfies(
            texts -> assertThat(texts.subList(0, 3)).allMatch(text -> text.matches("[A-Z].*[.?]")))
        .satisfies(texts -> assertThat(texts.get(3)).startsWith("good morning thank you"));
    assertThat(
            tables
                .read(Tables.CATEGORY_MATCHES)
                .where("guid = 'question'")
                .select("name")
                .distinct()
                .toJSON()
                .collectAsList())
        .contains("{\"name\":\"Bill\"}");
  }

  @Test
  void explainsAWrongConditionBeforeItWrites() {
    long version = tables.version(Tables.INTERACTIONS);

    assertThatThrownBy(() -> reanalyze(SettingsReader.shipped(), "lenght > 3"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Parameter [where] is invalid")
        .hasMessageContaining("lenght");
    assertThat(tables.version(Tables.INTERACTIONS)).isEqualTo(version);
  }

  @Test
  void namesTheRunsThereAreWhenAskedForAnother() {
    assertThatThrownBy(() -> diff("nonsense", "0"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Parameter [from] is invalid")
        .hasMessageContaining(runOf("question"));
  }
}
