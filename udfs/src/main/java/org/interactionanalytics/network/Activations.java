package org.interactionanalytics.network;

/** Functions of single values and of one position's values, in place. */
public final class Activations {
  private Activations() {}

  /** Replaces every negative value by 0. */
  public static void rectify(float[][] rows) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.max(0f, row[i]);
      }
    }
  }

  /** Adds the values of {@code added} to those of {@code rows}, position by position. */
  public static void add(float[][] rows, float[][] added) {
    for (int position = 0; position < rows.length; position++) {
      float[] row = rows[position];
      float[] other = added[position];
      for (int i = 0; i < row.length; i++) {
        row[i] += other[i];
      }
    }
  }

  /** Probabilities that sum to 1: exponentials of the values, divided by their sum. */
  public static double[] softmax(float[] values) {
    double highest = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      highest = Math.max(highest, value);
    }
    double[] probabilities = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      probabilities[i] = StrictMath.exp(values[i] - highest);
      sum += probabilities[i];
    }
    for (int i = 0; i < values.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
