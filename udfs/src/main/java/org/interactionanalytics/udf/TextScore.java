package org.interactionanalytics.udf;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.interactionanalytics.insight.ActModel;

/** A function of a text whose result is how probable it is that the text does something. */
abstract class TextScore implements SqlFunction {
  private final String name;
  private final FunctionHelp help;
  private final ActModel.Act act;

  TextScore(String name, ActModel.Act act, FunctionHelp help) {
    this.name = name;
    this.act = act;
    this.help = help;
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
    ActModel.Act scored = act;
    return arguments -> ActModel.english().scores((String) arguments[0]).get(scored);
  }
}
