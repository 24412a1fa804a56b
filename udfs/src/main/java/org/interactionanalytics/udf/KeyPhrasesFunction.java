package org.interactionanalytics.udf;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.timeline.SpokenTurns;
import org.interactionanalytics.timeline.Timeline;

/** {@code key_phrases(text, n)}. */
public final class KeyPhrasesFunction implements SqlFunction {
  private static final String SPEAKER = "speaker";
  private static final StructType PHRASE =
      new StructType().add("value", StringType, false).add("score", DoubleType, false);

  @Override
  public String name() {
    return "key_phrases";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(text, n) - Returns the phrases that tell what an English text is about, the best first, with a"
            + " score from 0 to 1.",
        List.of(
            "text - STRING, as a recogniser writes it or as a person does",
            "n - INT, how many at most"),
        List.of(
            "> SELECT _FUNC_('my card was charged twice the card was stolen', 1).value;\n[\"card\"]"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.required("text", ParameterType.TEXT),
        Parameter.required("n", ParameterType.COUNT));
  }

  @Override
  public DataType returnType() {
    return new ArrayType(PHRASE, false);
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> phrases((String) arguments[0], (Integer) arguments[1]);
  }

  private static Row[] phrases(String text, int limit) {
    SpokenTurns spoken = new SpokenTurns();
    if (!text.isBlank()) {
      spoken.add(0, spoken.speaker(SPEAKER, Optional.empty()), List.of(text.strip().split("\\s+")));
    }
    Timeline timeline = spoken.timeline();
    return PhraseRanking.rank(TurnTexts.conversation(timeline).sentences(), limit).stream()
        .map(phrase -> RowFactory.create(phrase.value(), phrase.score()))
        .toArray(Row[]::new);
  }
}
