package org.interactionanalytics.network;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A network as {@link NetworkFileWriter} writes it: a name and a version, settings, lists of words,
 * and tables of weights. Gzipped; numbers big-endian, texts in modified UTF-8.
 */
public final class NetworkFile implements VersionedModel {
  static final int MAGIC = 0x49414E4E;
  static final int FORMAT = 1;
  static final int EXACT = 0;
  static final int QUANTISED = 1;

  private static final int MAX_ENTRIES = 10_000_000;

  private final String source;
  private final String name;
  private final String version;
  private final String sha256;
  private final Map<String, String> settings;
  private final Map<String, List<String>> wordLists;
  private final Map<String, Matrix> matrices;

  private NetworkFile(DataInputStream in, String source, String sha256) throws IOException {
    this.source = source;
    this.sha256 = sha256;
    this.name = in.readUTF();
    this.version = in.readUTF();
    this.settings = new LinkedHashMap<>();
    for (int left = count(in); left > 0; left--) {
      settings.put(in.readUTF(), in.readUTF());
    }
    this.wordLists = new LinkedHashMap<>();
    for (int left = count(in); left > 0; left--) {
      String list = in.readUTF();
      List<String> words = new ArrayList<>();
      for (int wordsLeft = count(in); wordsLeft > 0; wordsLeft--) {
        words.add(in.readUTF());
      }
      wordLists.put(list, List.copyOf(words));
    }
    this.matrices = new LinkedHashMap<>();
    for (int left = count(in); left > 0; left--) {
      matrices.put(in.readUTF(), matrix(in));
    }
  }

  /**
   * The network in a resource beside a class.
   *
   * @throws IllegalStateException if there is none
   * @throws UncheckedIOException if it is not a network of this format
   */
  public static NetworkFile load(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing model on the classpath: " + resource);
      }
      return read(in.readAllBytes(), resource);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable model: " + resource, e);
    }
  }

  /**
   * The network in a file's bytes.
   *
   * @param source where they come from, for messages
   * @throws IOException if it is not a network of this format
   */
  public static NetworkFile read(byte[] bytes, String source) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(
                new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()))) {
      if (in.readInt() != MAGIC) {
        throw new IOException(source + ": not a network file");
      }
      int format = in.readUnsignedShort();
      if (format != FORMAT) {
        throw new IOException(source + ": format " + format + " (must be " + FORMAT + ")");
      }
      return new NetworkFile(in, source, sha256(bytes));
    } catch (EOFException e) {
      throw new IOException(source + ": ends in the middle", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public String sha256() {
    return sha256;
  }

  /** A setting that must be there. */
  public String setting(String key) {
    return present(settings.get(key), "setting " + key);
  }

  /** A list of words that must be there. */
  public List<String> words(String list) {
    return present(wordLists.get(list), "word list " + list);
  }

  /** The embedding in the table of this name. */
  public Embedding embedding(String table) {
    return new Embedding(matrix(table));
  }

  /** The layer in the tables {@code layer.weight} (a row for each input) and {@code layer.bias}. */
  public Dense dense(String layer) {
    Matrix weights = matrix(layer + ".weight");
    return new Dense(weights.rows(0, weights.rows()), vector(layer + ".bias", weights.columns()));
  }

  /**
   * The convolution in the tables {@code layer.weight} (taps one after the other, in each a row for
   * each input) and {@code layer.bias}.
   *
   * @param taps neighbours that it looks at, odd
   * @param dilation positions from one neighbour to the next
   */
  public Convolution convolution(String layer, int taps, int dilation) {
    Matrix weights = matrix(layer + ".weight");
    int inputs = weights.rows() / taps;
    float[][][] rows = new float[taps][][];
    for (int tap = 0; tap < taps; tap++) {
      rows[tap] = weights.rows(tap * inputs, inputs);
    }
    return new Convolution(rows, vector(layer + ".bias", weights.columns()), dilation);
  }

  /** The layer in the tables {@code layer.scale} and {@code layer.shift}. */
  public LayerNorm layerNorm(String layer) {
    float[] scale = matrix(layer + ".scale").row(0);
    return new LayerNorm(scale, vector(layer + ".shift", scale.length));
  }

  private float[] vector(String table, int length) {
    float[] values = matrix(table).row(0);
    if (values.length != length) {
      throw new IllegalStateException(
          source + ": " + table + " has " + values.length + " values (must be " + length + ")");
    }
    return values;
  }

  private Matrix matrix(String table) {
    return present(matrices.get(table), "table " + table);
  }

  private <T> T present(T value, String what) {
    if (value == null) {
      throw new IllegalStateException(source + ": no " + what);
    }
    return value;
  }

  private static Matrix matrix(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    int rows = count(in);
    int columns = count(in);
    int size = Math.multiplyExact(rows, columns);
    switch (kind) {
      case EXACT -> {
        return Matrix.exact(rows, columns, floats(in, size));
      }
      case QUANTISED -> {
        float[] scales = floats(in, rows);
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
          throw new EOFException();
        }
        return Matrix.quantised(rows, columns, bytes, scales);
      }
      default -> throw new IOException("Unknown kind of table: " + kind);
    }
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MAX_ENTRIES) {
      throw new IOException("Implausible number of entries: " + count);
    }
    return count;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
