package org.interactionanalytics.audio;

import java.util.Random;

/** Makes audio whose properties are known by construction. */
final class Signals {
  static final int RATE = MediaDecoder.OUTPUT_RATE;

  private Signals() {}

  static short[] silence(int lengthMs) {
    return new short[lengthMs * RATE / 1000];
  }

  /** A sine; its RMS lies 3.01 dB below its peak. */
  static short[] tone(double hertz, double peak, int lengthMs) {
    short[] tone = silence(lengthMs);
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (short) Math.round(32767 * peak * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return tone;
  }

  /** White Gaussian noise of the given RMS. */
  static short[] noise(double rms, int lengthMs, long seed) {
    Random random = new Random(seed);
    short[] noise = silence(lengthMs);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = clip(32768 * rms * random.nextGaussian());
    }
    return noise;
  }

  /** Adds one signal to another at a time. */
  static short[] add(short[] base, short[] other, int atMs) {
    short[] sum = base.clone();
    int from = atMs * RATE / 1000;
    for (int i = 0; i < other.length && from + i < sum.length; i++) {
      sum[from + i] = clip(sum[from + i] + other[i]);
    }
    return sum;
  }

  static short[] scaled(short[] signal, double factor) {
    short[] scaled = new short[signal.length];
    for (int i = 0; i < signal.length; i++) {
      scaled[i] = clip(signal[i] * factor);
    }
    return scaled;
  }

  static FrameLevels levels(short[]... channels) {
    FrameLevels.Builder builder = new FrameLevels.Builder();
    builder.add(channels, channels[0].length);
    return builder.build();
  }

  private static short clip(double sample) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample)));
  }
}
