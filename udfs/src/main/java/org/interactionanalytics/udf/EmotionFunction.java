package org.interactionanalytics.udf;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.insight.Emotion;
import org.interactionanalytics.insight.EmotionModel;

/** {@code emotion(text)}. */
public final class EmotionFunction implements SqlFunction {
  private static final StructType EMOTION =
      new StructType().add("value", StringType, false).add("confidence", DoubleType, false);

  @Override
  public String name() {
    return "emotion";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(text) - Returns the emotion of an English text: Anger, Anticipation, Disgust, Fear, Joy,"
            + " Sadness, Surprise, Trust or Neutral, and the probability that it is there.",
        List.of("text - STRING, punctuated or not; one utterance"),
        List.of("> SELECT _FUNC_('i am so happy').value;\nJoy"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("text", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return EMOTION;
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> {
      Emotion emotion = EmotionModel.english().of((String) arguments[0]);
      return RowFactory.create(emotion.value().label(), emotion.confidence());
    };
  }
}
