package org.interactionanalytics.training;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What a model says of a text, and what people say.
 *
 * @param scores one for each class, the higher the surer
 * @param truths whether each class applies
 */
@SuppressWarnings("ArrayRecordComponent")
record Scored(double[] scores, boolean[] truths) {
  private static final int BINS = 10;

  /** What a model says of some examples whose classes are all known. */
  static List<Scored> of(List<Labelled> examples, Function<String, double[]> model) {
    return examples.stream().map(e -> new Scored(model.apply(e.text()), truths(e))).toList();
  }

  /** What a model says of one class. */
  static List<Scored> of(List<Labelled> examples, int index, Function<String, Double> model) {
    return examples.stream()
        .filter(example -> example.knows(index))
        .map(
            example ->
                new Scored(
                    new double[] {model.apply(example.text())}, new boolean[] {example.is(index)}))
        .toList();
  }

  private static boolean[] truths(Labelled example) {
    boolean[] truths = new boolean[example.targets().length];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = example.is(i);
    }
    return truths;
  }

  /** For each class the score from which on its F1 is the highest. */
  static double[] thresholds(List<Scored> scored) {
    double[] thresholds = new double[scored.get(0).scores.length];
    for (int i = 0; i < thresholds.length; i++) {
      int index = i;
      List<Scored> highestFirst =
          scored.stream()
              .sorted(Comparator.comparingDouble((Scored one) -> -one.scores[index]))
              .toList();
      long wanted = scored.stream().filter(one -> one.truths[index]).count();
      int found = 0;
      double best = 0;
      for (int taken = 1; taken <= highestFirst.size(); taken++) {
        Scored last = highestFirst.get(taken - 1);
        found += last.truths[index] ? 1 : 0;
        double f1 = 2.0 * found / (taken + wanted);
        if (f1 > best) {
          best = f1;
          thresholds[index] = last.scores[index];
        }
      }
    }
    return thresholds;
  }

  /** Mean F1 of the classes; a class applies from its threshold on. */
  static double macroF1(List<Scored> scored, double[] thresholds) {
    double sum = 0;
    for (int i = 0; i < thresholds.length; i++) {
      sum += f1(scored, i, thresholds[i]);
    }
    return sum / thresholds.length;
  }

  /** Harmonic mean of precision and recall of a class; 0 if nothing is found. */
  static double f1(List<Scored> scored, int index, double threshold) {
    int found = 0;
    int taken = 0;
    int wanted = 0;
    for (Scored one : scored) {
      boolean takes = one.scores[index] >= threshold;
      taken += takes ? 1 : 0;
      wanted += one.truths[index] ? 1 : 0;
      found += takes && one.truths[index] ? 1 : 0;
    }
    return found == 0 ? 0 : 2.0 * found / (taken + wanted);
  }

  /**
   * Expected calibration error of the probabilities of all classes: the mean distance between
   * probability and share of those that apply, over ten bins of equal width.
   */
  static double calibrationError(List<Scored> scored) {
    double[] probabilities = new double[BINS];
    double[] applying = new double[BINS];
    long count = 0;
    for (Scored one : scored) {
      for (int i = 0; i < one.scores.length; i++) {
        int bin = Math.min(BINS - 1, (int) (BINS * one.scores[i]));
        probabilities[bin] += one.scores[i];
        applying[bin] += one.truths[i] ? 1 : 0;
        count++;
      }
    }
    double distance = 0;
    for (int bin = 0; bin < BINS; bin++) {
      distance += Math.abs(probabilities[bin] - applying[bin]);
    }
    return distance / count;
  }
}
