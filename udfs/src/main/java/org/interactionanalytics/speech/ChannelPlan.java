package org.interactionanalytics.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which channels of a recording are recognised. */
public enum ChannelPlan {
  /** Each channel by itself: one speaker each. */
  SEPARATE,
  /** The mean of all channels, as channel 0. */
  MIXED,
  /** Channel 0 only, because the others carry the same sound. */
  FIRST;

  /**
   * Decides for a recording.
   *
   * @param channels of the recording, at least 1
   * @param separate what the request says; empty: separate unless the channels share their sound
   * @param dualMono whether two channels carry the same sound
   * @param bleed whether one channel leaks into the other
   */
  public static ChannelPlan decide(
      int channels, Optional<Boolean> separate, boolean dualMono, boolean bleed) {
    if (channels == 1 || dualMono) {
      return FIRST;
    }
    return separate.orElse(!bleed) ? SEPARATE : MIXED;
  }

  /** Channels that the recogniser hears. */
  public int recognized(int channels) {
    return switch (this) {
      case SEPARATE -> channels;
      case MIXED, FIRST -> 1;
    };
  }

  /**
   * The samples that the recogniser hears.
   *
   * @param samples per channel of the recording
   * @param count samples per channel that are valid
   */
  public short[][] apply(short[][] samples, int count) {
    return switch (this) {
      case SEPARATE -> samples;
      case FIRST -> new short[][] {samples[0]};
      case MIXED -> new short[][] {mean(samples, count)};
    };
  }

  private static short[] mean(short[][] samples, int count) {
    short[] mixed = new short[count];
    for (int i = 0; i < count; i++) {
      int at = i;
      mixed[i] =
          (short)
              Math.round(
                  IntStream.range(0, samples.length).map(c -> samples[c][at]).average().orElse(0));
    }
    return mixed;
  }

  /** The plan that {@link #label()} names. */
  public static ChannelPlan ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** As written in tables: {@code separate}, {@code mixed}, {@code first}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
