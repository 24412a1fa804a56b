package org.interactionanalytics.speaker;

/** Sums over frames, from which the mean and deviation of any span are got by adding. */
final class FrameSums {
  private final double[] values;
  private final double[] squares;
  private int frames;

  FrameSums(int width) {
    this.values = new double[width];
    this.squares = new double[width];
  }

  int width() {
    return values.length;
  }

  int frames() {
    return frames;
  }

  void add(float[] frame) {
    for (int i = 0; i < frame.length; i++) {
      values[i] += frame[i];
      squares[i] += (double) frame[i] * frame[i];
    }
    frames++;
  }

  void add(FrameSums other) {
    for (int i = 0; i < values.length; i++) {
      values[i] += other.values[i];
      squares[i] += other.squares[i];
    }
    frames += other.frames;
  }

  /** The means, then the standard deviations. */
  float[] statistics(double varianceFloor) {
    float[] statistics = new float[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      double mean = values[i] / frames;
      double variance = Math.max(varianceFloor, squares[i] / frames - mean * mean);
      statistics[i] = (float) mean;
      statistics[values.length + i] = (float) Math.sqrt(variance);
    }
    return statistics;
  }
}
