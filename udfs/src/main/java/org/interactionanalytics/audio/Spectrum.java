package org.interactionanalytics.audio;

/**
 * The power spectrum of a short piece of audio under a window: a fast Fourier transform of real
 * samples by one of half as many complex ones. Not thread-safe.
 */
public final class Spectrum {
  private final int half;
  private final float[] window;
  private final float[] cosines;
  private final float[] sines;
  private final int[] reversed;
  private final float[] real;
  private final float[] imaginary;

  /**
   * @param size samples of the transform, a power of two
   * @param window what each sample is multiplied with; at most {@code size} values
   */
  public Spectrum(int size, float[] window) {
    this.window = window.clone();
    this.half = size / 2;
    this.cosines = new float[half];
    this.sines = new float[half];
    this.reversed = new int[half];
    this.real = new float[half];
    this.imaginary = new float[half];
    for (int i = 0; i < half; i++) {
      cosines[i] = (float) StrictMath.cos(2 * Math.PI * i / size);
      sines[i] = (float) -StrictMath.sin(2 * Math.PI * i / size);
      reversed[i] = Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(half) + 1);
    }
  }

  /**
   * The spectrum under Hann's window in shares of full scale squared: all bins together hold the
   * mean square of the piece.
   *
   * @param size samples of the transform, a power of two
   * @param length samples of the window, at most {@code size}
   */
  static Spectrum ofFullScale(int size, int length) {
    float[] window = new float[length];
    double squares = 0;
    for (int i = 0; i < length; i++) {
      double value = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / length);
      window[i] = (float) value;
      squares += value * value;
    }
    float scale = (float) (1 / (Decibels.FULL_SCALE * StrictMath.sqrt(squares * size / 2)));
    for (int i = 0; i < length; i++) {
      window[i] *= scale;
    }
    return new Spectrum(size, window);
  }

  /**
   * The power in each bin below half the sampling rate.
   *
   * @param samples from {@code from}, as many as the window has
   * @param power receives half as many values as the transform has samples
   */
  public void power(float[] samples, int from, float[] power) {
    for (int i = 0; i < half; i++) {
      int target = reversed[i];
      real[target] = 2 * i < window.length ? window[2 * i] * samples[from + 2 * i] : 0;
      imaginary[target] =
          2 * i + 1 < window.length ? window[2 * i + 1] * samples[from + 2 * i + 1] : 0;
    }
    transform();
    for (int bin = 0; bin < half; bin++) {
      int mirror = (half - bin) % half;
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
    for (int span = 1; span < half; span *= 2) {
      int stride = half / span;
      for (int start = 0; start < half; start += 2 * span) {
        for (int i = 0; i < span; i++) {
          int upper = start + i;
          int lower = upper + span;
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
