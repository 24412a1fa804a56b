package org.interactionanalytics.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interactionanalytics.text.Tokens;

/** The baseline: logistic regression over words and pairs of neighbours, and nothing else. */
final class PlainModel {
  private static final int BUCKETS = 1 << 20;

  private final float[][] weights;

  private PlainModel(float[][] weights) {
    this.weights = weights;
  }

  /** Learns from the examples that aren't kept apart. */
  static PlainModel learn(List<Labelled> examples, int classes) {
    List<Labelled> learned = examples.stream().filter(e -> !e.keptApart()).toList();
    Columns columns = new Columns(learned, classes);
    return new PlainModel(new GramTrainer(PlainModel::grams, BUCKETS).train(learned, columns));
  }

  /** Log odds of each class. */
  double[] scores(String text) {
    int[] found = grams(Tokens.of(text));
    double[] scores = new double[weights[BUCKETS].length];
    for (int i = 0; i < scores.length; i++) {
      int index = i;
      double sum = Arrays.stream(found).mapToDouble(bucket -> weights[bucket][index]).sum();
      scores[i] = sum / Math.sqrt(Math.max(1, found.length)) + weights[BUCKETS][i];
    }
    return scores;
  }

  private static int[] grams(List<String> words) {
    Stream<String> pairs =
        IntStream.range(1, words.size()).mapToObj(i -> words.get(i - 1) + " " + words.get(i));
    return Stream.concat(words.stream(), pairs)
        .mapToInt(gram -> Math.floorMod(gram.hashCode(), BUCKETS))
        .distinct()
        .sorted()
        .toArray();
  }
}
