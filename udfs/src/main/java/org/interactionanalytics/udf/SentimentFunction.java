package org.interactionanalytics.udf;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.insight.SentimentModel;

/** {@code sentiment(text)}. */
public final class SentimentFunction implements SqlFunction {
  @Override
  public String name() {
    return "sentiment";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(text) - Returns the sentiment of an English text: -1 very negative, 0 neutral, 1 very"
            + " positive.",
        List.of("text - STRING, punctuated or not; as one turn of a conversation"),
        List.of("> SELECT _FUNC_('this is the worst service i have ever had') < -0.2;\ntrue"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("text", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return DataTypes.DoubleType;
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> SentimentModel.english().score((String) arguments[0]);
  }
}
