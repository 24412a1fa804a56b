package org.interactionanalytics.category;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * Agent and customer speak at once for some time.
 *
 * @param thresholds how long
 * @param window only crosstalk in it counts
 */
record CrosstalkRule(SpanThresholds thresholds, Window window) implements Rule {
  private static final int TWO_SIDES = 2;

  @Override
  public Finding evaluate(Evidence evidence) {
    Timeline timeline = evidence.timeline();
    String rule = "crosstalk" + window.label();
    if (!timeline.overlapMeasurable()) {
      return Finding.leaf(
          rule, Truth.UNKNOWN, "crosstalk is not measurable where the speakers share a channel");
    }
    Interval span = window.on(timeline.durationMs());
    return both(timeline)
        .map(crosstalk -> thresholds.judge(rule, crosstalk.within(span), span))
        .orElseGet(
            () ->
                Finding.leaf(
                    rule,
                    Truth.UNKNOWN,
                    "which of the speakers are the agent and the customer is not known"));
  }

  /** With two speakers their roles do not matter. */
  private static Optional<Intervals> both(Timeline timeline) {
    List<Speaker> speakers = timeline.speakers();
    if (speakers.size() == TWO_SIDES) {
      return Optional.of(
          timeline.speechOf(speakers.get(0)).intersect(timeline.speechOf(speakers.get(1))));
    }
    return timeline
        .speaker(Role.AGENT)
        .flatMap(
            agent ->
                timeline
                    .speaker(Role.CUSTOMER)
                    .map(
                        customer ->
                            timeline.speechOf(agent).intersect(timeline.speechOf(customer))));
  }
}
