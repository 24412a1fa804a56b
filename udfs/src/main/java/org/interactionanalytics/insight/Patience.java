package org.interactionanalytics.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * How long a speaker waits before answering: the median silence between the end of another's speech
 * and the beginning of the speaker's own turn. Who begins while another still speaks does not wait,
 * and after a lapse nobody answers.
 *
 * <p>Source: RingCentral names the figure; the definition is this project's. Word times are about
 * 0.25 s uncertain, so differences below that mean nothing.
 */
public final class Patience {
  /** Longer silence is a lapse of the conversation, milliseconds. Source: this project. */
  public static final long LAPSE_MS = 5000;

  private Patience() {}

  /** The median in milliseconds by speaker id; without those who never answer. */
  public static Map<String, Long> of(Timeline timeline) {
    Map<String, Long> medians = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      Intervals own = timeline.speechOf(speaker);
      Intervals others =
          timeline.speakers().stream()
              .filter(other -> !other.equals(speaker))
              .map(timeline::speechOf)
              .reduce(Intervals.NONE, Intervals::union);
      List<Long> pauses =
          timeline.turns().stream()
              .filter(turn -> turn.speakerId().equals(speaker.id()))
              .map(turn -> pauseBefore(turn.startMs(), own, others))
              .flatMap(Optional::stream)
              .sorted()
              .toList();
      if (!pauses.isEmpty()) {
        medians.put(speaker.id(), median(pauses));
      }
    }
    return medians;
  }

  /** Empty if the speaker goes on, begins while another speaks, or begins after a lapse. */
  private static Optional<Long> pauseBefore(long turnStartMs, Intervals own, Intervals others) {
    long startMs =
        lastBegunBy(turnStartMs, own)
            .filter(span -> span.endMs() > turnStartMs)
            .map(Interval::startMs)
            .orElse(turnStartMs);
    long ownEndMs = lastBegunBy(startMs - 1, own).map(Interval::endMs).orElse(-1L);
    return lastBegunBy(startMs, others)
        .map(Interval::endMs)
        .filter(endMs -> endMs <= startMs && endMs > ownEndMs && startMs - endMs <= LAPSE_MS)
        .map(endMs -> startMs - endMs);
  }

  private static Optional<Interval> lastBegunBy(long timeMs, Intervals speech) {
    return speech.spans().stream()
        .takeWhile(span -> span.startMs() <= timeMs)
        .reduce((earlier, later) -> later);
  }

  /** The middle one, or the mean of the middle two rounded half up. */
  private static long median(List<Long> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle) + 1) / 2;
  }
}
