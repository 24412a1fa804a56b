package org.interactionanalytics.jobs.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Shows the rows of an older schema under a newer one: columns that are not there are null, also in
 * structs and in arrays of structs.
 */
final class Alignment {
  private Alignment() {}

  /** Whether every column of {@code wanted} is in {@code there}, at any depth. */
  static boolean covers(StructType there, StructType wanted) {
    return Arrays.stream(wanted.fields())
        .allMatch(
            field ->
                has(there, field.name())
                    && covers(there.apply(field.name()).dataType(), field.dataType()));
  }

  private static boolean covers(DataType there, DataType wanted) {
    if (there instanceof StructType struct && wanted instanceof StructType wantedStruct) {
      return covers(struct, wantedStruct);
    }
    if (there instanceof ArrayType array && wanted instanceof ArrayType wantedArray) {
      return covers(array.elementType(), wantedArray.elementType());
    }
    return true;
  }

  /** The rows with the columns of {@code wanted} in their order, then those that it lacks. */
  static Dataset<Row> align(Dataset<Row> rows, StructType wanted) {
    List<Column> columns = new ArrayList<>();
    for (StructField field : wanted.fields()) {
      columns.add(
          has(rows.schema(), field.name())
              ? align(
                      col(field.name()),
                      rows.schema().apply(field.name()).dataType(),
                      field.dataType())
                  .as(field.name(), field.metadata())
              : missing(field));
    }
    Set<String> known = Set.of(wanted.fieldNames());
    Arrays.stream(rows.columns())
        .filter(name -> !known.contains(name))
        .forEach(name -> columns.add(col(name)));
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Column align(Column value, DataType there, DataType wanted) {
    if (there instanceof StructType struct && wanted instanceof StructType wantedStruct) {
      Column[] fields =
          Arrays.stream(wantedStruct.fields())
              .map(
                  field ->
                      has(struct, field.name())
                          ? align(
                                  value.getField(field.name()),
                                  struct.apply(field.name()).dataType(),
                                  field.dataType())
                              .as(field.name(), field.metadata())
                          : missing(field))
              .toArray(Column[]::new);
      return when(value.isNotNull(), struct(fields));
    }
    if (there instanceof ArrayType array && wanted instanceof ArrayType wantedArray) {
      return covers(array.elementType(), wantedArray.elementType())
          ? value
          : transform(
              value, element -> align(element, array.elementType(), wantedArray.elementType()));
    }
    return value;
  }

  private static Column missing(StructField field) {
    return lit(null).cast(field.dataType()).as(field.name(), field.metadata());
  }

  private static boolean has(StructType schema, String name) {
    return Arrays.asList(schema.fieldNames()).contains(name);
  }
}
