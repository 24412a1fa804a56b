package org.interactionanalytics.audio;

import java.util.function.Consumer;

/**
 * How alike the fine spectrum of a channel is to that of {@value #APART_MS} ms before, every
 * {@value SpeechPosteriors#FRAME_MS} ms and in {@value #RANGES} ranges of frequency: the partials
 * of a note stay where they are, those of a voice glide, noise has none. Correlations of the
 * logarithms of the power in each bin less their mean around it, -1 to 1. A stream, not
 * thread-safe.
 */
final class Steadiness {
  static final int RANGES = 3;

  private static final int APART_MS = 60;
  private static final int APART = APART_MS / SpeechPosteriors.FRAME_MS;

  /** 64 ms: tells tones apart that lie 60 Hz from each other. */
  private static final int WINDOW = 1024;

  private static final int HOP = MediaDecoder.SAMPLES_PER_MS * SpeechPosteriors.FRAME_MS;

  /** The mean around a bin is taken this far to both sides: 125 Hz. */
  private static final int AROUND = 8;

  /** Where the ranges begin and end, bins of 15.6 Hz: 100, 1,000, 2,000 and 3,800 Hz. */
  private static final int[] BOUNDS = {7, 64, 128, 243};

  /** Added to the power of each bin: what is far below the noise of a line does not matter. */
  private static final float FAINT = 1e-10f;

  private final Spectrum spectrum = Spectrum.ofFullScale(WINDOW, WINDOW);
  private final SampleFrames frames = new SampleFrames(WINDOW, HOP, this::measure);
  private final float[] power = new float[WINDOW / 2];
  private final float[] logarithms = new float[WINDOW / 2];
  private final float[][] fine = new float[APART + 1][WINDOW / 2];
  private final Consumer<float[]> rows;
  private int measured;

  /**
   * @param rows receives {@link #RANGES} values, row by row
   */
  Steadiness(Consumer<float[]> rows) {
    this.rows = rows;
  }

  void add(short[] samples, int count) {
    frames.add(samples, count);
  }

  void finish() {
    frames.finish();
  }

  private void measure(float[] buffer, int from) {
    float[] now = fine[measured % fine.length];
    spectrum.power(buffer, from, power);
    for (int bin = 0; bin < power.length; bin++) {
      logarithms[bin] = (float) Math.log(power[bin] + FAINT);
    }
    lessMean(logarithms, now);
    float[] before = fine[(measured + 1) % fine.length];
    float[] alike = new float[RANGES];
    for (int range = 0; range < RANGES; range++) {
      alike[range] = correlation(now, before, BOUNDS[range], BOUNDS[range + 1]);
    }
    measured++;
    rows.accept(alike);
  }

  private static void lessMean(float[] values, float[] target) {
    int first = BOUNDS[0];
    int last = BOUNDS[RANGES];
    float sum = 0;
    int count = 0;
    for (int i = 0; i < first + AROUND; i++) {
      sum += values[i];
      count++;
    }
    for (int bin = first; bin < last; bin++) {
      sum += values[bin + AROUND];
      count++;
      if (bin - AROUND > 0) {
        sum -= values[bin - AROUND - 1];
        count--;
      }
      target[bin] = values[bin] - sum / count;
    }
  }

  private static float correlation(float[] a, float[] b, int from, int to) {
    float product = 0;
    float squaresA = 0;
    float squaresB = 0;
    for (int i = from; i < to; i++) {
      product += a[i] * b[i];
      squaresA += a[i] * a[i];
      squaresB += b[i] * b[i];
    }
    double squares = (double) squaresA * squaresB;
    return squares > 0 ? (float) (product / Math.sqrt(squares)) : 0;
  }
}
