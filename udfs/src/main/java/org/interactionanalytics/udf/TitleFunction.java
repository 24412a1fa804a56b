package org.interactionanalytics.udf;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.insight.Titles;

/** {@code title(turns)}. */
public final class TitleFunction implements SqlFunction {
  @Override
  public String name() {
    return "title";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(turns) - Returns a short title of a conversation; null where nothing is talked of.",
        List.of(
            "turns - ARRAY<STRUCT<speaker: STRING, text: STRING>>, English; the speakers agent and customer are known as such"),
        List.of(
            "> SELECT _FUNC_(array(struct('customer' AS speaker, 'I want to cancel my contract.' AS text)));\nCancellation of contract"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("turns", ParameterType.TURNS));
  }

  @Override
  public DataType returnType() {
    return DataTypes.StringType;
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> Titles.of(TurnTexts.conversation(arguments[0])).orElse(null);
  }
}
