package org.interactionanalytics.jobs.udf;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.TestMedia;
import org.interactionanalytics.udf.InteractionFunctions;
import org.interactionanalytics.udf.SqlFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL functions in a session that has the extension. */
final class SqlFunctionsTest extends SparkTestSession {
  private static final String BAD = "this is the worst service i have ever had";

  @TempDir private Path folder;

  @BeforeEach
  void registerTexts() throws IOException {
    Path file = Files.writeString(folder.resolve("texts.txt"), BAD + "\nthank you so much\n\n");
    spark().read().text(file.toString()).toDF("text").createOrReplaceTempView("texts");
    CountedFunction.CALLS.set(0);
  }

  private static Object value(String statement) {
    return spark().sql(statement).head().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"entities", "sentiment", "category_matches", "transcribe", "analyze_recording"})
  void describesItself(String function) {
    String help =
        spark().sql("DESCRIBE FUNCTION EXTENDED " + function).collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));

    assertThat(help)
        .contains("Function: " + function, function + "(", "Arguments:", "Examples:", "Since: ")
        .doesNotContain("N/A", "_FUNC_");
  }

  @Test
  void findsEveryFunctionThatAServicesFileNames() {
    assertThat(InteractionFunctions.all())
        .extracting(SqlFunction::name)
        .contains(
            "analyze_recording",
            "category_matches",
            "counted",
            "entities",
            "sentiment",
            "transcribe");
  }

  @Test
  void scoresTextsAsTheModelDoes() {
    double score = SentimentModel.english().score(BAD);

    assertThat((Double) value("SELECT sentiment('" + BAD + "')")).isEqualTo(score).isNegative();
    assertThat(
            spark().sql("SELECT sentiment(text) FROM texts").as(Encoders.DOUBLE()).collectAsList())
        .contains(score, 0.0);
    assertThat(value("SELECT sentiment(NULL)")).isNull();
    assertThat(value("SELECT sentiment(CAST(NULL AS STRING))")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sentiment(5) | sentiment(5) | first (text) | STRING | INT",
        "transcribe('/calls/1.wav') | transcribe( | first (content) | BINARY | STRING",
        "analyze_recording(X'00', 1) | analyze_recording(X'00', 1) | second (request) | STRING | INT",
        "category_matches('hello', 'support') | category_matches( | first (turns) | ARRAY<STRUCT<speaker: STRING, text: STRING>> | STRING",
        "category_matches(array(struct('agent', 'hi')), 'support') | category_matches( | first (turns) | ARRAY<STRUCT<speaker: STRING, text: STRING>> | STRUCT",
      })
  void refusesWrongTypesBeforeItRuns(
      String call, String named, String parameter, String permitted, String given) {
    assertThatThrownBy(() -> spark().sql("SELECT " + call))
        .isInstanceOf(org.apache.spark.sql.AnalysisException.class)
        .hasMessageContainingAll(named, parameter, permitted, given);
  }

  @Test
  void refusesAWrongNumberOfArguments() {
    assertThatThrownBy(() -> spark().sql("SELECT sentiment('a', 'b')"))
        .isInstanceOf(org.apache.spark.sql.AnalysisException.class)
        .hasMessageContaining("sentiment(text) requires 1 parameters but the actual number is 2");
  }

  @Test
  void findsEntities() {
    assertThat(value("SELECT to_json(entities('it costs forty five dollars'))"))
        .isEqualTo(
            "[{\"type\":\"money\",\"value\":\"$45.00\",\"text\":\"forty five dollars\",\"offset\":9}]");
    assertThat(value("SELECT size(entities('nothing of the kind'))")).isEqualTo(0);
    assertThat(value("SELECT entities(NULL)")).isNull();
  }

  @Test
  void matchesCategoriesByTurn() {
    List<Row> matches =
        spark()
            .sql(
                "SELECT m.* FROM (SELECT explode(category_matches(array("
                    + "named_struct('speaker', 'agent', 'text', 'good morning'),"
                    + "named_struct('speaker', 'customer', 'text', 'thank you so much')),"
                    + " 'support')) AS m) WHERE m.category = 'Politeness' AND m.name = 'Thanks'")
            .collectAsList();

    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).<Integer>getAs("matches")).isEqualTo(1);
    assertThat(matches.get(0).<Row>getList(3)).hasSize(1);
    assertThat(matches.get(0).<Row>getList(3).get(0).mkString("|"))
        .isEqualTo("1|customer|thank you");
    assertThat(value("SELECT category_matches(NULL, 'support')")).isNull();
  }

  @Test
  void takesTheRulesOfAFile() throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("mine.yaml"),
            """
            profile: mine
            language: en
            version: 1
            skipCallsUnderSeconds: 60
            categories:
              - category: Test
                categories:
                  - name: Morning
                    any:
                      - phrase: ["good morning"]
            """);
    spark()
        .sql("SELECT array(named_struct('text', 'good morning', 'speaker', 'x')) AS turns")
        .createOrReplaceTempView("talks");

    assertThat(value("SELECT to_json(category_matches(turns, '" + rules + "')) FROM talks"))
        .isEqualTo(
            "[{\"category\":\"Test\",\"name\":\"Morning\",\"matches\":1,"
                + "\"spans\":[{\"turn\":0,\"speaker\":\"x\",\"text\":\"good morning\"}]}]");
  }

  @Test
  void saysWhichProfilesThereAre() {
    assertThatThrownBy(
            () ->
                spark()
                    .sql(
                        "SELECT category_matches(array(named_struct('speaker', 'a', 'text', 'b')),"
                            + " 'no such')"))
        .hasMessageContaining("category_matches: Parameter [profile] is invalid")
        .hasMessageContaining("support")
        .hasMessageContaining("no such");
  }

  @Test
  void transcribesAndAnalysesAsTheLoadDoes() {
    spark()
        .read()
        .format("binaryFile")
        .load(TestMedia.sample("happy-thank-you.wav").toString())
        .createOrReplaceTempView("files");

    Row row =
        spark()
            .sql(
                "SELECT r.guid, r.status, r.duration_ms, r.transcript, r.word_count, size(w) AS words,"
                    + " w[0].start AS start, r.speakers[0].role AS role, w[0].word AS word FROM (SELECT"
                    + " analyze_recording(content, '{\"guid\": \"mine\", \"channelRoles\":"
                    + " [\"customer\", \"agent\"]}') AS r, transcribe(content) AS w FROM files)")
            .head();

    assertThat(row.<String>getAs("guid")).isEqualTo("mine");
    assertThat(row.<String>getAs("status")).isEqualTo("processed");
    assertThat(row.<String>getAs("role")).isEqualTo("customer");
    assertThat(row.<Integer>getAs("word_count"))
        .isEqualTo(row.<Integer>getAs("words"))
        .isPositive();
    assertThat(row.<String>getAs("transcript")).startsWithIgnoringCase(row.getAs("word"));
    assertThat(row.<Double>getAs("start")).isBetween(0.0, 5.0);
  }

  @Test
  void tellsWhatIsWrongWithARecordingOrARequest() {
    Row noMedia =
        spark()
            .sql(
                "SELECT r.status, r.errors[0].errorCode, r.guid FROM (SELECT"
                    + " analyze_recording(CAST('no media' AS BINARY), NULL) AS r)")
            .head();
    assertThat(noMedia.getString(0)).isEqualTo("failed");
    assertThat(noMedia.getString(1)).isEqualTo("CAI-105");
    assertThat(noMedia.getString(2)).isNotBlank();
    assertThat(
            value("SELECT analyze_recording(X'00', '{\"sampleRate\": 5}').errors[0].parameterName"))
        .isEqualTo("sampleRate");
    assertThat(value("SELECT analyze_recording(X'00', 'no json').status")).isEqualTo("failed");
    assertThat(value("SELECT analyze_recording(NULL, NULL)")).isNull();
    assertThat(value("SELECT transcribe(NULL)")).isNull();
    assertThatThrownBy(() -> value("SELECT transcribe(CAST('no media' AS BINARY))"))
        .hasStackTraceContaining("transcribe")
        .hasStackTraceContaining("not a supported media file");
  }

  /**
   * Statements in which Spark evaluates a call of a deterministic function more than once a row.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT c FROM (SELECT counted(text) AS c FROM texts) WHERE c.length >= 0",
        "SELECT c.length, c.text FROM (SELECT counted(text) AS c FROM texts)",
        "SELECT counted(text).length, counted(text).text FROM texts WHERE counted(text).length >= 0",
        "SELECT c.* FROM (SELECT counted(text) AS c FROM texts) WHERE c.length >= 0 LIMIT 3",
      })
  void computesAnExpensiveResultOncePerRow(String statement) {
    assertThat(spark().sql(statement).collectAsList()).hasSize(3);

    assertThat(CountedFunction.CALLS.get()).isEqualTo(3);
  }

  @Test
  void groupsByAResult() {
    assertThat(
            spark()
                .sql(
                    "SELECT sentiment(text) AS s, count(*) AS n FROM texts GROUP BY sentiment(text)")
                .where(col("n").equalTo(1))
                .count())
        .isEqualTo(3);
  }
}
