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
    /** ITU-T G.711. */
    MU_LAW("mulaw", 8_000),
    /** ITU-T G.711. */
    A_LAW("alaw", 8_000),
    /** ITU-T G.722. */
    G722("g722", 16_000);

    private final String demuxer;
    private final int usualSampleRate;

    /**
     * @param usualSampleRate of its recommendation, Hz
     */
    Encoding(String demuxer, int usualSampleRate) {
      this.demuxer = demuxer;
      this.usualSampleRate = usualSampleRate;
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
    return encoding(fileName).map(encoding -> new RawFormat(encoding, sampleRate));
  }

  /** As {@link #forName(String, int)}, at the usual sample rate of the coding. */
  public static Optional<RawFormat> forName(String fileName) {
    return encoding(fileName).map(encoding -> new RawFormat(encoding, encoding.usualSampleRate));
  }

  private static Optional<Encoding> encoding(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "ul", "ulaw" -> Optional.of(Encoding.MU_LAW);
      case "al", "alaw" -> Optional.of(Encoding.A_LAW);
      case "g722" -> Optional.of(Encoding.G722);
      default -> Optional.empty();
    };
  }
}
