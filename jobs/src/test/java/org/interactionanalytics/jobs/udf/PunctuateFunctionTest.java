package org.interactionanalytics.jobs.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.interactionanalytics.jobs.SparkTestSession;
import org.junit.jupiter.api.Test;

/** {@code punctuate} in a session that has the extension. */
final class PunctuateFunctionTest extends SparkTestSession {
  private static final String SPOKEN = "hello this is brian in billing how can i help you today";

  private static Object value(String statement) {
    return spark().sql(statement).head().get(0);
  }

  /** An array of words without times. */
  private static String words(String text) {
    return "transform(split('"
        + text
        + "', ' '), w -> named_struct('word', w, 'start', CAST(NULL AS DOUBLE), 'end',"
        + " CAST(NULL AS DOUBLE)))";
  }

  @Test
  void punctuatesALiteralAndAColumn() {
    String written = (String) value("SELECT punctuate(" + words(SPOKEN) + ")");

    assertThat(written).startsWith("Hello").endsWith("ow can I help you today?");
    assertThat(
            value(
                "SELECT punctuate(words) FROM (SELECT "
                    + words(SPOKEN)
                    + " AS words FROM range(3)) LIMIT 1"))
        .isEqualTo(written);
  }

  @Test
  void takesNullsAndNumbersOfAnyKind() {
    assertThat(value("SELECT punctuate(NULL)")).isNull();
    assertThat(value("SELECT punctuate(" + words("okay") + ")")).isEqualTo("Okay.");
    assertThat(
            value(
                "SELECT punctuate(array(named_struct('word', 'okay', 'start', 0.5, 'end', 1.25),"
                    + " NULL, named_struct('word', NULL, 'start', NULL, 'end', NULL)))"))
        .isEqualTo("Okay.");
    assertThat(
            value(
                "SELECT punctuate(array(named_struct('word', 'okay', 'start', NULL, 'end', NULL)))"))
        .isEqualTo("Okay.");
    assertThat(
            value(
                "SELECT punctuate(filter(array(named_struct('word', 'a', 'start', 1, 'end', 2)),"
                    + " w -> false))"))
        .isEqualTo("");
  }

  @Test
  void pausesEndSentences() {
    assertThat(value("SELECT punctuate(" + withPauseBefore("last") + ")"))
        .isEqualTo("That is what I said. Last week we talked about it.");
    assertThat(value("SELECT punctuate(" + withPauseBefore("we") + ")"))
        .isEqualTo("That is what I said last week. We talked about it.");
  }

  /** Words of 0.3 seconds each, with a second of silence before one of them. */
  private static String withPauseBefore(String late) {
    StringJoiner words = new StringJoiner(", ", "array(", ")");
    double now = 0;
    for (String word : "that is what i said last week we talked about it".split(" ")) {
      now += word.equals(late) ? 1 : 0;
      words.add(
          String.format(
              Locale.ROOT,
              "named_struct('word', '%s', 'start', %.1fD, 'end', %.1fD)",
              word,
              now,
              now + 0.3));
      now += 0.3;
    }
    return words.toString();
  }

  @Test
  void describesItselfAndRefusesWrongTypes() {
    String help =
        spark().sql("DESCRIBE FUNCTION EXTENDED punctuate").collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));

    assertThat(help).contains("Function: punctuate", "Arguments:", "Examples:");
    assertThatThrownBy(() -> spark().sql("SELECT punctuate('hello')"))
        .isInstanceOf(org.apache.spark.sql.AnalysisException.class)
        .hasMessageContainingAll(
            "first (words)", "ARRAY<STRUCT<word: STRING, start: DOUBLE, end: DOUBLE>>", "STRING");
    assertThatThrownBy(
            () ->
                spark()
                    .sql(
                        "SELECT punctuate(array(named_struct('word', 'a', 'start', 'b', 'end', 1)))"))
        .isInstanceOf(org.apache.spark.sql.AnalysisException.class);
  }
}
