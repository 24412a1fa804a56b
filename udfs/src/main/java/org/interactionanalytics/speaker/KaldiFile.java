package org.interactionanalytics.speaker;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file in Kaldi's binary format: tokens that end with a space, numbers with their size in
 * front, vectors and matrices of floats. Source: {@code base/io-funcs-inl.h} and {@code
 * matrix/kaldi-matrix.cc} of Kaldi 5.5.
 */
final class KaldiFile {
  private static final byte[] BINARY = {0, 'B'};
  private static final int FLOAT_BYTES = 4;
  private static final int DOUBLE_BYTES = 8;

  /** More values than any layer of a speaker model has. */
  private static final long MAX_VALUES = 100_000_000;

  private final Path path;
  private final ByteBuffer bytes;

  private KaldiFile(Path path, ByteBuffer bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  static KaldiFile open(Path path) throws IOException {
    KaldiFile file =
        new KaldiFile(
            path, ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN));
    for (byte expected : BINARY) {
      if (!file.bytes.hasRemaining() || file.bytes.get() != expected) {
        throw new IOException(path.getFileName() + " is not in Kaldi's binary format");
      }
    }
    return file;
  }

  /** Reads on; what ends too early is told as such. */
  <T> T read(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (BufferUnderflowException e) {
      throw new IOException(path.getFileName() + " ends too early", e);
    }
  }

  /** What is read from a file. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  boolean atEnd() {
    return !bytes.hasRemaining();
  }

  /** The text up to the next space or line end. */
  String token() {
    int start = bytes.position();
    byte next = bytes.get();
    while (next != ' ' && next != '\n') {
      next = bytes.get();
    }
    return text(start);
  }

  private String text(int start) {
    byte[] text = new byte[bytes.position() - start - 1];
    bytes.get(start, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The text up to the next line end. */
  String line() {
    int start = bytes.position();
    while (bytes.get() != '\n') {}
    return text(start);
  }

  /** A number or a truth value (1 or 0), whichever of Kaldi's basic types comes next. */
  double number() throws IOException {
    byte size = bytes.get();
    return switch (size) {
      case 'T' -> 1;
      case 'F' -> 0;
      case DOUBLE_BYTES -> bytes.getDouble();
      case FLOAT_BYTES -> bytes.getFloat();
      default -> throw damaged("a number of " + size + " bytes");
    };
  }

  int integer() throws IOException {
    if (bytes.get() != Integer.BYTES) {
      throw damaged("a size that is no integer");
    }
    return bytes.getInt();
  }

  /** Whether a vector or matrix of floats or doubles comes next. */
  boolean tableIsNext() {
    int at = bytes.position();
    return bytes.remaining() > 2
        && (bytes.get(at) == 'F' || bytes.get(at) == 'D')
        && (bytes.get(at + 1) == 'M' || bytes.get(at + 1) == 'V')
        && bytes.get(at + 2) == ' ';
  }

  /** A matrix by rows; a vector is a matrix of one row. */
  float[][] table() throws IOException {
    String kind = token();
    boolean matrix =
        switch (kind) {
          case "FM", "DM" -> true;
          case "FV", "DV" -> false;
          default -> throw damaged("[" + kind + "] instead of a vector or matrix");
        };
    int rows = matrix ? integer() : 1;
    int columns = integer();
    if (rows < 0 || columns < 0 || (long) rows * columns > MAX_VALUES) {
      throw damaged("a matrix of " + rows + " x " + columns);
    }
    boolean doubles = kind.charAt(0) == 'D';
    int size = doubles ? DOUBLE_BYTES : FLOAT_BYTES;
    if ((long) rows * columns * size > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int column = 0; column < columns; column++) {
        row[column] = doubles ? (float) bytes.getDouble() : bytes.getFloat();
      }
    }
    return values;
  }

  IOException damaged(String found) {
    return new IOException(path.getFileName() + " has " + found + " at byte " + bytes.position());
  }
}
