package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;

/**
 * Who cuts in on whom, by rule: B's turn begins while A, who has been speaking for {@link
 * #FLOOR_MS}, still speaks; both are heard for {@link #MIN_OVERLAP_MS}; B says {@link #MIN_WORDS}
 * words, not only back-channel ones; and A stops within {@link #YIELD_MS} of B's beginning. People
 * agree little on what an interruption is (kappa 0.31 to 0.35), so the figure is a rule's, not a
 * judgement.
 */
public final class Interruptions {
  /** A has the floor once speaking this long, milliseconds. Source: this project. */
  public static final long FLOOR_MS = 1000;

  /** Shorter overlap is the ordinary end of a turn, milliseconds. */
  public static final long MIN_OVERLAP_MS = Overlaps.FLOOR_MS;

  /** B's turn has at least this many words. Source: this project. */
  public static final int MIN_WORDS = 3;

  /** A stops at most this long after B's beginning, milliseconds. Source: this project. */
  public static final long YIELD_MS = 2000;

  /**
   * English words that show listening and claim no turn. Source: the back-channel and agreement
   * labels of the SWBD-DAMSL annotation manual (Jurafsky, Shriberg and Biasca 1997), without
   * phrases.
   */
  private static final Set<String> BACK_CHANNEL =
      Set.of(
          "ah", "alright", "aha", "exactly", "good", "great", "hm", "hmm", "huh", "mhm", "mm", "no",
          "nope", "oh", "ok", "okay", "really", "right", "sure", "uh", "um", "wow", "yeah", "yep",
          "yes", "i", "see");

  private Interruptions() {}

  /**
   * One interruption.
   *
   * @param interrupterId {@link Speaker#id()} of B
   * @param interruptedId {@link Speaker#id()} of A
   * @param overlap when both are heard
   * @param turnIndex {@link Turn#index()} of B's turn
   */
  public record Interruption(
      String interrupterId, String interruptedId, Interval overlap, int turnIndex) {}

  /** All interruptions in time order; empty where overlap cannot be measured. */
  public static Optional<List<Interruption>> find(Timeline timeline) {
    if (!timeline.overlapMeasurable()) {
      return Optional.empty();
    }
    List<Interruption> found = new ArrayList<>();
    for (Turn turn : timeline.turns()) {
      if (claimsTheFloor(turn)) {
        for (Speaker other : timeline.speakers()) {
          if (!other.id().equals(turn.speakerId())) {
            overlapCutShort(timeline, turn, other)
                .map(
                    overlap ->
                        new Interruption(turn.speakerId(), other.id(), overlap, turn.index()))
                .ifPresent(found::add);
          }
        }
      }
    }
    found.sort(
        Comparator.comparing(Interruption::overlap).thenComparing(Interruption::interruptedId));
    return Optional.of(List.copyOf(found));
  }

  private static boolean claimsTheFloor(Turn turn) {
    List<Word> words = turn.words();
    return words.size() >= MIN_WORDS
        && words.stream().anyMatch(word -> !BACK_CHANNEL.contains(word.text()));
  }

  private static Optional<Interval> overlapCutShort(Timeline timeline, Turn turn, Speaker other) {
    long start = turn.startMs();
    long interrupterEnd =
        spanAt(timeline, timeline.speaker(turn.speakerId()), start)
            .map(Interval::endMs)
            .orElse(turn.endMs());
    return spanAt(timeline, other, start)
        .filter(floor -> start - floor.startMs() >= FLOOR_MS)
        .filter(floor -> floor.endMs() - start <= YIELD_MS)
        .map(floor -> new Interval(start, Math.min(floor.endMs(), interrupterEnd)))
        .filter(overlap -> overlap.lengthMs() >= MIN_OVERLAP_MS);
  }

  private static Optional<Interval> spanAt(Timeline timeline, Speaker speaker, long atMs) {
    List<Interval> spans = timeline.speechOf(speaker).spans();
    int after = -Collections.binarySearch(spans, new Interval(atMs, Long.MAX_VALUE)) - 1;
    return after == 0
        ? Optional.empty()
        : Optional.of(spans.get(after - 1)).filter(span -> atMs < span.endMs());
  }
}
