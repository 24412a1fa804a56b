package org.interactionanalytics.network;

/**
 * A table of weights: either floats, or bytes with one scale for each row.
 *
 * @param floats row by row, empty if quantised
 * @param bytes row by row, empty if not quantised
 * @param scales what a byte of each row is worth, empty if not quantised
 */
@SuppressWarnings("ArrayRecordComponent")
record Matrix(int rows, int columns, float[] floats, byte[] bytes, float[] scales) {
  static Matrix exact(int rows, int columns, float[] floats) {
    return new Matrix(rows, columns, floats, new byte[0], new float[0]);
  }

  static Matrix quantised(int rows, int columns, byte[] bytes, float[] scales) {
    return new Matrix(rows, columns, new float[0], bytes, scales);
  }

  /** Writes one row into an array from its start. */
  void copyRow(int row, float[] target) {
    int from = row * columns;
    if (scales.length == 0) {
      System.arraycopy(floats, from, target, 0, columns);
      return;
    }
    float scale = scales[row];
    for (int column = 0; column < columns; column++) {
      target[column] = scale * bytes[from + column];
    }
  }

  float[] row(int row) {
    float[] values = new float[columns];
    copyRow(row, values);
    return values;
  }

  /** Some rows as arrays of their own. */
  float[][] rows(int from, int count) {
    float[][] values = new float[count][];
    for (int i = 0; i < count; i++) {
      values[i] = row(from + i);
    }
    return values;
  }
}
