package org.interactionanalytics.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class SummaryFunctionsTest {
  private static final StructType TURN =
      new StructType().add("speaker", DataTypes.StringType).add("text", DataTypes.StringType);
  private static final Object CALL =
      turns(
          "agent: How can I help?",
          "customer: I want to cancel my broadband contract.",
          "agent: I will send you an email by Friday.");

  @Test
  void summarizesTurns() throws Exception {
    assertThat(call(new AbstractiveSummaryFunction(), List.of("short"), CALL, null))
        .isEqualTo(
            "The customer wanted to cancel their broadband contract. The agent promised to send the"
                + " customer an email by Friday.");
    assertThat(call(new AbstractiveSummaryFunction(), List.of("long"), turns(), null))
        .isEqualTo("");
    assertThatThrownBy(() -> new AbstractiveSummaryFunction().body(List.of("brief")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("brief")
        .hasMessageContaining("'short' or 'long'");
  }

  @Test
  void entitlesTurns() throws Exception {
    assertThat(call(new TitleFunction(), List.of(), CALL))
        .isEqualTo("Cancellation of broadband contract");
    assertThat(call(new TitleFunction(), List.of(), turns())).isNull();
  }

  @Test
  void choosesTurnsByTheirIndex() throws Exception {
    Object withGaps =
        turns(
            "agent: ",
            "agent: Hello.",
            "customer: My broadband internet connection is down again.");
    assertThat((Integer[]) call(new ExtractiveSummaryFunction(), List.of(), withGaps, 1))
        .containsExactly(2);
    assertThat((Integer[]) call(new ExtractiveSummaryFunction(), List.of(), CALL, 0)).isEmpty();
  }

  @Test
  void findsKeyPhrases() throws Exception {
    Row[] phrases =
        (Row[])
            call(
                new KeyPhrasesFunction(),
                List.of(),
                "My credit card was stolen. I need a new credit card.",
                1);
    assertThat(phrases).hasSize(1);
    assertThat(phrases[0].getString(0)).isEqualTo("credit card");
    assertThat(phrases[0].getDouble(1)).isBetween(0.0, 1.0);
    assertThat((Row[]) call(new KeyPhrasesFunction(), List.of(), " ", 5)).isEmpty();
  }

  private static Object call(SqlFunction function, List<Object> constants, Object... arguments)
      throws Exception {
    return function.body(constants).evaluate(arguments);
  }

  private static Object turns(String... turns) {
    return CollectionConverters.asScala(
            Arrays.stream(turns)
                .map(turn -> turn.split(": ", 2))
                .map(parts -> (Row) new GenericRowWithSchema(parts, TURN))
                .toList())
        .toSeq();
  }
}
