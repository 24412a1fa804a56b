package org.interactionanalytics.network;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Collects a network and writes it as {@link NetworkFile} reads it. The same network, the same
 * bytes.
 */
public final class NetworkFileWriter {
  private static final int LARGEST_BYTE = 127;

  private final String name;
  private final String version;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, List<String>> wordLists = new LinkedHashMap<>();
  private final Map<String, Matrix> matrices = new LinkedHashMap<>();

  public NetworkFileWriter(String name, String version) {
    this.name = name;
    this.version = version;
  }

  public NetworkFileWriter setting(String key, String value) {
    settings.put(key, value);
    return this;
  }

  public NetworkFileWriter words(String list, List<String> words) {
    wordLists.put(list, List.copyOf(words));
    return this;
  }

  /** A table kept as it is, for biases and norms. */
  public NetworkFileWriter exact(String table, float[][] rows) {
    int columns = rows[0].length;
    float[] values = new float[rows.length * columns];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, values, row * columns, columns);
    }
    matrices.put(table, Matrix.exact(rows.length, columns, values));
    return this;
  }

  /** A table of one row kept as it is. */
  public NetworkFileWriter exact(String table, float[] row) {
    return exact(table, new float[][] {row});
  }

  /** A table kept in one byte a value: each row's largest value becomes 127 or -127. */
  public NetworkFileWriter quantised(String table, float[][] rows) {
    int columns = rows[0].length;
    byte[] bytes = new byte[rows.length * columns];
    float[] scales = new float[rows.length];
    for (int row = 0; row < rows.length; row++) {
      float largest = 0;
      for (float value : rows[row]) {
        largest = Math.max(largest, Math.abs(value));
      }
      scales[row] = largest / LARGEST_BYTE;
      for (int column = 0; column < columns; column++) {
        bytes[row * columns + column] =
            largest == 0 ? 0 : (byte) Math.round(rows[row][column] / scales[row]);
      }
    }
    matrices.put(table, Matrix.quantised(rows.length, columns, bytes, scales));
    return this;
  }

  /** The file's bytes. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
      out.writeInt(NetworkFile.MAGIC);
      out.writeShort(NetworkFile.FORMAT);
      out.writeUTF(name);
      out.writeUTF(version);
      out.writeInt(settings.size());
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        out.writeUTF(setting.getKey());
        out.writeUTF(setting.getValue());
      }
      out.writeInt(wordLists.size());
      for (Map.Entry<String, List<String>> list : wordLists.entrySet()) {
        out.writeUTF(list.getKey());
        out.writeInt(list.getValue().size());
        for (String word : list.getValue()) {
          out.writeUTF(word);
        }
      }
      out.writeInt(matrices.size());
      for (Map.Entry<String, Matrix> matrix : matrices.entrySet()) {
        out.writeUTF(matrix.getKey());
        write(matrix.getValue(), out);
      }
    }
    return file.toByteArray();
  }

  private static void write(Matrix matrix, DataOutputStream out) throws IOException {
    boolean quantised = matrix.scales().length > 0;
    out.writeByte(quantised ? NetworkFile.QUANTISED : NetworkFile.EXACT);
    out.writeInt(matrix.rows());
    out.writeInt(matrix.columns());
    for (float value : quantised ? matrix.scales() : matrix.floats()) {
      out.writeFloat(value);
    }
    out.write(matrix.bytes());
  }
}
