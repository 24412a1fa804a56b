package org.interactionanalytics.jobs.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows as lines of CSV; nested values as JSON. */
final class CsvLines {
  private CsvLines() {}

  static Dataset<String> of(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(rows.schema().fields()).map(CsvLines::flat).toArray(Column[]::new);
    return rows.select(to_csv(struct(columns))).as(Encoders.STRING());
  }

  private static Column flat(StructField field) {
    Column column = col("`" + field.name().replace("`", "``") + "`");
    boolean nested =
        field.dataType() instanceof StructType
            || field.dataType() instanceof ArrayType
            || field.dataType() instanceof MapType;
    return nested ? to_json(column).as(field.name()) : column;
  }
}
