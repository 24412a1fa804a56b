package org.interactionanalytics.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.evaluate.ScoredTime.Overlap;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All evaluations of one folder of references against tables written by hand: {@code call} on two
 * channels, {@code mono} on one, {@code broken} that failed. {@code gone} is a reference only.
 */
final class EvaluationsTest extends SparkTestSession {
  @TempDir private static Path folder;

  private static Warehouse warehouse;

  @BeforeAll
  static void write() throws IOException {
    warehouse =
        new Warehouse(
            spark(), new org.apache.hadoop.fs.Path(folder.resolve("warehouse").toString()));
    table(
        Tables.RECORDINGS,
        Tables.RECORDINGS.columns(),
        """
        {"guid": "call", "status": "processed", "channel_plan": "separate", "content_sha256": "c"}
        {"guid": "mono", "status": "processed", "channel_plan": "first", "content_sha256": "m"}
        {"guid": "broken", "status": "failed"}
        """);
    table(
        Tables.INTERACTIONS,
        Tables.INTERACTIONS.columns(),
        """
        {"guid": "call", "run_id": "run 1", "asr_model": "small", "code_version": "0.9"}
        {"guid": "mono", "run_id": "run 2", "asr_model": "small", "code_version": "0.9"}
        {"guid": "broken", "run_id": "run 3", "asr_model": "large", "code_version": "0.8"}
        """);
    table(
        Tables.TRANSCRIPTS,
        Tables.TRANSCRIPTS.columns(),
        """
        {"guid": "call", "asr_version": "1", "content_sha256": "c", "channel_plan": "separate", \
        "analysis_ts": "2026-01-01T00:00:00Z", "words": [{"channel": 1, "word": "yes"}, \
        {"channel": 0, "word": "good"}, {"channel": 0, "word": "bye"}, \
        {"channel": 1, "word": "no"}, {"channel": 1, "word": "well"}]}
        {"guid": "mono", "asr_version": "2", "content_sha256": "m", "channel_plan": "first", \
        "analysis_ts": "2026-01-01T00:00:00Z", "words": [{"channel": 0, "word": "older"}]}
        {"guid": "mono", "asr_version": "1", "content_sha256": "m", "channel_plan": "first", \
        "analysis_ts": "2026-02-01T00:00:00Z", "words": [{"channel": 0, "word": "hello"}, \
        {"channel": 0, "word": "how"}, {"channel": 0, "word": "are"}, {"channel": 0, "word": "you"}, \
        {"channel": 0, "word": "i"}, {"channel": 0, "word": "am"}, {"channel": 0, "word": "fine"}, \
        {"channel": 0, "word": "thanks"}, {"channel": 0, "word": "you're"}, \
        {"channel": 0, "word": "welcome"}]}
        {"guid": "mono", "asr_version": "3", "content_sha256": "another file", \
        "channel_plan": "first", "analysis_ts": "2026-03-01T00:00:00Z", "words": []}
        """);
    StructType utterances = Tables.UTTERANCES.columns();
    table(
        Tables.UTTERANCES,
        Arrays.asList(utterances.fieldNames()).contains("emotion")
            ? utterances
            : utterances.add("emotion", DataTypes.StringType),
        """
        {"guid": "call", "utterance_index": 0, "channel": 1, "speaker_id": "1", "start_ms": 100, \
        "end_ms": 1900, "turn_sentiment": 0.5, "text": "yes", \
        "word_timings": [{"start_ms": 100, "end_ms": 900}, {"start_ms": 1150, "end_ms": 1900}]}
        {"guid": "call", "utterance_index": 1, "channel": 1, "speaker_id": "1", "start_ms": 3000, \
        "end_ms": 4000, "turn_sentiment": 0.1, "text": "no"}
        {"guid": "call", "utterance_index": 2, "channel": 1, "speaker_id": "1", "start_ms": 4000, \
        "end_ms": 4300, "turn_sentiment": -0.9, "text": "a"}
        {"guid": "call", "utterance_index": 3, "channel": 0, "speaker_id": "0", "start_ms": 6000, \
        "end_ms": 7000, "turn_sentiment": -0.4, "text": "b"}
        {"guid": "call", "utterance_index": 4, "channel": 1, "speaker_id": "1", "start_ms": 6000, \
        "end_ms": 7000, "turn_sentiment": 0.9, "text": "c"}
        {"guid": "call", "utterance_index": 5, "channel": 1, "speaker_id": "1", "start_ms": 8500, \
        "end_ms": 9500, "turn_sentiment": -0.1, "text": "d", \
        "word_timings": [{"start_ms": 8500, "end_ms": 8800}, {"start_ms": 9201, "end_ms": 9500}]}
        {"guid": "mono", "utterance_index": 0, "channel": 0, "speaker_id": "0", "start_ms": 0, \
        "end_ms": 1000, "emotion": "joy", "text": "Hello how are you?"}
        {"guid": "mono", "utterance_index": 1, "channel": 0, "speaker_id": "0", "start_ms": 1000, \
        "end_ms": 2000, "emotion": "neutral", "text": "i am fine. thanks"}
        {"guid": "mono", "utterance_index": 2, "channel": 0, "speaker_id": "0", "start_ms": 2000, \
        "end_ms": 3000, "emotion": "anger", "text": "you're welcome,"}
        {"guid": "mono", "utterance_index": 3, "channel": 0, "speaker_id": "0", "start_ms": 3000, \
        "end_ms": 4000, "text": ""}
        """);
    table(
        Tables.CATEGORY_MATCHES,
        Tables.CATEGORY_MATCHES.columns(),
        """
        {"guid": "call", "match_index": 0, "category": "Politeness", "name": "Greeting"}
        {"guid": "call", "match_index": 1, "category": "Politeness", "name": "Greeting"}
        {"guid": "call", "match_index": 2, "category": "Sales", "name": "Offer"}
        {"guid": "mono", "match_index": 0, "category": "Politeness", "name": "Greeting"}
        {"guid": "broken", "match_index": 0, "category": "Sales", "name": "Offer"}
        """);
    Files.createDirectory(folder.resolve("truth"));
    reference(
        "call.json",
        """
        {"guid": "call", "categories": ["Politeness / Greeting", "Complaint / Delay"],
         "utterances": [
          {"channel": 1, "speaker": "customer", "startMs": 0, "endMs": 2000, "text": "yes",
           "sentiment": 0.8},
          {"channel": 1, "speaker": "customer", "startMs": 3000, "endMs": 5000, "text": "no",
           "sentiment": -0.5},
          {"channel": 0, "speaker": "agent", "startMs": 6000, "endMs": 7000, "text": "good bye",
           "sentiment": "negative"},
          {"channel": 1, "speaker": "customer", "startMs": 8000, "endMs": 9000, "text": "well",
           "sentiment": 0},
          {"channel": 1, "speaker": "customer", "startMs": 20000, "endMs": 21000, "text": "fine",
           "sentiment": "positive"}]}
        """);
    reference(
        "mono.json",
        """
        {"guid": "mono", "categories": [], "utterances": [
          {"channel": 1, "startMs": 0, "endMs": 1000, "text": "Hello, how are you?",
           "emotion": "joy"},
          {"startMs": 1000, "endMs": 2100, "text": "I am fine, thanks.", "emotion": "joy"},
          {"startMs": 2000, "endMs": 3000, "text": "You are welcome.", "emotion": "anger"},
          {"startMs": 3000, "endMs": 4000, "text": "Bye.", "emotion": "sadness"}]}
        """);
    reference("broken.json", "{\"guid\": \"broken\", \"categories\": [\"Sales / Offer\"]}");
    reference("gone.json", "{\"guid\": \"gone\", \"categories\": []}");
    reference(
        "mono.rttm",
        """
        SPEAKER mono 1 0.0 1.0 <NA> <NA> ana <NA> <NA>
        SPEAKER mono 1 1.0 2.0 <NA> <NA> ben <NA> <NA>
        """);
    reference("mono.uem", "mono 1 0.0 2.5\n");
  }

  private static void table(TableDefinition table, StructType columns, String json) {
    spark()
        .read()
        .schema(columns)
        .option("mode", "FAILFAST")
        .json(spark().createDataset(json.lines().toList(), Encoders.STRING()))
        .coalesce(1)
        .write()
        .format("delta")
        .save(warehouse.path(table));
  }

  private static void reference(String file, String content) throws IOException {
    Files.writeString(folder.resolve("truth").resolve(file), content);
  }

  private static EvaluationRun run(Evaluation evaluation) {
    return new EvaluationRun(spark(), warehouse, folder.resolve("truth").toString(), evaluation);
  }

  private static double value(Report report, String scope, String metric) {
    return figure(report, scope, metric).value().orElseThrow();
  }

  private static Figure figure(Report report, String scope, String metric) {
    return report.tables().stream()
        .flatMap(table -> table.figures().stream())
        .filter(figure -> figure.scope().equals(scope) && figure.metric().equals(metric))
        .reduce(
            (one, other) -> {
              throw new AssertionError("Twice: " + one + " " + other);
            })
        .orElseThrow();
  }

  /**
   * mono: 12 words, "you are welcome bye" against "you're welcome" is one substitution and two
   * deletions. call: 6 words, "fine" is missing. The transcript of another file is newer, that of
   * an older recogniser is older: neither counts.
   */
  @Test
  void wordErrorsOfTheNewestTranscriptTheWorstFirst() throws IOException {
    Report report = run(new AsrEvaluation()).measure();

    assertThat(report.tables()).hasSize(1);
    assertThat(report.tables().get(0).text().lines())
        .containsExactly(
            "guid  words  sub  del  ins  WER %",
            "mono     12    1    2    0  25.00",
            "call      6    0    1    0  16.67",
            "all      18    1    3    0  22.22");
    assertThat(report.notes()).isEmpty();
  }

  /**
   * Five labels, the last overlaps nothing. Pairs: 0.8 with 0.5, -0.5 with 0.1 (the longer overlap,
   * not -0.9), negative with -0.4 (that on its own channel, not 0.9), 0 with -0.1. Classes:
   * positive right, negative taken for neutral, negative right, neutral right: 3 of 4. F1: negative
   * 2 / (2 + 1), neutral 2 / (2 + 1), positive 1; mean 7 / 9.
   *
   * <p>Numbers (0.8, 0.5), (-0.5, 0.1), (0, -0.1): deviations (.7, .3333), (-.6, -.0667), (-.1,
   * -.2667), Pearson .3 / sqrt(.86 x .186667) = .748753. Ranks (3, 3), (1, 2), (2, 1): Spearman 1 -
   * 6 x 2 / (3 x 8) = .5.
   */
  @Test
  void sentimentByClassAndByNumber() throws IOException {
    Report report = run(new SentimentEvaluation()).measure();

    assertThat(figure(report, "all", "without_counterpart"))
        .isEqualTo(new Figure("all", "without_counterpart", OptionalDouble.of(1), 5));
    assertThat(figure(report, "all", "accuracy"))
        .isEqualTo(new Figure("all", "accuracy", OptionalDouble.of(0.75), 4));
    assertThat(value(report, "all", "macro_f1")).isCloseTo(7 / 9.0, within(1e-9));
    assertThat(figure(report, "all", "pearson").count()).isEqualTo(3);
    assertThat(value(report, "all", "pearson")).isCloseTo(0.748753, within(1e-6));
    assertThat(value(report, "all", "spearman")).isCloseTo(0.5, within(1e-9));
    assertThat(figure(report, "negative", "recall"))
        .isEqualTo(new Figure("negative", "recall", OptionalDouble.of(0.5), 2));
    assertThat(value(report, "neutral", "precision")).isEqualTo(0.5);
    assertThat(report.compared()).containsExactly("call");
  }

  /**
   * joy found, joy taken for neutral, anger found, sadness where no emotion was measured. F1: anger
   * 1, joy 2 / (2 + 1), neutral 0; mean 5 / 9.
   */
  @Test
  void emotionsWithWhatIsConfused() throws IOException {
    Report report = run(new EmotionEvaluation()).measure();

    assertThat(report.tables().stream().map(FigureTable::text).toList())
        .containsExactly(
            lines("     labelled  without counterpart", "all         4                    1"),
            lines("     compared  accuracy  macro F1", "all         3     0.667     0.556"),
            lines(
                "class    in reference  precision  recall     F1",
                "anger               1      1.000   1.000  1.000",
                "joy                 2      1.000   0.500  0.667",
                "neutral             0      0.000       -  0.000"),
            lines(
                "reference \\ found  in reference  anger  joy  neutral",
                "anger                         1      1    0        0",
                "joy                           2      0    1        1",
                "neutral                       0      0    0        0"));
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /**
   * Nine words are the same: hello how are you i am fine thanks welcome. Reference and result
   * behind them: hello , and none; you ? and ?; fine , and .; thanks . and none; welcome . and a
   * comma. Comma: no hit, a false alarm, two misses; period the same; question a hit. Together 1
   * hit, 2 false alarms, 4 misses: 2 / 8. Sentences end at you (hit), fine (false alarm), thanks,
   * welcome (misses): 2 / 5. Capitals: Hello hit, I missed; that of You is not judged.
   */
  @Test
  void marksBehindTheWordsThatAreTheSame() throws IOException {
    Report report = run(new PunctuationEvaluation()).measure();

    assertThat(report.tables().stream().map(FigureTable::text).toList())
        .containsExactly(
            lines("     words  same in both %", "all     12           75.00"),
            lines(
                "mark          in reference  precision  recall     F1",
                "comma                    2      0.000   0.000  0.000",
                "period                   2      0.000   0.000  0.000",
                "question                 1      1.000   1.000  1.000",
                "all                      5      0.333   0.200  0.250",
                "sentence_end             3      0.500   0.333  0.400",
                "capital                  2      1.000   0.500  0.667"));
    assertThat(report.compared()).containsExactly("mono");
    assertThat(report.notes()).isEmpty();
  }

  /** Greeting: right on call, wrong on mono. Delay is missed on call, Offer is wrong there. */
  @Test
  void categoriesOfTheRecordingsWithAReference() throws IOException {
    Report report = run(new CategoryEvaluation()).measure();

    assertThat(report.tables().get(0).text().lines())
        .containsExactly(
            "category               recordings  precision  recall     F1",
            "Complaint / Delay               1          -   0.000  0.000",
            "Politeness / Greeting           1      0.500   1.000  0.667",
            "Sales / Offer                   0      0.000       -  0.000",
            "all                             2      0.333   0.500  0.400");
    assertThat(report.notes())
        .satisfiesExactly(
            note ->
                assertThat(note)
                    .startsWith("2 of 4 references are of no processed recording")
                    .endsWith("left out: broken, gone"),
            note ->
                assertThat(note)
                    .startsWith("Categories that match no recording")
                    .contains(": Complaint / Delay."));
  }

  /**
   * call: 7 s of speech. Missed: 100 + 100 ms around "yes", whose pause of 250 ms counts as speech;
   * 4.3 to 5 s; 8 to 8.5 and 8.8 to 9 s, as a pause of 401 ms is none; 20 to 21 s: 2600 ms. False
   * alarm: 9201 to 9500 and the second voice from 6 to 7 s: 1299 ms. mono, of which 2.5 s are to be
   * scored: one voice for ana's second and ben's 1.5 s, so a second is confused: 40 %.
   *
   * <p>Jaccard: the agent is right. The customer's 6 s and the 4699 ms found share 3400 ms: 1 -
   * 3400 / (6000 + 4699 - 3400) = 0.534; mean 26.71 %. ben's 1.5 s are of 2.5 s found: 0.4; ana has
   * nobody: 1; mean 70 %. All four: 48.35 %.
   */
  @Test
  void speakersOfJsonAndRttm() throws IOException {
    Report report = run(new DiarizationEvaluation(List.of(ScoredTime.ALL))).measure();

    assertThat(report.tables().get(0).text().lines())
        .containsExactly(
            "no collar, overlap scored",
            "guid  speech ms  missed %  false alarm %  confusion %  DER %  JER %",
            "call       7000     37.14          18.56         0.00  55.70  26.71",
            "mono       2500      0.00           0.00        40.00  40.00  70.00",
            "all        9500     27.37          13.67        10.53  51.57  48.35");
    assertThat(report.tables().get(1).text().lines())
        .containsExactly(
            "guid  speakers  found  right %  difference",
            "mono         2      1     0.00        1.00",
            "call         2      2   100.00        0.00",
            "all          4      3    50.00        0.50");
  }

  @Test
  void usualConditionsAreFour() throws IOException {
    Report report = run(new DiarizationEvaluation(ScoredTime.USUAL)).measure();

    assertThat(report.tables())
        .extracting(FigureTable::settings)
        .containsExactly(
            "no collar, overlap scored",
            "no collar, overlap skipped",
            "collar 0.25 s, overlap scored",
            "collar 0.25 s, overlap skipped",
            "");
  }

  @Test
  void storesTheFiguresWithWhatTheRecordingsHaveInCommon() throws IOException {
    EvaluationRun diarization =
        run(
            new DiarizationEvaluation(
                List.of(new ScoredTime(Duration.ofMillis(250), Overlap.SKIPPED))));
    Report report = diarization.measure();
    EvaluationRun categories = run(new CategoryEvaluation());

    String id = diarization.store(report);
    String other = categories.store(categories.measure());

    List<Row> rows =
        warehouse
            .read(Tables.EVALUATIONS)
            .where("evaluation_id = '" + id + "'")
            .select(
                "evaluation",
                "scope",
                "metric",
                "value",
                "count",
                "settings",
                "run_id",
                "asr_model",
                "code_version")
            .collectAsList();
    assertThat(rows).hasSize(24);
    assertThat(rows.stream().map(row -> row.getString(1)).distinct())
        .containsExactlyInAnyOrder("call", "mono", "all");
    assertThat(rows)
        .filteredOn(row -> row.getString(1).equals("all") && row.getString(2).equals("confusion"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getDouble(3)).isEqualTo(value(report, "all", "confusion"));
              assertThat(row.getLong(4)).isEqualTo(figure(report, "all", "confusion").count());
              assertThat(row.getString(0)).isEqualTo("diarization");
              assertThat(row.getString(5)).isEqualTo("collar 0.25 s, overlap skipped");
              assertThat(row.isNullAt(6)).isTrue();
              assertThat(row.getString(7)).isEqualTo("small");
              assertThat(row.getString(8)).isEqualTo("0.9");
            });
    assertThat(
            warehouse
                .read(Tables.EVALUATIONS)
                .where("evaluation_id = '" + other + "' AND value IS NULL")
                .select("scope", "metric", "reference")
                .collectAsList()
                .toString())
        .isEqualTo(
            "[[Complaint / Delay,precision,%1$s], [Sales / Offer,recall,%1$s]]"
                .formatted(folder.resolve("truth")));
  }

  @Test
  void namesWhatALabelLacksToBeCompared() throws IOException {
    Path other = Files.createDirectory(folder.resolve("lacking"));
    Files.writeString(
        other.resolve("call.json"),
        """
        {"guid": "call", "utterances": [
          {"text": "yes", "speaker": "a", "endMs": 4, "sentiment": 1}, {"startMs": 5, "endMs": 6}]}
        """);

    assertThatThrownBy(() -> measure(other, new SentimentEvaluation()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "Parameter [reference] is invalid. call.json: utterances[0].startMs is missing, but"
                + " labels are compared by time. Add it\n"
                + "Parameter [reference] is invalid. call.json: utterances[0].channel is missing,"
                + " but the channels were recognised apart. Add it");
    assertThatThrownBy(() -> measure(other, new DiarizationEvaluation(List.of(ScoredTime.ALL))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "Parameter [reference] is invalid. call.json: utterances[0].startMs is missing, but"
                + " speakers are compared by time. Add it\n"
                + "Parameter [reference] is invalid. call.json: utterances[1].speaker is missing,"
                + " but other utterances have one. Add it");
    assertThatThrownBy(() -> measure(other, new AsrEvaluation()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("utterances[0].channel is missing");
  }

  private static Report measure(Path references, Evaluation evaluation) throws IOException {
    return new EvaluationRun(spark(), warehouse, references.toString(), evaluation).measure();
  }

  @Test
  void namesThatThereAreNoEmotionsYet() throws IOException {
    Path other = Files.createDirectory(folder.resolve("emotions"));
    Files.writeString(
        other.resolve("call.json"),
        """
        {"guid": "call", "utterances": [
          {"channel": 1, "startMs": 0, "endMs": 2000, "emotion": "joy"}]}
        """);

    assertThatThrownBy(() -> measure(other, new EmotionEvaluation()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("has no emotions yet of the 1 recordings");
  }
}
