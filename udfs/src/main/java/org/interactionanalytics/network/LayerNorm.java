package org.interactionanalytics.network;

/** Brings the values of each position to mean 0 and variance 1, then scales and shifts them. */
public final class LayerNorm {
  private static final float EPSILON = 1e-5f;

  private final float[] scale;
  private final float[] shift;

  LayerNorm(float[] scale, float[] shift) {
    this.scale = scale;
    this.shift = shift;
  }

  /** The values of every position, normalised: new rows. */
  public float[][] apply(float[][] rows) {
    float[][] normalised = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      normalised[i] = normalise(rows[i]);
    }
    return normalised;
  }

  private float[] normalise(float[] row) {
    float sum = 0;
    for (float value : row) {
      sum += value;
    }
    float mean = sum / row.length;
    float squares = 0;
    for (float value : row) {
      float distance = value - mean;
      squares += distance * distance;
    }
    float factor = (float) (1 / Math.sqrt(squares / row.length + EPSILON));
    float[] normalised = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      normalised[i] = (row[i] - mean) * factor * scale[i] + shift[i];
    }
    return normalised;
  }
}
