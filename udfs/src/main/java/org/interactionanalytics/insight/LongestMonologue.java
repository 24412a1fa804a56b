package org.interactionanalytics.insight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;

/**
 * How long a speaker goes on at most: from the first to the last word of the longest turn.
 *
 * <p>Source: RingCentral names the figure; the definition is this project's.
 */
public final class LongestMonologue {
  private LongestMonologue() {}

  /** Milliseconds for every speaker id; 0 without a turn. */
  public static Map<String, Long> of(Timeline timeline) {
    Map<String, Long> longest = new LinkedHashMap<>();
    for (Speaker speaker : timeline.speakers()) {
      longest.put(
          speaker.id(),
          timeline.turns().stream()
              .filter(turn -> turn.speakerId().equals(speaker.id()))
              .mapToLong(turn -> turn.interval().lengthMs())
              .max()
              .orElse(0));
    }
    return longest;
  }
}
