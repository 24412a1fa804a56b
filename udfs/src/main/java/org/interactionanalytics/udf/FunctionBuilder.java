package org.interactionanalytics.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;

/**
 * Makes the expression of a call, when Spark analyses a statement: checks the arguments and binds
 * the constant ones.
 */
final class FunctionBuilder extends AbstractFunction1<Seq<Expression>, Expression> {
  private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

  private final SqlFunction function;

  FunctionBuilder(SqlFunction function) {
    this.function = function;
  }

  @Override
  public Expression apply(Seq<Expression> children) {
    List<Expression> arguments = CollectionConverters.asJava(children);
    List<Parameter> parameters = function.parameters();
    if (arguments.size() != parameters.size()) {
      throw refused(
          "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
          Map.of(
              "functionName",
              function.name() + "(" + names(parameters) + ")",
              "expectedNum",
              String.valueOf(parameters.size()),
              "actualNum",
              String.valueOf(arguments.size()),
              "docroot",
              "https://spark.apache.org/docs/latest"));
    }
    List<Object> constants = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      Expression argument = arguments.get(i);
      requireType(i, parameter, argument, arguments);
      if (parameter.kind() == Parameter.Kind.CONSTANT) {
        Object value = constant(parameter, argument, arguments);
        if (value == null) {
          return Literal.create(null, function.returnType());
        }
        constants.add(value);
      }
    }
    return new ScalaUDF(
        Evaluation.of(function, constants),
        function.returnType(),
        children,
        CollectionConverters.asScala(List.<Option<ExpressionEncoder<?>>>of()).toSeq(),
        Option.empty(),
        Option.apply(function.name()),
        true,
        true);
  }

  private void requireType(
      int position, Parameter parameter, Expression argument, List<Expression> arguments) {
    if (!parameter.type().permits(argument.dataType())) {
      throw refused(
          "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
          Map.of(
              "sqlExpr",
              call(arguments),
              "paramIndex",
              ORDINALS[position] + " (" + parameter.name() + ")",
              "requiredType",
              "\"" + parameter.type().permitted() + "\"",
              "inputSql",
              "\"" + argument.sql() + "\"",
              "inputType",
              "\"" + argument.dataType().sql() + "\""));
    }
  }

  private Object constant(Parameter parameter, Expression argument, List<Expression> arguments) {
    if (!argument.foldable()) {
      throw refused(
          "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
          Map.of(
              "sqlExpr",
              call(arguments),
              "inputName",
              parameter.name(),
              "inputType",
              "\"" + parameter.type().permitted() + "\"",
              "inputExpr",
              "\"" + argument.sql() + "\""));
    }
    return CatalystTypeConverters.convertToScala(argument.eval(null), argument.dataType());
  }

  private String call(List<Expression> arguments) {
    return arguments.stream()
        .map(Expression::sql)
        .collect(Collectors.joining(", ", "\"" + function.name() + "(", ")\""));
  }

  private static String names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private static RuntimeException refused(String condition, Map<String, String> parameters) {
    return sneaky(
        new AnalysisException(
            condition,
            scala.collection.immutable.Map.from(CollectionConverters.asScala(parameters))));
  }

  /** Spark's AnalysisException is checked, but Scala knows of no checked exceptions. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> RuntimeException sneaky(Exception exception) throws E {
    throw (E) exception;
  }
}
