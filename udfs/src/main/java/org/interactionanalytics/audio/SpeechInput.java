package org.interactionanalytics.audio;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What the speech network is told of one channel, {@value SpeechPosteriors#FRAME_MS} ms by {@value
 * SpeechPosteriors#FRAME_MS} ms: the levels of its bands and, band by band, the noise below them,
 * both relative to how loud the channel is in the ten seconds before and after, so that its gain
 * does not matter; and how steady its tones are. A stream: what comes out does not depend on the
 * pieces in which the audio goes in. Keeps twenty seconds of levels, no audio. Not thread-safe.
 */
public final class SpeechInput {
  private static final int FRAMES = SpeechPosteriors.FRAME_MS / FrameLevels.FRAME_MS;
  private static final int LEVELS = FRAMES * BandLevels.BANDS;

  /** Values of a row. */
  public static final int VALUES = LEVELS + BandLevels.BANDS + Steadiness.RANGES;

  /** The surroundings look this far to both sides, rows: longer than any breath group. */
  private static final int REACH = 10_000 / SpeechPosteriors.FRAME_MS;

  /** The surroundings are described anew this often, rows. */
  private static final int UPDATE = 5;

  private static final int RING = 2 * REACH + 2;
  private static final int PIECE = MediaDecoder.OUTPUT_RATE;

  /** Levels up to here are digital silence, half decibels below full scale. */
  private static final int DIGITAL_SILENCE = 220;

  /** A channel that is never louder than this is taken for silent, half decibels. */
  private static final int QUIETEST_CHANNEL = 150;

  private static final int NOISE_PERCENTILE = 10;
  private static final int LOUD_PERCENTILE = 95;

  /** Lower levels look the same, half decibels below the channel's. */
  private static final int RANGE = 120;

  private static final float STEPS_PER_UNIT = 20;

  private final BandLevels bands = new BandLevels(this::accept);
  private final Steadiness steadiness = new Steadiness(this::accept);
  private final Consumer<float[]> rows;
  private final byte[][] ring = new byte[RING][];
  private final float[][] steady = new float[RING][];
  private final Histogram[] noise = new Histogram[BandLevels.BANDS];
  private final Histogram loudness = new Histogram();
  private final int[] floors = new int[BandLevels.BANDS];
  private int loud;
  private byte[] row = new byte[LEVELS];
  private int framesInRow;
  private int received;
  private int compared;
  private int delivered;

  /**
   * @param rows receives {@link #VALUES} values for each row, in order
   */
  public SpeechInput(Consumer<float[]> rows) {
    this.rows = rows;
    Arrays.setAll(noise, band -> new Histogram());
  }

  /** Takes the first {@code count} samples, at {@link MediaDecoder#OUTPUT_RATE}. */
  public void add(short[] samples, int count) {
    // piece by piece, so that neither of the two runs ahead of the ring
    int at = 0;
    while (at < count) {
      int taken = Math.min(PIECE, count - at);
      short[] piece = Arrays.copyOfRange(samples, at, at + taken);
      steadiness.add(piece, taken);
      bands.add(piece, taken);
      at += taken;
    }
  }

  /** Ends the stream. */
  public void finish() {
    steadiness.finish();
    bands.finish();
    if (framesInRow > 0) {
      System.arraycopy(row, 0, row, BandLevels.BANDS, BandLevels.BANDS);
      endRow();
    }
    while (delivered < received) {
      deliver();
    }
  }

  private void accept(float[] alike) {
    steady[compared % RING] = alike;
    compared++;
  }

  private void accept(byte[] frame) {
    System.arraycopy(frame, 0, row, framesInRow * BandLevels.BANDS, BandLevels.BANDS);
    framesInRow++;
    if (framesInRow == FRAMES) {
      endRow();
    }
  }

  private void endRow() {
    ring[received % RING] = row;
    count(row, 1);
    received++;
    row = new byte[LEVELS];
    framesInRow = 0;
    if (received > REACH) {
      deliver();
    }
  }

  private void count(byte[] levels, int change) {
    for (int frame = 0; frame < LEVELS; frame += BandLevels.BANDS) {
      int sum = 0;
      for (int band = 0; band < BandLevels.BANDS; band++) {
        int step = Byte.toUnsignedInt(levels[frame + band]);
        sum += step;
        if (step < DIGITAL_SILENCE) {
          noise[band].count(step, change);
        }
      }
      loudness.count(sum / BandLevels.BANDS, change);
    }
  }

  private void deliver() {
    if (delivered > REACH) {
      int left = (delivered - REACH - 1) % RING;
      count(ring[left], -1);
    }
    if (delivered % UPDATE == 0) {
      describe();
    }
    byte[] levels = ring[delivered % RING];
    float[] values = new float[VALUES];
    for (int i = 0; i < LEVELS; i++) {
      values[i] = value(Byte.toUnsignedInt(levels[i]));
    }
    for (int band = 0; band < BandLevels.BANDS; band++) {
      values[LEVELS + band] = value(floors[band]);
    }
    System.arraycopy(
        steady[delivered % RING], 0, values, VALUES - Steadiness.RANGES, Steadiness.RANGES);
    rows.accept(values);
    delivered++;
  }

  private void describe() {
    loud = Math.min(QUIETEST_CHANNEL, loudness.percentile(LOUD_PERCENTILE));
    for (int band = 0; band < BandLevels.BANDS; band++) {
      floors[band] = noise[band].percentile(NOISE_PERCENTILE);
    }
  }

  private float value(int step) {
    return Math.max(-RANGE, Math.min(RANGE, loud - step)) / STEPS_PER_UNIT;
  }

  /** How often each level occurs in the surroundings. */
  private static final class Histogram {
    private final int[] counts = new int[FrameLevels.STEPS];
    private int total;

    void count(int step, int change) {
      counts[step] += change;
      total += change;
    }

    /** The level that this percentage of the frames does not exceed; digital silence if none. */
    int percentile(int percent) {
      int wanted = Math.max(1, (int) ((long) total * percent / 100));
      int below = 0;
      for (int step = FrameLevels.STEPS - 1; step >= 0; step--) {
        below += counts[step];
        if (below >= wanted) {
          return step;
        }
      }
      return FrameLevels.STEPS - 1;
    }
  }
}
