package org.interactionanalytics.audio;

import java.util.Arrays;

/**
 * Measures how much of a channel's energy lies above what an 8 kHz recording can hold. Looks at one
 * second of every four, which is enough for a hint and costs a quarter.
 */
public final class HighBand {
  /** Hz: above the 4 kHz of telephone audio with room for the filter's slope. */
  public static final int CUTOFF_HZ = 4_800;

  /** Quality factors of the four sections of a Butterworth filter of eighth order. */
  private static final double[] QUALITIES = {0.50979558, 0.60134489, 0.89997622, 2.5629154};

  private static final int LOOK_EVERY = 4;

  private final HighPass[] sections = new HighPass[QUALITIES.length];
  private long position;
  private double high;
  private double all;

  HighBand() {
    Arrays.setAll(sections, i -> new HighPass(CUTOFF_HZ, QUALITIES[i]));
  }

  void add(short[] samples, int count) {
    for (int i = 0; i < count; i++, position++) {
      if (position / MediaDecoder.OUTPUT_RATE % LOOK_EVERY == 0) {
        double out = filter(samples[i]);
        high += out * out;
        all += (double) samples[i] * samples[i];
      }
    }
  }

  private double filter(double sample) {
    double value = sample;
    for (HighPass section : sections) {
      value = section.filter(value);
    }
    return value;
  }

  /** Energy above the cut-off over all energy that was looked at; 0 if there was none. */
  double share() {
    return all == 0 ? 0 : Math.min(1, high / all);
  }
}
