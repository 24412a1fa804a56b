package org.interactionanalytics.network;

/**
 * A dilated convolution over the positions of a sequence; beyond its ends everything is 0. It gives
 * as many positions as it takes. Thread-safe.
 */
public final class Convolution {
  private final float[][][] taps;
  private final float[] bias;
  private final int dilation;

  /**
   * A convolution of given weights.
   *
   * @param taps for each of an odd number of neighbours, from the farthest before to the farthest
   *     after, one row of outputs for each input
   * @param bias one value for each output
   * @param dilation positions from one neighbour to the next, at least 1
   */
  public Convolution(float[][][] taps, float[] bias, int dilation) {
    if (taps.length % 2 == 0 || dilation < 1) {
      throw new IllegalArgumentException(
          "Invalid convolution: " + taps.length + " taps (must be odd), dilation " + dilation);
    }
    this.taps = taps;
    this.bias = bias;
    this.dilation = dilation;
  }

  /** How many positions before and after an output bear on it. */
  public int reach() {
    return taps.length / 2 * dilation;
  }

  /** The outputs for every position. */
  public float[][] apply(float[][] rows) {
    int length = rows.length;
    float[][] sums = new float[length][];
    for (int i = 0; i < length; i++) {
      sums[i] = bias.clone();
    }
    for (int tap = 0; tap < taps.length; tap++) {
      int shift = (tap - taps.length / 2) * dilation;
      int from = Math.max(0, -shift);
      int to = Math.min(length, length - shift);
      if (from < to) {
        Products.add(rows, from + shift, taps[tap], sums, from, to - from);
      }
    }
    return sums;
  }
}
