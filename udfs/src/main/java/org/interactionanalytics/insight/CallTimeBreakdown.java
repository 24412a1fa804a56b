package org.interactionanalytics.insight;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Timeline;

/**
 * Who spoke when on a call: only the agent, only the customer, nobody, both. Where all four are
 * measurable they add up to the duration. Source of the definitions: Vonage, "Interaction item".
 *
 * @param durationMs of the decoded audio
 * @param silenceMs time when nobody spoke
 * @param agentOnlyMs empty where somebody who speaks has no role or one side is not heard; on a
 *     shared channel all of the agent's speech
 * @param customerOnlyMs as that of the agent
 * @param crosstalkMs time when both spoke; empty where speakers share a channel and where somebody
 *     who speaks has no role
 */
public record CallTimeBreakdown(
    long durationMs,
    long silenceMs,
    Optional<Long> agentOnlyMs,
    Optional<Long> customerOnlyMs,
    Optional<Long> crosstalkMs) {
  private static final long MS_PER_SECOND = 1000;

  /** Measures the four parts. */
  public static CallTimeBreakdown of(Timeline timeline) {
    Interval recording = new Interval(0, timeline.durationMs());
    Intervals speech = timeline.anySpeech().within(recording);
    long silence = timeline.durationMs() - speech.lengthMs();
    boolean rolesKnown =
        timeline.speakers().stream()
            .filter(speaker -> timeline.speechOf(speaker).lengthMs() > 0)
            .allMatch(speaker -> speaker.role().isPresent());
    boolean bothSides =
        timeline.overlapMeasurable()
            || (timeline.speaker(Role.AGENT).isPresent()
                && timeline.speaker(Role.CUSTOMER).isPresent());
    if (!rolesKnown || !bothSides) {
      return new CallTimeBreakdown(
          timeline.durationMs(), silence, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Intervals agent = speechOf(Role.AGENT, timeline).within(recording);
    Intervals customer = speechOf(Role.CUSTOMER, timeline).within(recording);
    long agentOnly = agent.minus(customer).lengthMs();
    if (!timeline.overlapMeasurable()) {
      return new CallTimeBreakdown(
          timeline.durationMs(),
          silence,
          Optional.of(agentOnly),
          Optional.of(speech.lengthMs() - agentOnly),
          Optional.empty());
    }
    return new CallTimeBreakdown(
        timeline.durationMs(),
        silence,
        Optional.of(agentOnly),
        Optional.of(customer.minus(agent).lengthMs()),
        Optional.of(agent.intersect(customer).lengthMs()));
  }

  private static Intervals speechOf(Role role, Timeline timeline) {
    return timeline.speakers().stream()
        .filter(speaker -> speaker.role().filter(role::equals).isPresent())
        .map(timeline::speechOf)
        .reduce(Intervals.NONE, Intervals::union);
  }

  /**
   * The four parts in whole seconds that add up to the duration rounded half up, by largest
   * remainder; empty where agent and customer are not told apart.
   */
  public Optional<WholeSeconds> wholeSeconds() {
    if (agentOnlyMs.isEmpty() || customerOnlyMs.isEmpty()) {
      return Optional.empty();
    }
    if (durationMs == 0) {
      return Optional.of(new WholeSeconds(0, 0, 0, crosstalkMs.map(any -> 0L)));
    }
    List<Long> seconds =
        LargestRemainder.shareOut(
            List.of(agentOnlyMs.get(), customerOnlyMs.get(), silenceMs, crosstalkMs.orElse(0L)),
            (durationMs + MS_PER_SECOND / 2) / MS_PER_SECOND);
    return Optional.of(
        new WholeSeconds(
            seconds.get(0),
            seconds.get(1),
            seconds.get(2),
            crosstalkMs.map(any -> seconds.get(3))));
  }

  /**
   * The breakdown in whole seconds.
   *
   * @param agent only the agent spoke
   * @param customer only the customer spoke
   * @param silence nobody spoke
   * @param crosstalk both spoke; empty where that is not measurable
   */
  public record WholeSeconds(long agent, long customer, long silence, Optional<Long> crosstalk) {}
}
