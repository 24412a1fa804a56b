package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.audio.FrameLevels;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * What a detector of speech is compared with: levels alone. A frame is active when it stands out
 * from the noise of the seconds around it. Steady noise, hum and tones do not stand out, digital
 * silence even less.
 */
final class EnergyThreshold {
  /**
   * How far a frame must stand above the noise floor, dB. Frames of steady noise vary by half a
   * decibel around their level; a voice at this distance from the noise is hardly intelligible.
   */
  private static final double MARGIN_DB = 9;

  /** Below this nothing counts, dBFS: the idle noise of telephone codecs lies at -75 to -65. */
  private static final double QUIETEST_ACTIVITY_DBFS = -60;

  /**
   * The noise floor is this percentile of the levels around: even fast talkers leave a tenth of the
   * time between words and syllables.
   */
  private static final int FLOOR_PERCENTILE = 10;

  /** The noise floor looks this far to both sides, milliseconds: longer than any breath group. */
  private static final int FLOOR_REACH_MS = 10_000;

  /** The noise floor is computed anew this often, milliseconds. */
  private static final int FLOOR_UPDATE_MS = 100;

  /**
   * Levels at or below this are digital silence, dBFS, and say nothing about noise: it is the
   * rounding error of 16 bits.
   */
  private static final double DIGITAL_SILENCE_DBFS = -90;

  /**
   * A frame this far below the loudest channel is that channel heard through a wire, dB. Crosstalk
   * of telephone lines and headsets lies 25 dB or more below the voice.
   */
  private static final double BLEED_DB = 20;

  /** Shorter rises are clicks, milliseconds; the shortest vowels last 50. */
  private static final long MIN_BURST_MS = 40;

  /** Shorter dips belong to the burst, milliseconds: stop consonants close for up to 150. */
  private static final long MIN_PAUSE_MS = 200;

  /** Activity lasts this much longer than the levels tell, milliseconds: words fade out. */
  private static final long HANGOVER_MS = 60;

  private EnergyThreshold() {}

  /** When each channel is active, in the order of the channels. */
  static List<Intervals> detect(FrameLevels levels) {
    List<Intervals> activity = new ArrayList<>();
    for (int channel = 0; channel < levels.channels(); channel++) {
      activity.add(detect(levels, channel));
    }
    return List.copyOf(activity);
  }

  private static Intervals detect(FrameLevels levels, int channel) {
    NoiseFloor floor = new NoiseFloor(levels, channel);
    List<Interval> bursts = new ArrayList<>();
    int start = -1;
    for (int frame = 0; frame < levels.frames(); frame++) {
      boolean active = isActive(levels, channel, frame, floor.at(frame));
      if (active && start < 0) {
        start = frame;
      } else if (!active && start >= 0) {
        bursts.add(span(start, frame));
        start = -1;
      }
    }
    if (start >= 0) {
      bursts.add(span(start, levels.frames()));
    }
    List<Interval> lasting =
        Intervals.of(bursts).closeGaps(MIN_PAUSE_MS).dropShorterThan(MIN_BURST_MS).spans().stream()
            .map(burst -> new Interval(burst.startMs(), burst.endMs() + HANGOVER_MS))
            .toList();
    return Intervals.of(lasting).within(new Interval(0, levels.durationMs()));
  }

  private static boolean isActive(FrameLevels levels, int channel, int frame, double floorDbfs) {
    double level = levels.dbfs(channel, frame);
    if (level < QUIETEST_ACTIVITY_DBFS || level < floorDbfs + MARGIN_DB) {
      return false;
    }
    for (int other = 0; other < levels.channels(); other++) {
      if (levels.dbfs(other, frame) - level > BLEED_DB) {
        return false;
      }
    }
    return true;
  }

  private static Interval span(int from, int to) {
    return new Interval((long) from * FrameLevels.FRAME_MS, (long) to * FrameLevels.FRAME_MS);
  }

  /** The noise around a frame, from a histogram that slides along. */
  private static final class NoiseFloor {
    private static final int STEPS_PER_DB = 2;
    private static final int STEPS = 256;
    private static final int REACH = FLOOR_REACH_MS / FrameLevels.FRAME_MS;
    private static final int UPDATE = FLOOR_UPDATE_MS / FrameLevels.FRAME_MS;

    private final FrameLevels levels;
    private final int channel;
    private final int[] histogram = new int[STEPS];
    private int counted;
    private int from;
    private int to;
    private double current = FrameLevels.DIGITAL_SILENCE_DBFS;

    NoiseFloor(FrameLevels levels, int channel) {
      this.levels = levels;
      this.channel = channel;
    }

    /** To be asked for each frame in order. */
    double at(int frame) {
      if (frame % UPDATE == 0) {
        slide(frame);
        current = percentile();
      }
      return current;
    }

    private void slide(int frame) {
      for (int end = Math.min(levels.frames(), frame + REACH); to < end; to++) {
        count(to, 1);
      }
      for (int start = Math.max(0, frame - REACH); from < start; from++) {
        count(from, -1);
      }
    }

    private void count(int frame, int change) {
      if (levels.dbfs(channel, frame) > DIGITAL_SILENCE_DBFS) {
        histogram[(int) Math.round(-STEPS_PER_DB * levels.dbfs(channel, frame))] += change;
        counted += change;
      }
    }

    private double percentile() {
      int wanted = Math.max(1, counted * FLOOR_PERCENTILE / 100);
      int below = 0;
      for (int step = STEPS - 1; step >= 0; step--) {
        below += histogram[step];
        if (below >= wanted) {
          return (double) -step / STEPS_PER_DB;
        }
      }
      return FrameLevels.DIGITAL_SILENCE_DBFS;
    }
  }
}
