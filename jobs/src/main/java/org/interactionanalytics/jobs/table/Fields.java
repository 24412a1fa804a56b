package org.interactionanalytics.jobs.table;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Commented fields of nested columns. */
final class Fields {
  private Fields() {}

  static StructField field(String name, DataType type, String comment) {
    return new StructField(
        name, type, true, new MetadataBuilder().putString("comment", comment).build());
  }

  static StructType struct(StructField... fields) {
    return new StructType(fields);
  }

  static ArrayType array(StructField... fields) {
    return DataTypes.createArrayType(struct(fields));
  }
}
