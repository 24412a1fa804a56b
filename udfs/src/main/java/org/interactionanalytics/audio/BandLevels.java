package org.interactionanalytics.audio;

import java.util.function.Consumer;

/**
 * How loud a channel is in each of {@value #BANDS} bands of a voice, every 10 ms: mean power in
 * triangles that are evenly spaced in mel from 100 to 3,800 Hz, so that telephone and studio look
 * alike. A stream: what comes out does not depend on the pieces in which the audio goes in. Not
 * thread-safe.
 */
final class BandLevels {
  static final int BANDS = 24;

  /** Samples from frame to frame. */
  static final int HOP = MediaDecoder.SAMPLES_PER_MS * FrameLevels.FRAME_MS;

  private static final int WINDOW_MS = 25;
  private static final int TRANSFORM = 512;
  private static final int WINDOW = MediaDecoder.SAMPLES_PER_MS * WINDOW_MS;
  private static final double LOWEST_HZ = 100;
  private static final double HIGHEST_HZ = 3_800;
  private static final double HZ_PER_BIN = (double) MediaDecoder.OUTPUT_RATE / TRANSFORM;

  private final Spectrum spectrum = Spectrum.ofFullScale(TRANSFORM, WINDOW);
  private final float[] power = new float[TRANSFORM / 2];
  private final int[] firstBins = new int[BANDS];
  private final float[][] weights = new float[BANDS][];
  private final SampleFrames windows;

  /**
   * @param frames receives the half decibels below full scale of each band, frame by frame
   */
  BandLevels(Consumer<byte[]> frames) {
    this.windows =
        new SampleFrames(WINDOW, HOP, (buffer, from) -> frames.accept(frame(buffer, from)));
    double lowest = mel(LOWEST_HZ);
    double step = (mel(HIGHEST_HZ) - lowest) / (BANDS + 1);
    for (int band = 0; band < BANDS; band++) {
      double from = hertz(lowest + band * step) / HZ_PER_BIN;
      double middle = hertz(lowest + (band + 1) * step) / HZ_PER_BIN;
      double to = hertz(lowest + (band + 2) * step) / HZ_PER_BIN;
      firstBins[band] = (int) Math.ceil(from);
      weights[band] = new float[(int) Math.floor(to) - firstBins[band] + 1];
      for (int i = 0; i < weights[band].length; i++) {
        int bin = firstBins[band] + i;
        weights[band][i] =
            (float) Math.min((bin - from) / (middle - from), (to - bin) / (to - middle));
      }
    }
  }

  private static double mel(double hertz) {
    return 2595 * StrictMath.log10(1 + hertz / 700);
  }

  private static double hertz(double mel) {
    return 700 * (StrictMath.pow(10, mel / 2595) - 1);
  }

  void add(short[] samples, int count) {
    windows.add(samples, count);
  }

  /** Ends the stream; the last frame may be shorter. */
  void finish() {
    windows.finish();
  }

  private byte[] frame(float[] buffer, int from) {
    spectrum.power(buffer, from, power);
    byte[] levels = new byte[BANDS];
    for (int band = 0; band < BANDS; band++) {
      float sum = 0;
      for (int i = 0; i < weights[band].length; i++) {
        sum += weights[band][i] * power[firstBins[band] + i];
      }
      levels[band] = (byte) FrameLevels.stepOf(sum);
    }
    return levels;
  }
}
