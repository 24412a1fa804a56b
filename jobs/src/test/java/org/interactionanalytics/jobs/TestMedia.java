package org.interactionanalytics.jobs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/** Recordings for tests. */
public final class TestMedia {
  private static final int RATE = 8000;
  private static final int HEADER_BYTES = 44;
  private static final int BYTES_PER_SAMPLE = 2;

  private TestMedia() {}

  /** A file made by {@code udfs/src/test/fixtures/make-fixtures.sh}. */
  public static Path fixture(String name) {
    return repository().resolve("udfs/src/test/resources/media").resolve(name);
  }

  /** A file of {@code samples/recordings}. */
  public static Path sample(String name) {
    return repository().resolve("samples/recordings").resolve(name);
  }

  /** The root of the repository; tests run in the folder of their module. */
  public static Path repository() {
    return Path.of("..").toAbsolutePath().normalize();
  }

  /** White noise of a fifth of full scale as a WAV file of one channel at 8 kHz. */
  public static byte[] noise(int seconds) {
    Random random = new Random(20260101);
    int bytes = seconds * RATE * BYTES_PER_SAMPLE;
    ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + bytes).put(ascii("WAVE"));
    wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    wav.putInt(RATE).putInt(RATE * BYTES_PER_SAMPLE).putShort((short) BYTES_PER_SAMPLE);
    wav.putShort((short) 16).put(ascii("data")).putInt(bytes);
    while (wav.hasRemaining()) {
      wav.putShort((short) (random.nextGaussian() * 0.2 * Short.MAX_VALUE / 3));
    }
    return wav.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
