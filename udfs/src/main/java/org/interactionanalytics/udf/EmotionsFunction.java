package org.interactionanalytics.udf;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.interactionanalytics.insight.EmotionModel;

/** {@code emotions(text)}. */
public final class EmotionsFunction implements SqlFunction {
  @Override
  public String name() {
    return "emotions";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(text) - Returns for each emotion the probability that an English text shows it, and for"
            + " Neutral that it shows none. Each stands by itself: they do not sum to 1.",
        List.of("text - STRING, punctuated or not; one utterance"),
        List.of("> SELECT _FUNC_('i am so happy')['Joy'] > 0.5;\ntrue"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("text", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return new MapType(StringType, DoubleType, false);
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> {
      Map<String, Double> scores = new LinkedHashMap<>();
      EmotionModel.english()
          .scores((String) arguments[0])
          .forEach((label, probability) -> scores.put(label.label(), probability));
      return scores;
    };
  }
}
