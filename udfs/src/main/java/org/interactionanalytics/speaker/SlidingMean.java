package org.interactionanalytics.speaker;

/**
 * Takes the mean of the frames around from each frame, so that neither microphone nor line tells
 * speakers apart. Source: {@code SlidingWindowCmn} of Kaldi with {@code --center=true
 * --cmn-window=300}, which is what speaker models for Vosk are trained with.
 */
final class SlidingMean {
  private static final int WINDOW_FRAMES = 300;

  private SlidingMean() {}

  /** The frames less their means. */
  static float[][] subtract(float[][] frames) {
    int count = frames.length;
    float[][] centred = new float[count][];
    if (count == 0) {
      return centred;
    }
    double[] sums = new double[frames[0].length];
    int from = 0;
    int to = 0;
    for (int frame = 0; frame < count; frame++) {
      int start = Math.max(0, Math.min(frame - WINDOW_FRAMES / 2, count - WINDOW_FRAMES));
      int end = Math.min(count, start + WINDOW_FRAMES);
      for (; to < end; to++) {
        add(sums, frames[to], 1);
      }
      for (; from < start; from++) {
        add(sums, frames[from], -1);
      }
      float[] row = new float[sums.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) (frames[frame][i] - sums[i] / (to - from));
      }
      centred[frame] = row;
    }
    return centred;
  }

  private static void add(double[] sums, float[] frame, int sign) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += sign * frame[i];
    }
  }
}
