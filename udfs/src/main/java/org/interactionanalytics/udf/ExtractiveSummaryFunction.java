package org.interactionanalytics.udf;

import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.insight.ExtractiveSummary;

/** {@code extractive_summary(turns, n)}. */
public final class ExtractiveSummaryFunction implements SqlFunction {
  @Override
  public String name() {
    return "extractive_summary";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(turns, n) - Returns the indexes, from 0, of the turns that hold the n sentences which say most of what"
            + " a conversation is about.",
        List.of(
            "turns - ARRAY<STRUCT<speaker: STRING, text: STRING>>, English; the speakers agent and customer are known as such",
            "n - INT, how many sentences"),
        List.of(
            "> SELECT _FUNC_(array(struct('agent' AS speaker, 'Hello.' AS text),\n"
                + "struct('customer' AS speaker, 'My internet connection is down.' AS text)), 1);\n[1]"),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.required("turns", ParameterType.TURNS),
        Parameter.required("n", ParameterType.COUNT));
  }

  @Override
  public DataType returnType() {
    return new ArrayType(IntegerType, false);
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> turns(TurnTexts.conversation(arguments[0]), (Integer) arguments[1]);
  }

  private static Integer[] turns(Conversation conversation, int limit) {
    return ExtractiveSummary.of(conversation, limit).stream()
        .map(at -> conversation.sentences().get(at).sentence().turnIndex())
        .distinct()
        .toArray(Integer[]::new);
  }
}
