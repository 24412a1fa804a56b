package org.interactionanalytics.jobs.serve;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.apache.hive.service.rpc.thrift.TBinaryColumn;
import org.apache.hive.service.rpc.thrift.TBoolColumn;
import org.apache.hive.service.rpc.thrift.TByteColumn;
import org.apache.hive.service.rpc.thrift.TColumn;
import org.apache.hive.service.rpc.thrift.TDoubleColumn;
import org.apache.hive.service.rpc.thrift.TI16Column;
import org.apache.hive.service.rpc.thrift.TI32Column;
import org.apache.hive.service.rpc.thrift.TI64Column;
import org.apache.hive.service.rpc.thrift.TRowSet;
import org.apache.hive.service.rpc.thrift.TStringColumn;
import org.apache.spark.sql.Row;

/** Some rows of a result, as columns with a bit set of the nulls: version 6 of Hive's protocol. */
final class RowBatch {
  private static final byte[] NO_BYTES = new byte[0];

  private RowBatch() {}

  /**
   * @param offset of the first row in the result
   */
  static TRowSet of(List<ResultColumn> columns, List<Row> rows, long offset) {
    TRowSet batch = new TRowSet(offset, List.of());
    for (int i = 0; i < columns.size(); i++) {
      batch.addToColumns(column(columns.get(i), i, rows));
    }
    return batch;
  }

  private static TColumn column(ResultColumn column, int index, List<Row> rows) {
    BitSet nullRows = new BitSet(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      nullRows.set(row, rows.get(row).isNullAt(index));
    }
    ByteBuffer nulls = ByteBuffer.wrap(nullRows.toByteArray());
    return switch (column.typeId()) {
      case BOOLEAN_TYPE ->
          TColumn.boolVal(new TBoolColumn(cells(index, rows, false, v -> (Boolean) v), nulls));
      case TINYINT_TYPE ->
          TColumn.byteVal(new TByteColumn(cells(index, rows, (byte) 0, v -> (Byte) v), nulls));
      case SMALLINT_TYPE ->
          TColumn.i16Val(new TI16Column(cells(index, rows, (short) 0, v -> (Short) v), nulls));
      case INT_TYPE ->
          TColumn.i32Val(new TI32Column(cells(index, rows, 0, v -> (Integer) v), nulls));
      case BIGINT_TYPE ->
          TColumn.i64Val(new TI64Column(cells(index, rows, 0L, v -> (Long) v), nulls));
      case FLOAT_TYPE, DOUBLE_TYPE ->
          // By way of the text, so that the float 0.1 is the double 0.1
          TColumn.doubleVal(
              new TDoubleColumn(cells(index, rows, 0.0, v -> Double.valueOf(v.toString())), nulls));
      case BINARY_TYPE ->
          TColumn.binaryVal(
              new TBinaryColumn(
                  cells(index, rows, ByteBuffer.wrap(NO_BYTES), v -> ByteBuffer.wrap((byte[]) v)),
                  nulls));
      default ->
          TColumn.stringVal(new TStringColumn(cells(index, rows, "", Object::toString), nulls));
    };
  }

  private static <T> List<T> cells(int index, List<Row> rows, T forNull, Function<Object, T> cell) {
    List<T> cells = new ArrayList<>(rows.size());
    for (Row row : rows) {
      cells.add(row.isNullAt(index) ? forNull : cell.apply(row.get(index)));
    }
    return cells;
  }
}
