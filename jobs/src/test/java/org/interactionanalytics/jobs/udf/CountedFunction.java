package org.interactionanalytics.jobs.udf;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.udf.FunctionHelp;
import org.interactionanalytics.udf.LastResult;
import org.interactionanalytics.udf.Parameter;
import org.interactionanalytics.udf.ParameterType;
import org.interactionanalytics.udf.SqlFunction;

/** A function of the tests that counts how often it computes. */
public final class CountedFunction implements SqlFunction {
  static final AtomicInteger CALLS = new AtomicInteger();

  private static final LastResult<Row> LAST = new LastResult<>();

  @Override
  public String name() {
    return "counted";
  }

  @Override
  public FunctionHelp help() {
    return new FunctionHelp(
        "_FUNC_(text) - Counts.", List.of("text"), List.of("> SELECT 1"), "0.1.0");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.required("text", ParameterType.TEXT));
  }

  @Override
  public DataType returnType() {
    return new StructType().add("text", DataTypes.StringType).add("length", DataTypes.IntegerType);
  }

  @Override
  public Body body(List<Object> constants) {
    return arguments -> {
      String text = (String) arguments[0];
      return LAST.of(
          text,
          () -> {
            CALLS.incrementAndGet();
            return RowFactory.create(text, text.length());
          });
    };
  }
}
