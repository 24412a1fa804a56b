package org.interactionanalytics.jobs.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    assertThat(written).startsWith("Hello").endsWith("how can I help you today?");
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
    String together =
        "array(named_struct('word', 'i', 'start', 0.0D, 'end', 0.2D),"
            + " named_struct('word', 'paid', 'start', 0.2D, 'end', 0.6D),"
            + " named_struct('word', 'the', 'start', 0.6D, 'end', 0.7D),"
            + " named_struct('word', 'bill', 'start', 0.7D, 'end', 1.2D),"
            + " named_struct('word', 'yesterday', 'start', %sD, 'end', %sD),"
            + " named_struct('word', 'was', 'start', %sD, 'end', %sD),"
            + " named_struct('word', 'sunday', 'start', %sD, 'end', %sD))";

    assertThat((String) value("SELECT punctuate(" + later(together, 3) + ")"))
        .startsWith("I paid the bill. Yesterday was Sunday.");
  }

  private static String later(String words, double start) {
    return String.format(
        java.util.Locale.ROOT,
        words,
        start,
        start + 0.5,
        start + 0.5,
        start + 0.7,
        start + 0.7,
        start + 1.2);
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
