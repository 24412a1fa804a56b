package org.interactionanalytics.insight;

import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Timeline;

/** The silences of a recording that are long enough to be noticed. */
public final class Silences {
  /** Silence counts if it is longer, milliseconds. Source: Google Conversational Insights. */
  public static final long LONGER_THAN_MS = 5000;

  private Silences() {}

  /** When nobody speaks for longer than {@link #LONGER_THAN_MS}. */
  public static Intervals of(Timeline timeline) {
    return Intervals.of(List.of(new Interval(0, timeline.durationMs())))
        .minus(timeline.anySpeech())
        .dropShorterThan(LONGER_THAN_MS + 1);
  }
}
