package org.interactionanalytics.audio;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Cuts a long recording into units that can be transcribed side by side. Cuts lie in pauses, so no
 * word is cut, lost or doubled.
 */
public final class UnitPlanner {
  /** Length aimed at, milliseconds: an hour keeps six cores busy. */
  public static final long NOMINAL_MS = 10 * 60 * 1000;

  /** Cuts lie at most this far from the nominal place, milliseconds. */
  public static final long REACH_MS = 20 * 1000;

  /** A rest up to this many nominal lengths stays whole. */
  static final double MAX_WHOLE = 1.5;

  /** Where nobody pauses, the quietest span of this length is cut, milliseconds. */
  static final long QUIET_SPAN_MS = 200;

  private UnitPlanner() {}

  /**
   * Plans the units of a recording: a pure function, so everyone who plans gets the same.
   *
   * @param levels of the whole recording
   * @param activity of each channel, as {@link ActivityDetector#detect} finds it
   * @return in time order, without gaps, from 0 to the end; a single one for a short recording,
   *     none for an empty one
   */
  public static List<Interval> plan(FrameLevels levels, List<Intervals> activity) {
    Intervals anybody = activity.stream().reduce(Intervals.NONE, Intervals::union);
    List<Interval> units = new ArrayList<>();
    long start = 0;
    while (levels.durationMs() - start > MAX_WHOLE * NOMINAL_MS) {
      long cut = cut(levels, anybody, start + NOMINAL_MS);
      units.add(new Interval(start, cut));
      start = cut;
    }
    if (levels.durationMs() > start) {
      units.add(new Interval(start, levels.durationMs()));
    }
    return List.copyOf(units);
  }

  private static long cut(FrameLevels levels, Intervals anybody, long nominalMs) {
    Interval window = new Interval(nominalMs - REACH_MS, nominalMs + REACH_MS);
    Interval longest = new Interval(nominalMs, nominalMs);
    for (Interval pause : Intervals.of(List.of(window)).minus(anybody).spans()) {
      if (pause.lengthMs() > longest.lengthMs()) {
        longest = pause;
      }
    }
    Interval quietest = longest.lengthMs() > 0 ? longest : quietest(levels, window);
    return (quietest.startMs() + quietest.endMs()) / 2;
  }

  private static Interval quietest(FrameLevels levels, Interval window) {
    int first = (int) (window.startMs() / FrameLevels.FRAME_MS);
    int last = (int) (window.endMs() / FrameLevels.FRAME_MS);
    int span = (int) (QUIET_SPAN_MS / FrameLevels.FRAME_MS);
    double power = 0;
    double leastPower = Double.MAX_VALUE;
    int best = first;
    for (int frame = first; frame < last; frame++) {
      power += power(levels, frame);
      if (frame >= first + span) {
        power -= power(levels, frame - span);
      }
      int start = frame - span + 1;
      if (start >= first && power < leastPower) {
        leastPower = power;
        best = start;
      }
    }
    long startMs = (long) best * FrameLevels.FRAME_MS;
    return new Interval(startMs, startMs + QUIET_SPAN_MS);
  }

  private static double power(FrameLevels levels, int frame) {
    double power = 0;
    for (int channel = 0; channel < levels.channels(); channel++) {
      power += levels.power(channel, frame);
    }
    return power;
  }
}
