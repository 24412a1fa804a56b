package org.interactionanalytics.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * The length a file states of itself at its start: RIFF (WAV, AVI) and IFF (AIFF) do. FFmpeg reads
 * what is there and does not say that the rest is missing.
 *
 * @param bytes length of the whole file; empty where it states none
 */
record StatedLength(OptionalLong bytes) {
  private static final int HEADER_BYTES = 8;

  /** Writers that cannot seek back put their largest number here (0xffffffff, 0x7ffff000). */
  private static final long UNKNOWN = 0x7fff_0000L;

  private static final long UNSIGNED = 0xffff_ffffL;

  static StatedLength of(byte[] head) {
    if (head.length < HEADER_BYTES) {
      return new StatedLength(OptionalLong.empty());
    }
    ByteBuffer buffer = ByteBuffer.wrap(head);
    return switch (new String(head, 0, 4, StandardCharsets.ISO_8859_1)) {
      case "RIFF" -> stated(buffer.order(ByteOrder.LITTLE_ENDIAN).getInt(4));
      case "FORM" -> stated(buffer.order(ByteOrder.BIG_ENDIAN).getInt(4));
      default -> new StatedLength(OptionalLong.empty());
    };
  }

  private static StatedLength stated(int chunkBytes) {
    long bytes = (chunkBytes & UNSIGNED) + HEADER_BYTES;
    return new StatedLength(bytes < UNKNOWN ? OptionalLong.of(bytes) : OptionalLong.empty());
  }

  /** Whether more than {@link MediaDecoder#TRUNCATION_SHARE} of the stated length is missing. */
  boolean isCutOff(long actualBytes) {
    return bytes.isPresent()
        && bytes.getAsLong() - actualBytes > MediaDecoder.TRUNCATION_SHARE * bytes.getAsLong();
  }
}
