package org.interactionanalytics.speaker;

import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Who speaks when on one channel. One at a time: where several speak at once, the one who is heard
 * best.
 *
 * @param speech of each speaker; speakers by first appearance
 */
public record Diarization(List<Intervals> speech) {
  /** Nobody speaks. */
  public static final Diarization NOBODY = new Diarization(List.of());

  public Diarization {
    speech = List.copyOf(speech);
  }

  /** Number of speakers. */
  public int speakers() {
    return speech.size();
  }

  /**
   * Who speaks in an interval: who speaks longest in it, or, where nobody does, who is nearest.
   *
   * @return number of the speaker
   * @throws IllegalStateException if nobody ever speaks
   */
  public int speakerOf(Interval interval) {
    int best = -1;
    long bestCloseness = Long.MIN_VALUE;
    for (int speaker = 0; speaker < speech.size(); speaker++) {
      long closeness = closeness(speech.get(speaker).spans(), interval);
      if (closeness > bestCloseness) {
        best = speaker;
        bestCloseness = closeness;
      }
    }
    if (best < 0) {
      throw new IllegalStateException("Nobody speaks");
    }
    return best;
  }

  /** Milliseconds shared, or the negative distance to the nearest span. */
  private static long closeness(List<Interval> spans, Interval interval) {
    long shared = 0;
    long distance = Long.MAX_VALUE;
    for (Interval span : spans) {
      long common =
          Math.min(span.endMs(), interval.endMs()) - Math.max(span.startMs(), interval.startMs());
      if (common > 0) {
        shared += common;
      }
      distance = Math.min(distance, Math.max(0, -common));
    }
    return shared > 0 ? shared : -distance;
  }
}
