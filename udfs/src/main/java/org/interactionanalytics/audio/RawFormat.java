package org.interactionanalytics.audio;

import java.util.Locale;
import java.util.Optional;

/**
 * How to read a recording that has no header: telephone systems write such files.
 *
 * @param encoding how samples are coded
 * @param sampleRate samples per second, in [{@value MediaDecoder#MIN_SAMPLE_RATE}, {@value
 *     MediaDecoder#MAX_SAMPLE_RATE}]
 */
public record RawFormat(Encoding encoding, int sampleRate) {

  /** The codings of one channel without a header. */
  public enum Encoding {
    MU_LAW("mulaw"),
    A_LAW("alaw"),
    G722("g722");

    private final String demuxer;

    Encoding(String demuxer) {
      this.demuxer = demuxer;
    }

    String demuxer() {
      return demuxer;
    }
  }

  public RawFormat {
    if (sampleRate < MediaDecoder.MIN_SAMPLE_RATE || sampleRate > MediaDecoder.MAX_SAMPLE_RATE) {
      throw new IllegalArgumentException(
          "Invalid sample rate: "
              + sampleRate
              + " (must be between "
              + MediaDecoder.MIN_SAMPLE_RATE
              + " and "
              + MediaDecoder.MAX_SAMPLE_RATE
              + " Hz)");
    }
  }

  /**
   * Tells by the file name's extension ({@code ul}, {@code ulaw}, {@code al}, {@code alaw}, {@code
   * g722}).
   *
   * @return empty for every other name
   */
  public static Optional<RawFormat> forName(String fileName, int sampleRate) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "ul", "ulaw" -> Optional.of(new RawFormat(Encoding.MU_LAW, sampleRate));
      case "al", "alaw" -> Optional.of(new RawFormat(Encoding.A_LAW, sampleRate));
      case "g722" -> Optional.of(new RawFormat(Encoding.G722, sampleRate));
      default -> Optional.empty();
    };
  }
}
