package org.interactionanalytics.training;

import java.util.EnumMap;
import java.util.Map;
import org.interactionanalytics.text.Mark;

/** Counts of marks that are right, of those set and of those that should be. */
final class MarkScores {
  private final Map<Mark, long[]> counts = new EnumMap<>(Mark.class);
  private final long[] boundaries = new long[3];
  private final long[] capitals = new long[3];
  private final long[] innerCapitals = new long[3];

  private long words;

  MarkScores() {
    for (Mark mark : Mark.values()) {
      counts.put(mark, new long[3]);
    }
  }

  void addMark(Mark truth, Mark set) {
    words++;
    counts.get(set)[1]++;
    counts.get(truth)[2]++;
    if (truth == set) {
      counts.get(truth)[0]++;
    }
    add(boundaries, truth.endsSentence(), set.endsSentence());
  }

  void addCapital(boolean truth, boolean set) {
    add(capitals, truth, set);
  }

  /** The same for a word that begins a sentence neither in truth nor as the marks are set. */
  void addInnerCapital(boolean truth, boolean set) {
    add(innerCapitals, truth, set);
  }

  private static void add(long[] counts, boolean truth, boolean set) {
    counts[0] += truth && set ? 1 : 0;
    counts[1] += set ? 1 : 0;
    counts[2] += truth ? 1 : 0;
  }

  /** How many words were compared. */
  long words() {
    return words;
  }

  double precision(Mark mark) {
    return precision(counts.get(mark));
  }

  double recall(Mark mark) {
    return recall(counts.get(mark));
  }

  double f1(Mark mark) {
    return f1(counts.get(mark));
  }

  /** F1 over commas, full stops and question marks together. */
  double micro() {
    long[] sum = new long[3];
    counts.forEach(
        (mark, marks) -> {
          if (mark != Mark.NONE) {
            for (int i = 0; i < sum.length; i++) {
              sum[i] += marks[i];
            }
          }
        });
    return f1(sum);
  }

  /** F1 of sentence ends, whichever mark they have. */
  double boundary() {
    return f1(boundaries);
  }

  /** F1 of words with a capital. */
  double capital() {
    return f1(capitals);
  }

  /** F1 of words with a capital among those that begin no sentence. */
  double innerCapital() {
    return f1(innerCapitals);
  }

  private static double precision(long[] counts) {
    return counts[1] == 0 ? 0 : 100.0 * counts[0] / counts[1];
  }

  private static double recall(long[] counts) {
    return counts[2] == 0 ? 0 : 100.0 * counts[0] / counts[2];
  }

  private static double f1(long[] counts) {
    return counts[1] + counts[2] == 0 ? 0 : 200.0 * counts[0] / (counts[1] + counts[2]);
  }
}
