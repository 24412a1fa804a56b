package org.interactionanalytics.audio;

/**
 * The power spectrum of a short piece of audio under a Hann window: a fast Fourier transform of
 * real samples by one of half as many complex ones. Not thread-safe.
 */
final class Spectrum {
  /** Samples of the transform. */
  static final int SIZE = 512;

  private static final int HALF = SIZE / 2;

  private final float[] window;
  private final float[] cosines = new float[HALF];
  private final float[] sines = new float[HALF];
  private final int[] reversed = new int[HALF];
  private final float[] real = new float[HALF];
  private final float[] imaginary = new float[HALF];

  /** Of the given number of samples, at most {@link #SIZE}. */
  Spectrum(int length) {
    this.window = new float[length];
    double squares = 0;
    for (int i = 0; i < length; i++) {
      double value = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / length);
      window[i] = (float) value;
      squares += value * value;
    }
    float scale = (float) (1 / (Decibels.FULL_SCALE * StrictMath.sqrt(squares * HALF)));
    for (int i = 0; i < length; i++) {
      window[i] *= scale;
    }
    for (int i = 0; i < HALF; i++) {
      cosines[i] = (float) StrictMath.cos(2 * Math.PI * i / SIZE);
      sines[i] = (float) -StrictMath.sin(2 * Math.PI * i / SIZE);
      reversed[i] = Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(HALF) + 1);
    }
  }

  /**
   * Share of full scale squared in each bin below half the sampling rate; all bins together hold
   * the mean square of the piece.
   *
   * @param samples from {@code from}, as many as the window has
   * @param power receives {@link #SIZE} / 2 values
   */
  void power(float[] samples, int from, float[] power) {
    for (int i = 0; i < HALF; i++) {
      int target = reversed[i];
      real[target] = 2 * i < window.length ? window[2 * i] * samples[from + 2 * i] : 0;
      imaginary[target] =
          2 * i + 1 < window.length ? window[2 * i + 1] * samples[from + 2 * i + 1] : 0;
    }
    transform();
    for (int bin = 0; bin < HALF; bin++) {
      int mirror = (HALF - bin) % HALF;
      float evenReal = (real[bin] + real[mirror]) / 2;
      float evenImaginary = (imaginary[bin] - imaginary[mirror]) / 2;
      float oddReal = (imaginary[bin] + imaginary[mirror]) / 2;
      float oddImaginary = (real[mirror] - real[bin]) / 2;
      float a = evenReal + oddReal * cosines[bin] - oddImaginary * sines[bin];
      float b = evenImaginary + oddReal * sines[bin] + oddImaginary * cosines[bin];
      power[bin] = a * a + b * b;
    }
  }

  private void transform() {
    for (int half = 1; half < HALF; half *= 2) {
      int stride = HALF / half;
      for (int start = 0; start < HALF; start += 2 * half) {
        for (int i = 0; i < half; i++) {
          int upper = start + i;
          int lower = upper + half;
          float c = cosines[i * stride];
          float s = sines[i * stride];
          float turnedReal = real[lower] * c - imaginary[lower] * s;
          float turnedImaginary = real[lower] * s + imaginary[lower] * c;
          real[lower] = real[upper] - turnedReal;
          imaginary[lower] = imaginary[upper] - turnedImaginary;
          real[upper] += turnedReal;
          imaginary[upper] += turnedImaginary;
        }
      }
    }
  }
}
