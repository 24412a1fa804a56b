package org.interactionanalytics.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second load does what has changed, and only that. */
final class IdempotencyIT extends SparkTestSession {
  private static final String FIRST =
      "{\"guid\":\"first\",\"contentUri\":\"recordings/first.wav\",\"languageCode\":\"en-US\"}\n";
  private static final String SECOND =
      "{\"guid\":\"second\",\"contentUri\":\"recordings/second.wav\",\"languageCode\":\"en-US\"}\n";
  private static final String THIRD =
      "{\"guid\":\"third\",\"contentUri\":\"recordings/third.wav\",\"languageCode\":\"en-US\"}\n";
  private static final String ALL = FIRST + SECOND + THIRD;
  private static final String WITH_ROLES =
      FIRST.replace("}", ",\"channelRoles\":[\"customer\",\"agent\"]}");

  /** A load of three recordings, which every test goes on from in a copy. */
  @TempDir private static Path base;

  private static LoadSummary firstLoad;

  @TempDir private Path folder;

  @BeforeAll
  static void loadThreeRecordings() throws IOException {
    Checkout.clip("billing-question.wav", 14, base.resolve("recordings/first.wav"));
    Checkout.clip("happy-thank-you.wav", 4, base.resolve("recordings/second.wav"));
    Checkout.clip("delivery-late.wav", 3, base.resolve("recordings/third.wav"));
    Files.writeString(base.resolve("manifest.jsonl"), ALL);
    firstLoad = load(base, Selection.CHANGED, SettingsReader.shipped());
    assertThat(firstLoad.processed()).isEqualTo(3);
  }

  @BeforeEach
  void copyWarehouse() {
    Checkout.copy(base.resolve("warehouse"), folder.resolve("warehouse"));
  }

  private static LoadSummary load(Path warehouseParent, Selection selection, Settings settings)
      throws IOException {
    return TestLoad.run(
        spark(),
        base.resolve("manifest.jsonl").toString(),
        warehouseParent.resolve("warehouse").toString(),
        selection,
        settings);
  }

  private LoadSummary load(String manifest, Selection selection) throws IOException {
    return load(manifest, selection, SettingsReader.shipped());
  }

  private LoadSummary load(String manifest, Selection selection, Settings settings)
      throws IOException {
    Path file = base.resolve("manifest.jsonl");
    Files.writeString(file, manifest);
    try {
      return load(folder, selection, settings);
    } finally {
      Files.writeString(file, ALL);
    }
  }

  private TableRows tables() {
    return new TableRows(spark(), folder.resolve("warehouse").toString());
  }

  private Row only(TableDefinition table, String guid) {
    List<Row> rows = tables().read(table).where(col("guid").equalTo(guid)).collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private List<String> categories() {
    return tables()
        .read(Tables.CATEGORY_MATCHES)
        .select("category")
        .distinct()
        .toJSON()
        .collectAsList();
  }

  /** The shipped settings without the Greeting category, and with another one. */
  private Settings otherCategories() throws IOException {
    Path conf = Checkout.copy(Checkout.HOME.resolve("conf"), folder.resolve("conf"));
    Files.writeString(
        conf.resolve("categories/support-en.yaml"),
        """
        profile: support
        language: en
        version: 2
        categories:
          - category: Test
            categories:
              - name: Article
                any:
                  - phrase: ["the", "a", "is", "you", "for", "to", "i", "my", "thank", "hello"]
        """);
    return SettingsReader.read(conf.resolve("interactions.yaml"));
  }

  @Test
  void leavesEveryTableAloneWhenNothingHasChanged() throws IOException {
    Map<String, Long> before = tables().versions();

    LoadSummary again = load(ALL, Selection.CHANGED);

    assertThat(again.processed()).isZero();
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(tables().versions()).isEqualTo(before);
    assertThat(folder.resolve("warehouse/_staging")).doesNotExist();
    assertThat(folder.resolve("warehouse/_lock")).doesNotExist();
  }

  @Test
  void analysesAChangedRequestFromTheStoredTranscriptAndReadsChangedContentAgain()
      throws IOException {
    Path recording = base.resolve("recordings/second.wav");
    byte[] original = Files.readAllBytes(recording);
    String before = only(Tables.INTERACTIONS, "second").getAs("transcript");
    LoadSummary changed;
    try {
      Checkout.clip("delivery-late.wav", 5, recording);
      changed = load(WITH_ROLES + SECOND + THIRD, Selection.CHANGED);
    } finally {
      Files.write(recording, original);
    }

    assertThat(changed.processed()).isEqualTo(2);
    assertThat(changed.transcriptsReused()).isEqualTo(1);
    assertThat(changed.unchanged()).isEqualTo(1);
    Row first = only(Tables.INTERACTIONS, "first");
    assertThat(first.<String>getAs("run_id")).isEqualTo(changed.runId());
    assertThat(first.<String>getAs("supersedes_run_id")).isEqualTo(firstLoad.runId());
    assertThat(first.getList(first.fieldIndex("speakers")).get(0).toString())
        .contains("customer", "manifest");
    assertThat(only(Tables.TRANSCRIPTS, "first").<String>getAs("run_id"))
        .isEqualTo(firstLoad.runId());
    Row second = only(Tables.INTERACTIONS, "second");
    assertThat(second.<Long>getAs("duration_ms")).isEqualTo(5000L);
    assertThat(second.<String>getAs("transcript")).isNotEqualTo(before);
    assertThat(only(Tables.RECORDINGS, "second").<Integer>getAs("attempts")).isEqualTo(1);
    assertThat(only(Tables.INTERACTIONS, "third").<String>getAs("run_id"))
        .isEqualTo(firstLoad.runId());
  }

  /**
   * Changed categories apply to everything; a reanalysis with the same rules makes the same rows,
   * and the next load leaves them alone.
   */
  @Test
  void appliesChangedCategoriesOnceByLoadOrReanalysis() throws IOException {
    Settings settings = otherCategories();
    long transcripts = tables().version(Tables.TRANSCRIPTS);

    LoadSummary changed = load(ALL, Selection.CHANGED, settings);

    assertThat(changed.processed()).isEqualTo(3);
    assertThat(changed.transcriptsReused()).isEqualTo(3);
    assertThat(tables().version(Tables.TRANSCRIPTS)).isEqualTo(transcripts);
    assertThat(categories()).containsExactly("{\"category\":\"Test\"}");

    Map<String, List<String>> loaded = tables().comparable();
    LoadSummary reanalysis =
        new ReanalyzeJob(
                spark(),
                new ReanalyzeOptions(
                    folder.resolve("warehouse").toString(), Optional.empty(), settings),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
            .run();
    assertThat(reanalysis.processed()).isEqualTo(3);
    for (TableDefinition table : Tables.ALL) {
      if (!table.equals(Tables.RUNS)) {
        assertThat(tables().comparable(table)).as(table.name()).isEqualTo(loaded.get(table.name()));
      }
    }

    Map<String, Long> before = tables().versions();
    LoadSummary night = load(ALL, Selection.CHANGED, settings);
    assertThat(night.processed()).isZero();
    assertThat(night.unchanged()).isEqualTo(3);
    assertThat(tables().versions()).isEqualTo(before);
  }

  @Test
  void keepsTheResultOfARecordingThatIsGoneHoweverOftenItIsLookedFor() throws IOException {
    Map<String, List<String>> before = tables().comparable();
    Path recording = base.resolve("recordings/second.wav");
    Path elsewhere = base.resolve("elsewhere.wav");
    Files.move(recording, elsewhere);
    try {
      assertThat(load(ALL, Selection.CHANGED).failed()).isEqualTo(1);
      assertThat(load(ALL, Selection.ONLY_FAILED).failed()).isEqualTo(1);
    } finally {
      Files.move(elsewhere, recording);
    }

    assertThat(only(Tables.RECORDINGS, "second").<String>getAs("status")).isEqualTo("failed");
    assertThat(tables().comparable(Tables.INTERACTIONS))
        .isEqualTo(before.get(Tables.INTERACTIONS.name()));
    assertThat(tables().comparable(Tables.UTTERANCES))
        .isEqualTo(before.get(Tables.UTTERANCES.name()));

    LoadSummary back = load(ALL, Selection.ONLY_FAILED);

    assertThat(back.processed()).isEqualTo(1);
    assertThat(back.transcriptsReused()).isEqualTo(1);
    assertThat(only(Tables.RECORDINGS, "second").<String>getAs("status")).isEqualTo("processed");
  }

  @Test
  void transcribesEverythingAgainWhenAskedTo() throws IOException {
    Map<String, List<String>> before = tables().comparable();
    long transcripts = tables().version(Tables.TRANSCRIPTS);

    LoadSummary again = load(ALL, Selection.REPROCESS);

    assertThat(again.processed()).isEqualTo(3);
    assertThat(again.transcriptsReused()).isZero();
    assertThat(tables().version(Tables.TRANSCRIPTS)).isEqualTo(transcripts + 1);
    for (TableDefinition table :
        List.of(Tables.TRANSCRIPTS, Tables.INTERACTIONS, Tables.UTTERANCES, Tables.SKIPPED)) {
      assertThat(tables().comparable(table)).isEqualTo(before.get(table.name()));
    }
  }

  /**
   * A load that was killed before it wrote {@code recordings}, the last table of a wave, as that
   * table says; then the rules change.
   */
  @Test
  void leavesNothingBehindOfAWaveThatWasNotFinished() throws IOException {
    tables().restore(Tables.RECORDINGS, 0);

    LoadSummary again = load(ALL, Selection.CHANGED, otherCategories());

    assertThat(again.processed()).isEqualTo(3);
    assertThat(again.transcriptsReused()).isEqualTo(3);
    assertThat(tables().read(Tables.INTERACTIONS).count()).isEqualTo(3);
    assertThat(categories()).containsExactly("{\"category\":\"Test\"}");
  }
}
