package org.interactionanalytics.audio;

import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Finds when somebody speaks on each channel: where the speech network is sure of it, and as long
 * around as it thinks it possible. Noise, music and the tones of telephones are no speech, nor is
 * what one channel hears of another.
 */
public final class ActivityDetector {
  /** Speech has such a probability somewhere. */
  static final double SURE = 0.8;

  /** Speech goes on as long as it has such a probability. */
  static final double POSSIBLE = 0.4;

  /**
   * Where a channel is this far below the loudest one it hears that one through a wire, dB.
   * Crosstalk of telephone lines and headsets lies 25 dB or more below the voice.
   */
  static final double BLEED_DB = 20;

  /** Channels are compared over this much to both sides, milliseconds: longer than a stop. */
  static final long BLEED_REACH_MS = 100;

  /** Shorter bursts are no words, milliseconds; the shortest ones last 100. */
  static final long MIN_BURST_MS = 80;

  /** Shorter dips belong to the burst, milliseconds: stop consonants close for up to 150. */
  static final long MIN_PAUSE_MS = 200;

  /** Activity lasts this much longer than the network tells, milliseconds: words fade out. */
  static final long HANGOVER_MS = 20;

  private static final double BLEED_RATIO = Decibels.toPower(BLEED_DB);
  private static final int BLEED_REACH = (int) (BLEED_REACH_MS / FrameLevels.FRAME_MS);
  private static final int LEVELS = SpeechPosteriors.FRAME_MS / FrameLevels.FRAME_MS;

  private ActivityDetector() {}

  /**
   * When somebody speaks on each channel, in the order of the channels.
   *
   * @param levels of the same recording
   */
  public static List<Intervals> detect(SpeechPosteriors posteriors, FrameLevels levels) {
    List<Intervals> activity = new ArrayList<>();
    for (int channel = 0; channel < posteriors.channels(); channel++) {
      activity.add(detect(posteriors, levels, channel));
    }
    return List.copyOf(activity);
  }

  private static Intervals detect(SpeechPosteriors posteriors, FrameLevels levels, int channel) {
    List<Interval> bursts = new ArrayList<>();
    int start = -1;
    boolean sure = false;
    for (int frame = 0; frame <= posteriors.frames(); frame++) {
      double probability =
          frame < posteriors.frames() && !isBleed(levels, channel, frame)
              ? posteriors.probability(channel, frame)
              : 0;
      if (probability >= POSSIBLE) {
        start = start < 0 ? frame : start;
        sure |= probability >= SURE;
      } else {
        if (sure) {
          bursts.add(span(start, frame));
        }
        start = -1;
        sure = false;
      }
    }
    List<Interval> lasting =
        Intervals.of(bursts).closeGaps(MIN_PAUSE_MS).dropShorterThan(MIN_BURST_MS).spans().stream()
            .map(burst -> new Interval(burst.startMs(), burst.endMs() + HANGOVER_MS))
            .toList();
    return Intervals.of(lasting).within(new Interval(0, posteriors.durationMs()));
  }

  private static boolean isBleed(FrameLevels levels, int channel, int frame) {
    if (levels.channels() == 1) {
      return false;
    }
    double power = power(levels, channel, frame);
    for (int other = 0; other < levels.channels(); other++) {
      if (power(levels, other, frame) > power * BLEED_RATIO) {
        return true;
      }
    }
    return false;
  }

  /** Summed over the surroundings of a frame. */
  private static double power(FrameLevels levels, int channel, int frame) {
    int from = Math.max(0, LEVELS * frame - BLEED_REACH);
    int to = Math.min(levels.frames(), LEVELS * (frame + 1) + BLEED_REACH);
    double power = 0;
    for (int i = from; i < to; i++) {
      power += levels.power(channel, i);
    }
    return power;
  }

  private static Interval span(int from, int to) {
    return new Interval(
        (long) from * SpeechPosteriors.FRAME_MS, (long) to * SpeechPosteriors.FRAME_MS);
  }
}
