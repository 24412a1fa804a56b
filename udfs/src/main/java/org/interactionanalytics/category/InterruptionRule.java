package org.interactionanalytics.category;

import java.util.List;
import org.interactionanalytics.insight.Interruptions.Interruption;
import org.interactionanalytics.timeline.Timeline;

/**
 * Somebody interrupts, as {@link org.interactionanalytics.insight.Interruptions} defines it.
 *
 * @param by who interrupts
 * @param minCount how often, at least 1
 * @param totalMs how long both are heard in all interruptions together, milliseconds
 * @param window overlaps that lie in it count
 */
record InterruptionRule(Party by, int minCount, long totalMs, Window window) implements Rule {
  @Override
  public Finding evaluate(Evidence evidence) {
    String rule =
        "interruption by "
            + by.label()
            + window.label()
            + ", at least "
            + minCount
            + (totalMs == 0 ? "" : ", total at least " + Figures.seconds(totalMs));
    return evidence
        .interruptions()
        .map(all -> evaluate(rule, all, evidence))
        .orElseGet(
            () ->
                Finding.leaf(
                    rule,
                    Truth.UNKNOWN,
                    "interruptions are not measurable where the speakers share a channel"));
  }

  private Finding evaluate(String rule, List<Interruption> all, Evidence evidence) {
    Timeline timeline = evidence.timeline();
    List<Interruption> inWindow =
        all.stream()
            .filter(
                event ->
                    window.contains(
                        event.overlap().startMs(), event.overlap().endMs(), timeline.durationMs()))
            .toList();
    List<Interruption> certain =
        inWindow.stream().filter(event -> includes(event, evidence) == Truth.TRUE).toList();
    List<Interruption> possible =
        inWindow.stream().filter(event -> includes(event, evidence) != Truth.FALSE).toList();
    if (!suffice(certain) && suffice(possible)) {
      return Finding.leaf(rule, Truth.UNKNOWN, by.unknownReason());
    }
    return Finding.leaf(
        rule,
        Truth.of(suffice(certain)),
        certain.size() + " interruptions, total " + Figures.seconds(totalMs(certain)));
  }

  private Truth includes(Interruption event, Evidence evidence) {
    return by.includes(evidence.speaker(event.interrupterId()));
  }

  private boolean suffice(List<Interruption> events) {
    return events.size() >= minCount && totalMs(events) >= totalMs;
  }

  private static long totalMs(List<Interruption> events) {
    return events.stream().mapToLong(event -> event.overlap().lengthMs()).sum();
  }
}
