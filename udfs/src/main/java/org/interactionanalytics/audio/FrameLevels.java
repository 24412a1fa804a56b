package org.interactionanalytics.audio;

import java.util.Arrays;

/**
 * How loud each channel is in every 10 ms of a recording: all that activity and units are derived
 * from. One byte per frame and channel, so four hours on two channels take 3 MB.
 */
public final class FrameLevels {
  /** Length of a frame, milliseconds. */
  public static final int FRAME_MS = 10;

  /** The level of digital silence, dBFS: lower than one flipped bit in a frame (-112). */
  public static final double DIGITAL_SILENCE_DBFS = -127.5;

  /**
   * Levels are measured above this frequency, Hz: hum, rumble and handling noise lie below, and
   * telephones cut voices at 300 Hz.
   */
  static final double RUMBLE_HZ = 200;

  private static final double FLATTEST = Math.sqrt(0.5);

  /** Levels are kept in steps of half a decibel; steady noise varies by about that. */
  static final double STEP_DB = 0.5;

  /** Number of different levels: steps below full scale, 0 to 255. */
  static final int STEPS = 256;

  private static final double[] POWERS = new double[STEPS];

  static {
    Arrays.setAll(POWERS, step -> Decibels.toPower(-STEP_DB * step));
  }

  private final byte[][] steps;
  private final int frames;
  private final long durationMs;

  FrameLevels(byte[][] steps, int frames, long durationMs) {
    this.steps = steps;
    this.frames = frames;
    this.durationMs = durationMs;
  }

  public int channels() {
    return steps.length;
  }

  /** Number of frames; the last one may be shorter than {@link #FRAME_MS}. */
  public int frames() {
    return frames;
  }

  /** Milliseconds of audio. */
  public long durationMs() {
    return durationMs;
  }

  /**
   * Root mean square of a frame above {@link #RUMBLE_HZ} in dBFS, to half a decibel, in [{@link
   * #DIGITAL_SILENCE_DBFS}, 0].
   */
  public double dbfs(int channel, int frame) {
    return -STEP_DB * step(channel, frame);
  }

  /** Mean square of a frame above {@link #RUMBLE_HZ}, full scale squared being 1. */
  double power(int channel, int frame) {
    return POWERS[step(channel, frame)];
  }

  /** Half decibels below full scale, 0 to 255. */
  int step(int channel, int frame) {
    return Byte.toUnsignedInt(steps[channel][frame]);
  }

  static int stepOf(double meanSquare) {
    if (meanSquare <= 0) {
      return STEPS - 1;
    }
    long step = Math.round(-Decibels.ofPower(meanSquare) / STEP_DB);
    return (int) Math.max(0, Math.min(STEPS - 1, step));
  }

  /** Collects the levels while the audio passes. Not thread-safe. */
  public static final class Builder {
    private static final int FRAME_SAMPLES = MediaDecoder.SAMPLES_PER_MS * FRAME_MS;
    private static final int FIRST_CAPACITY = 1024;

    private byte[][] steps = new byte[0][];
    private double[] squares = new double[0];
    private HighPass[] filters = new HighPass[0];
    private int frames;
    private int filled;
    private long samples;

    /** Takes the first {@code count} samples of every channel. */
    public void add(short[][] chunk, int count) {
      if (steps.length == 0) {
        steps = new byte[chunk.length][FIRST_CAPACITY];
        squares = new double[chunk.length];
        filters = new HighPass[chunk.length];
        Arrays.setAll(filters, channel -> new HighPass(RUMBLE_HZ, FLATTEST));
      }
      int at = 0;
      while (at < count) {
        int end = Math.min(count, at + FRAME_SAMPLES - filled);
        for (int channel = 0; channel < chunk.length; channel++) {
          squares[channel] += sumOfSquares(filters[channel], chunk[channel], at, end);
        }
        filled += end - at;
        at = end;
        if (filled == FRAME_SAMPLES) {
          endFrame();
        }
      }
      samples += count;
    }

    private static double sumOfSquares(HighPass filter, short[] samples, int from, int to) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        double sample = filter.filter(samples[i]);
        sum += sample * sample;
      }
      return sum / Decibels.FULL_SCALE_SQUARED;
    }

    private void endFrame() {
      for (int channel = 0; channel < steps.length; channel++) {
        if (frames == steps[channel].length) {
          steps[channel] = Arrays.copyOf(steps[channel], 2 * frames);
        }
        steps[channel][frames] = (byte) stepOf(squares[channel] / filled);
        squares[channel] = 0;
      }
      frames++;
      filled = 0;
    }

    /** Of all that was measured. */
    public FrameLevels build() {
      if (filled > 0) {
        endFrame();
      }
      long durationMs = Math.round((double) samples / MediaDecoder.SAMPLES_PER_MS);
      return new FrameLevels(steps, frames, durationMs);
    }
  }
}
