package org.interactionanalytics.udf;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.text.MarkedWord;
import org.interactionanalytics.text.ReadableText;
import org.interactionanalytics.text.WrittenForms;

/** {@code written(text)}. */
public final class WrittenFunction implements SqlFunction {
  @Override
  public String name() {
    return "written";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(text) - Returns an English text with numbers, money, dates, times, e-mail addresses and"
            + " abbreviations as people write them, sentences beginning with a capital.",
        List.of("text - STRING, as a recogniser writes it, with punctuation or without"),
        List.of(
            "> SELECT _FUNC_('i was charged forty five dollars and twenty cents on june third.');\n"
                + "I was charged $45.20 on June 3rd."),
        "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("text", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return DataTypes.StringType;
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments ->
        ReadableText.of(WrittenForms.of(MarkedWord.of((String) arguments[0]))).text();
  }
}
