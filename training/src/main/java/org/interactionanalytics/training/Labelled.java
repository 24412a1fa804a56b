package org.interactionanalytics.training;

import java.util.Arrays;
import java.util.List;
import org.interactionanalytics.text.Tokens;

/**
 * An utterance to learn from.
 *
 * @param source the collection it is from; what is particular to one is learned apart
 * @param text as found in the data
 * @param targets for each class 1 if it applies, 0 if not, {@link #UNKNOWN} if nobody said
 * @param weight how much it counts, above 0
 */
@SuppressWarnings("ArrayRecordComponent")
record Labelled(String source, String text, float[] targets, float weight) {
  static final float UNKNOWN = -1;

  private static final int KEPT_APART = 10;
  private static final float HALF = 0.5f;

  /** An utterance of which only one class is known. */
  static Labelled of(
      String source, String text, List<String> classes, String labelled, boolean applies) {
    float[] targets = new float[classes.size()];
    Arrays.fill(targets, UNKNOWN);
    targets[classes.indexOf(labelled)] = applies ? 1 : 0;
    return new Labelled(source, text, targets, 1);
  }

  boolean knows(int index) {
    return targets[index] != UNKNOWN;
  }

  boolean is(int index) {
    return targets[index] > HALF;
  }

  /** Whether it is in the tenth of the texts that calibrations are learned from. */
  boolean keptApart() {
    return Math.floorMod(Tokens.normalise(text).hashCode(), KEPT_APART) == 0;
  }
}
