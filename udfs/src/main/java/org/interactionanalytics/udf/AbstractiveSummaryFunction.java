package org.interactionanalytics.udf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.insight.ReportingSummarizer;
import org.interactionanalytics.insight.ReportingSummarizer.Length;
import org.interactionanalytics.insight.SummaryBlock;

/** {@code abstractive_summary(turns, length)}. */
public final class AbstractiveSummaryFunction implements SqlFunction {
  @Override
  public String name() {
    return "abstractive_summary";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(turns, length) - Returns what a conversation was about in new sentences, third person and past tense;"
            + " empty where there is nothing to tell.",
        List.of(
            "turns - ARRAY<STRUCT<speaker: STRING, text: STRING>>, English; the speakers agent and customer are known as such",
            "length - 'short', two to four sentences, or 'long', a paragraph for each part; a constant"),
        List.of(
            "> SELECT _FUNC_(array(struct('customer' AS speaker, 'My card was charged twice.' AS text)), 'short');\n"
                + "The customer reported that their card had been charged twice."),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.required("turns", ParameterType.TURNS),
        Parameter.constant("length", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return DataTypes.StringType;
  }

  @Override
  public Body body(List<Object> constants) {
    Length length = length((String) constants.get(0));
    return arguments -> summary(TurnTexts.conversation(arguments[0]), length);
  }

  private static Length length(String name) {
    return Arrays.stream(Length.values())
        .filter(length -> length.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "abstractive_summary: length must be 'short' or 'long' (was '" + name + "')."));
  }

  private static String summary(Conversation conversation, Length length) {
    return new ReportingSummarizer()
        .summarize(conversation, length).stream()
            .map(SummaryBlock::text)
            .collect(Collectors.joining("\n"));
  }
}
