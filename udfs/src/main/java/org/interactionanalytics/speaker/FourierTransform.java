package org.interactionanalytics.speaker;

/**
 * The discrete Fourier transform of a power of two of complex values. Immutable and thread-safe.
 */
final class FourierTransform {
  private final int size;
  private final double[] cosines;
  private final double[] sines;

  /**
   * @param size how many values, a power of two
   */
  FourierTransform(int size) {
    this.size = size;
    this.cosines = new double[size / 2];
    this.sines = new double[size / 2];
    for (int k = 0; k < size / 2; k++) {
      cosines[k] = StrictMath.cos(2 * Math.PI * k / size);
      sines[k] = -StrictMath.sin(2 * Math.PI * k / size);
    }
  }

  /** Transforms values in place. */
  void forward(double[] real, double[] imaginary) {
    reverseBits(real, imaginary);
    for (int half = 1; half < size; half *= 2) {
      int step = size / 2 / half;
      for (int start = 0; start < size; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          int upper = start + k;
          int lower = upper + half;
          double cosine = cosines[k * step];
          double sine = sines[k * step];
          double re = real[lower] * cosine - imaginary[lower] * sine;
          double im = real[lower] * sine + imaginary[lower] * cosine;
          real[lower] = real[upper] - re;
          imaginary[lower] = imaginary[upper] - im;
          real[upper] += re;
          imaginary[upper] += im;
        }
      }
    }
  }

  private void reverseBits(double[] real, double[] imaginary) {
    int shift = Integer.numberOfLeadingZeros(size - 1);
    for (int i = 0; i < size; i++) {
      int j = Integer.reverse(i) >>> shift;
      if (j > i) {
        swap(real, i, j);
        swap(imaginary, i, j);
      }
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
