package org.interactionanalytics.network;

/** A layer whose outputs are weighted sums of one position's inputs. Thread-safe. */
public final class Dense {
  private final float[][] weights;
  private final float[] bias;

  /**
   * A layer of given weights.
   *
   * @param weights one row of outputs for each input
   * @param bias one value for each output
   */
  public Dense(float[][] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** Inputs of one position. */
  public int inputs() {
    return weights.length;
  }

  /** Outputs of one position. */
  public int outputs() {
    return bias.length;
  }

  /**
   * The outputs for every position.
   *
   * @param rows one row of {@link #inputs} values for each position
   */
  public float[][] apply(float[][] rows) {
    float[][] sums = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      sums[i] = bias.clone();
    }
    Products.add(rows, 0, weights, sums, 0, rows.length);
    return sums;
  }
}
