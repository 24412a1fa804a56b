package org.interactionanalytics.udf;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.ActModel.Act;

/** A function of a text whose result is how probable it is that the text does something. */
abstract class TextScore implements SqlFunction {
  private final String name;
  private final FunctionHelp help;
  private final View view;

  TextScore(String name, View view, FunctionHelp help) {
    this.name = name;
    this.view = view;
    this.help = help;
  }

  /** What a function shows of the model's scores. Serializable: it is sent to the executors. */
  @FunctionalInterface
  interface View extends Serializable {
    double of(Map<Act, Double> scores);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final FunctionHelp help() {
    return help;
  }

  @Override
  public final List<Parameter> parameters() {
    return List.of(Parameter.required("text", ParameterType.TEXT));
  }

  @Override
  public final DataType returnType() {
    return DataTypes.DoubleType;
  }

  @Override
  public final Body body(List<Object> constants) {
    View shown = view;
    return arguments -> shown.of(ActModel.english().scores((String) arguments[0]));
  }
}
