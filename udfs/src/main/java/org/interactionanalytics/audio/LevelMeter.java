package org.interactionanalytics.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures how loud each channel is while its audio passes. Not thread-safe. */
final class LevelMeter {
  /** Length of a step, milliseconds: a syllable has about two. */
  static final int STEP_MS = 100;

  private static final int STEP_SAMPLES = MediaDecoder.SAMPLES_PER_MS * STEP_MS;

  private final List<List<Byte>> levels = new ArrayList<>();
  private long[] squares = new long[0];
  private int filled;

  void add(short[][] samples, int count) {
    if (levels.isEmpty()) {
      squares = new long[samples.length];
      Arrays.stream(samples).forEach(channel -> levels.add(new ArrayList<>()));
    }
    int at = 0;
    while (at < count) {
      int end = Math.min(count, at + STEP_SAMPLES - filled);
      for (int channel = 0; channel < squares.length; channel++) {
        squares[channel] += sumOfSquares(samples[channel], at, end);
      }
      filled += end - at;
      at = end;
      if (filled == STEP_SAMPLES) {
        endStep();
      }
    }
  }

  /** One per channel, in order. */
  List<ChannelLevels> finish() {
    if (filled > 0) {
      endStep();
    }
    return levels.stream().map(channel -> new ChannelLevels(STEP_MS, channel)).toList();
  }

  private static long sumOfSquares(short[] samples, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i] * samples[i];
    }
    return sum;
  }

  private void endStep() {
    for (int channel = 0; channel < squares.length; channel++) {
      double power = squares[channel] / Decibels.FULL_SCALE_SQUARED / filled;
      levels.get(channel).add((byte) Math.round(ChannelLevels.dbfs(power)));
      squares[channel] = 0;
    }
    filled = 0;
  }
}
