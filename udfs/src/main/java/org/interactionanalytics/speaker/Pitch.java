package org.interactionanalytics.speaker;

import java.util.OptionalDouble;

/**
 * The pitch of a voice by autocorrelation: the shortest period after which the sound is nearly the
 * same again. Not thread-safe.
 */
final class Pitch {
  /** Samples looked at, at 16 kHz: 64 ms, four periods of a deep voice. */
  static final int SAMPLES = 1_024;

  private static final int HALF_RATE_HZ = 8_000;
  private static final double LOWEST_HZ = 60;
  private static final double HIGHEST_HZ = 400;
  private static final int SHORTEST = (int) (HALF_RATE_HZ / HIGHEST_HZ);
  private static final int LONGEST = (int) Math.ceil(HALF_RATE_HZ / LOWEST_HZ);

  /** Sounds that repeat themselves less than this are not voiced. */
  private static final double VOICED = 0.6;

  /** A shorter period is taken that is nearly as good as the best: the best may be a multiple. */
  private static final double NEARLY = 0.9;

  /** Mean square of what is too quiet to have a pitch, as samples at half the rate. */
  private static final double QUIET = 400;

  private final double[] halved = new double[SAMPLES / 2];
  private final double[] likeness = new double[LONGEST + 2];

  /** The pitch of the {@link #SAMPLES} samples, Hz; empty where they are not voiced. */
  OptionalDouble of(short[] samples) {
    halve(samples);
    int width = halved.length - LONGEST - 1;
    double power = 0;
    for (int i = 0; i < width; i++) {
      power += halved[i] * halved[i];
    }
    if (power < QUIET * width) {
      return OptionalDouble.empty();
    }
    int best = SHORTEST;
    for (int lag = SHORTEST; lag <= LONGEST; lag++) {
      likeness[lag] = likeness(lag, width, power);
      if (likeness[lag] > likeness[best]) {
        best = lag;
      }
    }
    if (likeness[best] < VOICED) {
      return OptionalDouble.empty();
    }
    for (int lag = SHORTEST + 1; lag < best; lag++) {
      if (likeness[lag] > NEARLY * likeness[best]
          && likeness[lag] >= likeness[lag - 1]
          && likeness[lag] >= likeness[lag + 1]) {
        return OptionalDouble.of((double) HALF_RATE_HZ / lag);
      }
    }
    return OptionalDouble.of((double) HALF_RATE_HZ / best);
  }

  private void halve(short[] samples) {
    double mean = 0;
    for (int i = 0; i < SAMPLES; i++) {
      mean += samples[i];
    }
    mean /= SAMPLES;
    for (int i = 0; i < halved.length; i++) {
      halved[i] = samples[2 * i] + samples[2 * i + 1] - 2 * mean;
    }
  }

  private double likeness(int lag, int width, double power) {
    double product = 0;
    double shifted = 0;
    for (int i = 0; i < width; i++) {
      product += halved[i] * halved[i + lag];
      shifted += halved[i + lag] * halved[i + lag];
    }
    return shifted == 0 ? 0 : product / Math.sqrt(power * shifted);
  }
}
