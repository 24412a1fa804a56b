package org.interactionanalytics.jobs.evaluate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Which part of a recording counts in a diarization error rate.
 *
 * @param collar before and after each start and end of speech in the reference that does not count
 * @param overlap whether speech of several people at once counts
 */
public record ScoredTime(Duration collar, Overlap overlap) {
  private static final double MS_PER_SECOND = 1000.0;

  /** What becomes of the time when the reference has several speakers at once. */
  public enum Overlap {
    SCORED,
    SKIPPED
  }

  /** All of it. */
  public static final ScoredTime ALL = new ScoredTime(Duration.ZERO, Overlap.SCORED);

  /** The usual ones: without and with a collar of 0.25 s, overlap scored and skipped. */
  public static final List<ScoredTime> USUAL =
      Stream.of(Duration.ZERO, Duration.ofMillis(250))
          .flatMap(
              collar -> Stream.of(Overlap.values()).map(overlap -> new ScoredTime(collar, overlap)))
          .toList();

  /** As printed above and stored beside the figures. */
  String text() {
    String edges =
        collar.isZero()
            ? "no collar"
            : String.format(Locale.ROOT, "collar %s s", collar.toMillis() / MS_PER_SECOND);
    return switch (overlap) {
      case SCORED -> edges + ", overlap scored";
      case SKIPPED -> edges + ", overlap skipped";
    };
  }

  /**
   * The time that counts.
   *
   * @param regions to which the scoring is restricted; empty: from 0 to the last end of speech
   */
  Intervals of(
      Map<String, Intervals> reference, Map<String, Intervals> found, Optional<Intervals> regions) {
    Intervals counted =
        regions
            .orElseGet(() -> whole(reference, found))
            .minus(Intervals.of(reference.values().stream().flatMap(this::collars).toList()));
    return switch (overlap) {
      case SCORED -> counted;
      case SKIPPED -> counted.minus(overlaps(List.copyOf(reference.values())));
    };
  }

  private static Intervals whole(Map<String, Intervals> reference, Map<String, Intervals> found) {
    long end =
        Stream.concat(reference.values().stream(), found.values().stream())
            .flatMap(speech -> speech.spans().stream())
            .mapToLong(Interval::endMs)
            .max()
            .orElse(0);
    return Intervals.of(List.of(new Interval(0, end)));
  }

  private Stream<Interval> collars(Intervals speech) {
    long collarMs = collar.toMillis();
    return speech.spans().stream()
        .flatMap(span -> Stream.of(span.startMs(), span.endMs()))
        .map(edge -> new Interval(Math.max(0, edge - collarMs), edge + collarMs));
  }

  private static Intervals overlaps(List<Intervals> speakers) {
    Intervals overlaps = Intervals.NONE;
    for (int first = 0; first < speakers.size(); first++) {
      for (int second = first + 1; second < speakers.size(); second++) {
        overlaps = overlaps.union(speakers.get(first).intersect(speakers.get(second)));
      }
    }
    return overlaps;
  }
}
