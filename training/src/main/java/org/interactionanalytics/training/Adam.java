package org.interactionanalytics.training;

/**
 * A table of weights that Adam learns (Kingma and Ba 2015). {@link #slopes} collects what a batch's
 * examples say; {@link #step} follows it.
 */
final class Adam {
  private static final float MEAN_KEPT = 0.9f;
  private static final float SQUARE_KEPT = 0.999f;
  private static final float SMALL = 1e-7f;
  private static final float DECAY = 1e-5f;

  final float[][] values;
  final float[][] slopes;
  private final float[][] means;
  private final float[][] squares;
  private int steps;

  Adam(float[][] values) {
    this.values = values;
    this.slopes = new float[values.length][values[0].length];
    this.means = new float[values.length][values[0].length];
    this.squares = new float[values.length][values[0].length];
  }

  void step(float size, int examples) {
    steps++;
    float meanScale = (float) (1 / (1 - Math.pow(MEAN_KEPT, steps)));
    float squareScale = (float) (1 / (1 - Math.pow(SQUARE_KEPT, steps)));
    for (int row = 0; row < values.length; row++) {
      for (int i = 0; i < values[row].length; i++) {
        float slope = slopes[row][i] / examples;
        slopes[row][i] = 0;
        float mean = MEAN_KEPT * means[row][i] + (1 - MEAN_KEPT) * slope;
        float square = SQUARE_KEPT * squares[row][i] + (1 - SQUARE_KEPT) * slope * slope;
        means[row][i] = mean;
        squares[row][i] = square;
        values[row][i] -=
            size
                * (mean * meanScale / ((float) Math.sqrt(square * squareScale) + SMALL)
                    + DECAY * values[row][i]);
      }
    }
  }
}
