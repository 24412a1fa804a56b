package org.interactionanalytics.audio;

/**
 * Measures how much of a channel's energy lies above what an 8 kHz recording can hold. Looks at one
 * second of every four, which is enough for a hint and costs a quarter.
 */
public final class HighBand {
  /** Hz: above the 4 kHz of telephone audio with room for the filter's slope. */
  public static final int CUTOFF_HZ = 4_800;

  /** Quality factors of the four sections of a Butterworth filter of eighth order. */
  private static final double[] SECTIONS = {0.50979558, 0.60134489, 0.89997622, 2.5629154};

  private static final int LOOK_EVERY = 4;

  private final double[] state1 = new double[SECTIONS.length];
  private final double[] state2 = new double[SECTIONS.length];
  private final double[] b0 = new double[SECTIONS.length];
  private final double[] a2 = new double[SECTIONS.length];
  private final double[] a1 = new double[SECTIONS.length];
  private long position;
  private double high;
  private double all;

  HighBand() {
    // R. Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients: high pass
    double omega = 2 * Math.PI * CUTOFF_HZ / MediaDecoder.OUTPUT_RATE;
    for (int i = 0; i < SECTIONS.length; i++) {
      double alpha = Math.sin(omega) / (2 * SECTIONS[i]);
      b0[i] = (1 + Math.cos(omega)) / 2 / (1 + alpha);
      a1[i] = -2 * Math.cos(omega) / (1 + alpha);
      a2[i] = (1 - alpha) / (1 + alpha);
    }
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
    for (int i = 0; i < SECTIONS.length; i++) {
      double out = b0[i] * value + state1[i];
      state1[i] = -2 * b0[i] * value - a1[i] * out + state2[i];
      state2[i] = b0[i] * value - a2[i] * out;
      value = out;
    }
    return value;
  }

  /** Energy above the cut-off over all energy that was looked at; 0 if there was none. */
  double share() {
    return all == 0 ? 0 : Math.min(1, high / all);
  }
}
