package org.interactionanalytics.udf;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.DataType;

/**
 * A scalar function of SQL. To add one: a class with a public constructor without parameters, and a
 * line with its name in {@code META-INF/services/org.interactionanalytics.udf.SqlFunction}.
 *
 * <p>Functions are deterministic and thread-safe: Spark may evaluate a constant call while it
 * plans, and may share what it evaluates.
 */
public interface SqlFunction {
  /** As written in SQL, lower case. */
  String name();

  /** What {@code DESCRIBE FUNCTION EXTENDED} prints. */
  FunctionHelp help();

  /** What it takes, in order. */
  List<Parameter> parameters();

  /** What it returns. */
  DataType returnType();

  /**
   * The function itself.
   *
   * @param constants values of the parameters of kind {@link Parameter.Kind#CONSTANT}, in order,
   *     none of them null
   * @throws org.interactionanalytics.error.ConfigurationException if a constant is wrong; the
   *     statement is refused
   */
  Body body(List<Object> constants);

  /** Evaluates one row. Serializable: it is sent to the executors. */
  @FunctionalInterface
  interface Body extends Serializable {
    /**
     * The value for one row; null where there is none.
     *
     * @param arguments in the order of the parameters: String, byte[] or a Scala Seq of Rows; null
     *     only where the parameter is of kind {@link Parameter.Kind#OPTIONAL}
     * @throws Exception a message for the person who asked: it fails the statement
     */
    Object evaluate(Object[] arguments) throws Exception;
  }
}
