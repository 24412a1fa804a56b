package org.interactionanalytics.jobs.evaluate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.interactionanalytics.speaker.Assignment;
import org.interactionanalytics.time.Intervals;

/**
 * How little the speech found for each speaker of the reference has in common with theirs. Other
 * than in {@link SpeakerErrors}, everyone weighs the same, however little they say.
 *
 * <p>Source: Ryant et al., The Second DIHARD Diarization Challenge, Interspeech 2019, "Jaccard
 * error rate".
 *
 * @param sum over the speakers of the reference: 1 - shared speech / speech of either
 * @param speakers of the reference who speak in the time scored
 */
record JaccardErrors(double sum, int speakers) {
  static final JaccardErrors NONE = new JaccardErrors(0, 0);

  /** Shares are compared in steps of this part of 1 when speakers are paired. */
  private static final double STEPS = 1e12;

  /**
   * Compares who speaks when. Speakers found are paired with those of the reference, each with at
   * most one, such that the sum is least; a speaker without counterpart counts 1.
   *
   * @param reference by name
   * @param found by name; the names need not be those of the reference
   * @param scored when to look; the rest does not count
   */
  static JaccardErrors between(
      Map<String, Intervals> reference, Map<String, Intervals> found, Intervals scored) {
    List<Intervals> wanted =
        reference.values().stream()
            .map(scored::intersect)
            .filter(speech -> speech.lengthMs() > 0)
            .toList();
    List<Intervals> others = found.values().stream().map(scored::intersect).toList();
    double[][] likeness =
        wanted.stream()
            .map(speech -> others.stream().mapToDouble(other -> likeness(speech, other)).toArray())
            .toArray(double[][]::new);
    int[] columns = Assignment.columns(steps(likeness));
    double sum =
        IntStream.range(0, columns.length)
            .mapToDouble(
                row -> columns[row] == Assignment.NONE ? 1 : 1 - likeness[row][columns[row]])
            .sum();
    return new JaccardErrors(sum, wanted.size());
  }

  /** Jaccard index, 0 to 1. */
  private static double likeness(Intervals speech, Intervals other) {
    return speech.intersect(other).lengthMs() / (double) speech.union(other).lengthMs();
  }

  private static long[][] steps(double[][] likeness) {
    return IntStream.range(0, likeness.length)
        .mapToObj(
            row ->
                IntStream.range(0, likeness[row].length)
                    .mapToLong(column -> Math.round(STEPS * likeness[row][column]))
                    .toArray())
        .toArray(long[][]::new);
  }

  JaccardErrors plus(JaccardErrors other) {
    return new JaccardErrors(sum + other.sum, speakers + other.speakers);
  }

  /** Jaccard error rate, 0 to 1: the mean over the speakers; empty without any. */
  OptionalDouble rate() {
    return speakers == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / speakers);
  }
}
