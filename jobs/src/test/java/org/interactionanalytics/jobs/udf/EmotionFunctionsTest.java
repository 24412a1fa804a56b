package org.interactionanalytics.jobs.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.EmotionLabel;
import org.interactionanalytics.insight.EmotionModel;
import org.interactionanalytics.jobs.SparkTestSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of what people feel and do with their words, in a session with the extension. */
final class EmotionFunctionsTest extends SparkTestSession {
  private static final String HAPPY = "i am so happy i love it";

  private static Row first(String statement) {
    return spark().sql(statement).head();
  }

  @ParameterizedTest
  @ValueSource(strings = {"emotion", "emotions", "is_question", "action_item", "politeness"})
  void describesItself(String function) {
    String help =
        spark().sql("DESCRIBE FUNCTION EXTENDED " + function).collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));

    assertThat(help)
        .contains(
            "Function: " + function, function + "(text)", "Arguments:", "Examples:", "Since: ")
        .doesNotContain("N/A", "_FUNC_");
  }

  @Test
  void tellsTheEmotionAsTheModelDoes() {
    Row emotion = first("SELECT emotion(t) FROM VALUES ('" + HAPPY + "') AS v(t)").getStruct(0);

    assertThat(emotion.getString(0)).isEqualTo("Joy");
    assertThat(emotion.getDouble(1)).isEqualTo(EmotionModel.english().of(HAPPY).confidence());
    assertThat(first("SELECT emotion('" + HAPPY + "').value").getString(0)).isEqualTo("Joy");
  }

  @Test
  void givesEveryEmotionItsProbability() {
    Map<String, Double> scores =
        first("SELECT emotions(t) FROM VALUES ('" + HAPPY + "') AS v(t)").getJavaMap(0);

    Map<EmotionLabel, Double> expected = EmotionModel.english().scores(HAPPY);
    assertThat(scores).hasSize(9).containsEntry("Joy", expected.get(EmotionLabel.JOY));
    assertThat(scores).containsEntry("Neutral", expected.get(EmotionLabel.NEUTRAL));
  }

  @Test
  void scoresWhatASentenceDoes() {
    String text = "could you please send me the report by friday";
    Row row =
        first(
            "SELECT is_question(t), action_item(t), politeness(t) FROM VALUES ('"
                + text
                + "') AS v(t)");

    Map<ActModel.Act, Double> expected = ActModel.english().scores(text);
    assertThat(List.of(row.getDouble(0), row.getDouble(1), row.getDouble(2)))
        .containsExactly(
            expected.get(ActModel.Act.QUESTION),
            ActModel.task(expected),
            expected.get(ActModel.Act.POLITENESS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"emotion", "emotions", "is_question", "action_item", "politeness"})
  void giveNullForNullAndRefuseWhatIsNoText(String function) {
    assertThat(first("SELECT " + function + "(NULL)").isNullAt(0)).isTrue();
    assertThat(
            first("SELECT " + function + "(t) FROM VALUES (CAST(NULL AS STRING)) AS v(t)")
                .isNullAt(0))
        .isTrue();
    assertThatThrownBy(() -> spark().sql("SELECT " + function + "(5)"))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("STRING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emotion", "emotions", "is_question", "action_item", "politeness"})
  void keepTheExamplesOfTheirHelp(String function) {
    String help =
        spark().sql("DESCRIBE FUNCTION EXTENDED " + function).collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    String example = help.substring(help.indexOf("> ") + 2).strip();
    String statement = example.substring(0, example.indexOf(';'));
    String result =
        example.substring(example.indexOf(';') + 1).strip().lines().findFirst().orElseThrow();

    assertThat(String.valueOf(first(statement).get(0))).isEqualTo(result);
  }
}
