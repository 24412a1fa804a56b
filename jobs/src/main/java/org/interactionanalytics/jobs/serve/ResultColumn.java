package org.interactionanalytics.jobs.serve;

import static org.apache.spark.sql.functions.to_json;

import java.util.Map;
import org.apache.hive.service.rpc.thrift.TCLIServiceConstants;
import org.apache.hive.service.rpc.thrift.TColumnDesc;
import org.apache.hive.service.rpc.thrift.TPrimitiveTypeEntry;
import org.apache.hive.service.rpc.thrift.TTypeDesc;
import org.apache.hive.service.rpc.thrift.TTypeEntry;
import org.apache.hive.service.rpc.thrift.TTypeId;
import org.apache.hive.service.rpc.thrift.TTypeQualifierValue;
import org.apache.hive.service.rpc.thrift.TTypeQualifiers;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * A column of a result: which of Hive's types stands for Spark's, and in which form its cells go.
 * Arrays, maps and structs go as JSON text.
 */
record ResultColumn(String name, DataType type) {
  private static final Map<String, String> WITH_NULLS = Map.of("ignoreNullFields", "false");

  static ResultColumn text(String name) {
    return new ResultColumn(name, DataTypes.StringType);
  }

  static ResultColumn integer(String name) {
    return new ResultColumn(name, DataTypes.IntegerType);
  }

  TTypeId typeId() {
    if (type instanceof BooleanType) {
      return TTypeId.BOOLEAN_TYPE;
    } else if (type instanceof ByteType) {
      return TTypeId.TINYINT_TYPE;
    } else if (type instanceof ShortType) {
      return TTypeId.SMALLINT_TYPE;
    } else if (type instanceof IntegerType) {
      return TTypeId.INT_TYPE;
    } else if (type instanceof LongType) {
      return TTypeId.BIGINT_TYPE;
    } else if (type instanceof FloatType) {
      return TTypeId.FLOAT_TYPE;
    } else if (type instanceof DoubleType) {
      return TTypeId.DOUBLE_TYPE;
    } else if (type instanceof DecimalType) {
      return TTypeId.DECIMAL_TYPE;
    } else if (type instanceof DateType) {
      return TTypeId.DATE_TYPE;
    } else if (type instanceof TimestampType || type instanceof TimestampNTZType) {
      return TTypeId.TIMESTAMP_TYPE;
    } else if (type instanceof BinaryType) {
      return TTypeId.BINARY_TYPE;
    }
    return TTypeId.STRING_TYPE;
  }

  /** The cell in the form it goes in: what is no number, boolean or bytes goes as text. */
  Column encoded(Column value) {
    if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType) {
      return to_json(value, WITH_NULLS);
    }
    return switch (typeId()) {
      case DECIMAL_TYPE, DATE_TYPE, TIMESTAMP_TYPE, STRING_TYPE -> value.cast(DataTypes.StringType);
      default -> value;
    };
  }

  TColumnDesc description(int position) {
    TPrimitiveTypeEntry entry = new TPrimitiveTypeEntry(typeId());
    if (type instanceof DecimalType decimal) {
      entry.setTypeQualifiers(
          new TTypeQualifiers(
              Map.of(
                  TCLIServiceConstants.PRECISION,
                  TTypeQualifierValue.i32Value(decimal.precision()),
                  TCLIServiceConstants.SCALE,
                  TTypeQualifierValue.i32Value(decimal.scale()))));
    }
    TTypeDesc description = new TTypeDesc();
    description.addToTypes(TTypeEntry.primitiveEntry(entry));
    return new TColumnDesc(name, description, position);
  }
}
