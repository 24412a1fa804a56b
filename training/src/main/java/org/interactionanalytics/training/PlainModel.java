package org.interactionanalytics.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interactionanalytics.text.Tokens;

/** Logistic regression and nothing else; over words and pairs of neighbours it is the baseline. */
final class PlainModel {
  private static final int BUCKETS = 1 << 20;

  private final float[][] weights;
  private final Function<List<String>, int[]> grams;

  private PlainModel(float[][] weights, Function<List<String>, int[]> grams) {
    this.weights = weights;
    this.grams = grams;
  }

  /** Learns the baseline from the examples that aren't kept apart. */
  static PlainModel learn(List<Labelled> examples, int classes) {
    return learn(examples, classes, PlainModel::grams, BUCKETS);
  }

  /** Learns from the examples that aren't kept apart. */
  static PlainModel learn(
      List<Labelled> examples, int classes, Function<List<String>, int[]> grams, int buckets) {
    List<Labelled> learned = examples.stream().filter(e -> !e.keptApart()).toList();
    Columns columns = new Columns(learned, classes);
    return new PlainModel(new GramTrainer(grams, buckets).train(learned, columns), grams);
  }

  /** Log odds of each class. */
  double[] scores(String text) {
    int[] found = grams.apply(Tokens.of(text));
    float[] biases = weights[weights.length - 1];
    double[] scores = new double[biases.length];
    for (int i = 0; i < scores.length; i++) {
      int index = i;
      double sum = Arrays.stream(found).mapToDouble(bucket -> weights[bucket][index]).sum();
      scores[i] = sum / Math.sqrt(Math.max(1, found.length)) + biases[i];
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
