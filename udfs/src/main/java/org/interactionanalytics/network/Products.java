package org.interactionanalytics.network;

/**
 * Products of rows with a table of weights, laid out so that the compiler vectorises the inner
 * loops: four positions and four inputs at a time, outputs side by side.
 */
final class Products {
  private static final int BLOCK = 4;

  private Products() {}

  /**
   * Adds to {@code count} rows of {@code sums} the products of as many rows of {@code inputs}.
   *
   * @param weights one row of outputs for each input
   */
  static void add(
      float[][] inputs, int inputFrom, float[][] weights, float[][] sums, int sumFrom, int count) {
    int position = 0;
    for (; position + BLOCK <= count; position += BLOCK) {
      addFourRows(inputs, inputFrom + position, weights, sums, sumFrom + position);
    }
    for (; position < count; position++) {
      addRow(inputs[inputFrom + position], weights, sums[sumFrom + position]);
    }
  }

  private static void addFourRows(
      float[][] inputs, int inputFrom, float[][] weights, float[][] sums, int sumFrom) {
    int input = 0;
    for (; input + BLOCK <= weights.length; input += BLOCK) {
      addFourInputsToFourRows(inputs, inputFrom, input, weights, sums, sumFrom);
    }
    for (; input < weights.length; input++) {
      for (int row = 0; row < BLOCK; row++) {
        addInput(inputs[inputFrom + row][input], weights[input], sums[sumFrom + row]);
      }
    }
  }

  private static void addFourInputsToFourRows(
      float[][] inputs, int inputFrom, int input, float[][] weights, float[][] sums, int sumFrom) {
    float[] w0 = weights[input];
    float[] w1 = weights[input + 1];
    float[] w2 = weights[input + 2];
    float[] w3 = weights[input + 3];
    float[] a = inputs[inputFrom];
    float[] b = inputs[inputFrom + 1];
    float[] c = inputs[inputFrom + 2];
    float[] d = inputs[inputFrom + 3];
    float a0 = a[input];
    float a1 = a[input + 1];
    float a2 = a[input + 2];
    float a3 = a[input + 3];
    float b0 = b[input];
    float b1 = b[input + 1];
    float b2 = b[input + 2];
    float b3 = b[input + 3];
    float c0 = c[input];
    float c1 = c[input + 1];
    float c2 = c[input + 2];
    float c3 = c[input + 3];
    float d0 = d[input];
    float d1 = d[input + 1];
    float d2 = d[input + 2];
    float d3 = d[input + 3];
    float[] sumA = sums[sumFrom];
    float[] sumB = sums[sumFrom + 1];
    float[] sumC = sums[sumFrom + 2];
    float[] sumD = sums[sumFrom + 3];
    for (int output = 0; output < w0.length; output++) {
      float v0 = w0[output];
      float v1 = w1[output];
      float v2 = w2[output];
      float v3 = w3[output];
      sumA[output] += a0 * v0 + a1 * v1 + a2 * v2 + a3 * v3;
      sumB[output] += b0 * v0 + b1 * v1 + b2 * v2 + b3 * v3;
      sumC[output] += c0 * v0 + c1 * v1 + c2 * v2 + c3 * v3;
      sumD[output] += d0 * v0 + d1 * v1 + d2 * v2 + d3 * v3;
    }
  }

  /** The same sums in the same order as in a block of rows. */
  private static void addRow(float[] inputs, float[][] weights, float[] sums) {
    int input = 0;
    for (; input + BLOCK <= weights.length; input += BLOCK) {
      float[] w0 = weights[input];
      float[] w1 = weights[input + 1];
      float[] w2 = weights[input + 2];
      float[] w3 = weights[input + 3];
      float a0 = inputs[input];
      float a1 = inputs[input + 1];
      float a2 = inputs[input + 2];
      float a3 = inputs[input + 3];
      for (int output = 0; output < w0.length; output++) {
        sums[output] += a0 * w0[output] + a1 * w1[output] + a2 * w2[output] + a3 * w3[output];
      }
    }
    for (; input < weights.length; input++) {
      addInput(inputs[input], weights[input], sums);
    }
  }

  private static void addInput(float value, float[] weights, float[] sums) {
    for (int output = 0; output < weights.length; output++) {
      sums[output] += value * weights[output];
    }
  }
}
