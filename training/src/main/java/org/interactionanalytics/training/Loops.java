package org.interactionanalytics.training;

/** Sums over arrays, laid out so that the compiler vectorises them. */
final class Loops {
  /** Rows that {@link #addFour} takes. */
  static final int BLOCK = 4;

  private Loops() {}

  /** Sum of the products of two arrays of one length. */
  static float dot(float[] a, float[] b) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + BLOCK <= a.length; i += BLOCK) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      first += a[i] * b[i];
    }
    return first + second + third + fourth;
  }

  /** Adds the products of an array with a factor. */
  static void add(float[] sums, float[] values, float factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * values[i];
    }
  }

  /** Adds the products of four neighbouring rows with four neighbouring factors. */
  static void addFour(float[] sums, float[][] rows, int row, float[] factors, int factor) {
    float[] first = rows[row];
    float[] second = rows[row + 1];
    float[] third = rows[row + 2];
    float[] fourth = rows[row + 3];
    float a = factors[factor];
    float b = factors[factor + 1];
    float c = factors[factor + 2];
    float d = factors[factor + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
    }
  }
}
