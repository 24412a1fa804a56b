package org.interactionanalytics.category;

import java.io.Serializable;
import org.interactionanalytics.time.Interval;

/**
 * The part of a recording that a rule looks at.
 *
 * @param from where it begins
 * @param to where it ends
 * @param label as shown in explanations; empty for the whole recording
 */
record Window(TimeMark from, TimeMark to, String label) implements Serializable {
  static final Window WHOLE = new Window(TimeMark.START, TimeMark.END, "");

  Interval on(long durationMs) {
    long start = from.on(durationMs);
    return new Interval(start, Math.max(start, to.on(durationMs)));
  }

  /** Whether all of a span lies in the window; a window that reaches the end has no end. */
  boolean contains(long startMs, long endMs, long durationMs) {
    Interval window = on(durationMs);
    return startMs >= window.startMs() && (endMs <= window.endMs() || window.endMs() == durationMs);
  }
}
