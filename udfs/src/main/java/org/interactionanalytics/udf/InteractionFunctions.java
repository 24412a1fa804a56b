package org.interactionanalytics.udf;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Tuple3;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Registers the functions of this software in a Spark session: {@code
 * spark.sql.extensions=org.interactionanalytics.udf.InteractionFunctions}, with the job jar in
 * {@code --jars}.
 */
public final class InteractionFunctions
    extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    all()
        .forEach(
            function ->
                extensions.injectFunction(
                    new Tuple3<>(
                        new FunctionIdentifier(function.name()),
                        info(function),
                        new FunctionBuilder(function))));
    return BoxedUnit.UNIT;
  }

  /** Every function that a services file names, by name. */
  public static List<SqlFunction> all() {
    return ServiceLoader.load(SqlFunction.class, SqlFunction.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(SqlFunction::name))
        .toList();
  }

  private static ExpressionInfo info(SqlFunction function) {
    FunctionHelp help = function.help();
    return new ExpressionInfo(
        function.getClass().getName(),
        null,
        function.name(),
        help.usage(),
        help.argumentsText(),
        help.examplesText(),
        "",
        "misc_funcs",
        help.since(),
        "",
        "java_udf");
  }
}
