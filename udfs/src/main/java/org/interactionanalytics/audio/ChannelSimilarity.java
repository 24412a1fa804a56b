package org.interactionanalytics.audio;

import java.util.OptionalDouble;

/** Compares two channels window by window: the same audio on both, or one heard on the other. */
public final class ChannelSimilarity {
  /** Length of a window, milliseconds: long enough that both parties may get a word in. */
  public static final long WINDOW_MS = 10_000;

  /** Correlation of channels that hold the same, apart from coding noise. */
  public static final double SAME = 0.95;

  /** Correlation of channels of which one is heard on the other. */
  public static final double SIMILAR = 0.7;

  /** Share of windows above which the whole recording counts as such. */
  public static final double SHARE = 0.7;

  private static final long WINDOW_SAMPLES = WINDOW_MS * MediaDecoder.SAMPLES_PER_MS;

  /** A shorter rest at the end says too little, samples: one second. */
  private static final long MIN_WINDOW_SAMPLES = MediaDecoder.OUTPUT_RATE;

  private long count;
  private double sumA;
  private double sumB;
  private double squaresA;
  private double squaresB;
  private double products;
  private int windows;
  private int same;
  private int similar;

  ChannelSimilarity() {}

  void add(short[] a, short[] b, int samples) {
    for (int i = 0; i < samples; i++) {
      sumA += a[i];
      sumB += b[i];
      squaresA += a[i] * a[i];
      squaresB += b[i] * b[i];
      products += a[i] * b[i];
      count++;
      if (count == WINDOW_SAMPLES) {
        endWindow();
      }
    }
  }

  void finish() {
    if (count >= MIN_WINDOW_SAMPLES) {
      endWindow();
    }
  }

  OptionalDouble sameShare() {
    return windows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same / windows);
  }

  boolean isDualMono() {
    return windows > 0 && (double) same / windows > SHARE;
  }

  boolean isBleed() {
    return !isDualMono() && windows > 0 && (double) similar / windows > SHARE;
  }

  private void endWindow() {
    double varianceA = squaresA - sumA * sumA / count;
    double varianceB = squaresB - sumB * sumB / count;
    double silent =
        Decibels.toPower(QualityMeter.SILENT_DBFS) * Decibels.FULL_SCALE_SQUARED * count;
    if (Math.max(varianceA, varianceB) > silent) {
      windows++;
      double covariance = products - sumA * sumB / count;
      // one channel may be wired with inverted polarity
      double correlation =
          Math.min(varianceA, varianceB) <= 0
              ? 0
              : Math.abs(covariance) / Math.sqrt(varianceA * varianceB);
      same += correlation > SAME ? 1 : 0;
      similar += correlation > SIMILAR ? 1 : 0;
    }
    count = 0;
    sumA = 0;
    sumB = 0;
    squaresA = 0;
    squaresB = 0;
    products = 0;
  }
}
