package org.interactionanalytics.category;

import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Nobody speaks for some time.
 *
 * @param thresholds how long
 * @param window only silence in it counts
 */
record SilenceRule(SpanThresholds thresholds, Window window) implements Rule {
  @Override
  public Finding evaluate(Evidence evidence) {
    Interval span = window.on(evidence.timeline().durationMs());
    Intervals silence = Intervals.of(List.of(span)).minus(evidence.timeline().anySpeech());
    return thresholds.judge("silence" + window.label(), silence, span);
  }
}
