package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.interactionanalytics.text.Tokens;

/**
 * Logistic regression over grams by AdaGrad, one for each column, with weights that all columns of
 * a class share (Daume 2007, "Frustratingly easy domain adaptation"). Deterministic.
 */
final class GramTrainer {
  private static final int EPOCHS = 4;
  private static final float STEP = 0.1f;
  private static final float L2 = 1e-5f;
  private static final float START_OF_SQUARES = 1e-2f;
  private static final int FEWEST_EXAMPLES = 2;
  private static final long SEED = 1;

  /** Rows without a larger weight are left out: it changes no log odds by more than 0.02. */
  private static final float SMALLEST_WEIGHT = 0.02f;

  private final Function<List<String>, int[]> grams;
  private final int buckets;

  /**
   * A trainer of weights of grams.
   *
   * @param grams the buckets of some words, each once
   * @param buckets how many there are
   */
  GramTrainer(Function<List<String>, int[]> grams, int buckets) {
    this.grams = grams;
    this.buckets = buckets;
  }

  /** For each bucket the weight of each class; the last row holds the biases. */
  float[][] train(List<Labelled> examples, Columns columns) {
    List<Row> rows = rows(examples, columns);
    int shared = columns.classes();
    int width = shared + columns.count();
    float[] weights = new float[buckets * width];
    float[] squares = new float[weights.length];
    Arrays.fill(squares, START_OF_SQUARES);
    float[] biases = new float[columns.count()];
    float[] biasSquares = new float[columns.count()];
    Arrays.fill(biasSquares, 1);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(rows, random);
      for (Row row : rows) {
        float[] slopes = slopes(row, columns, weights, width, biases);
        for (int i = 0; i < slopes.length; i++) {
          int column = row.columns[i];
          biasSquares[column] += slopes[i] * slopes[i];
          biases[column] -= STEP * slopes[i] / (float) Math.sqrt(biasSquares[column]);
        }
        for (int bucket : row.buckets) {
          int from = bucket * width;
          for (int i = 0; i < slopes.length; i++) {
            float slope = slopes[i] * row.value;
            step(weights, squares, from + columns.classOf(row.columns[i]), slope);
            step(weights, squares, from + shared + row.columns[i], slope);
          }
        }
      }
    }
    return table(weights, width, columns, biases);
  }

  private List<Row> rows(List<Labelled> examples, Columns columns) {
    int[] counts = new int[buckets];
    List<int[]> found = new ArrayList<>();
    for (Labelled example : examples) {
      int[] ofExample = grams.apply(Tokens.of(example.text()));
      for (int bucket : ofExample) {
        counts[bucket]++;
      }
      found.add(ofExample);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int[] known =
          Arrays.stream(found.get(i)).filter(bucket -> counts[bucket] >= FEWEST_EXAMPLES).toArray();
      float value = (float) (1 / Math.sqrt(Math.max(1, found.get(i).length)));
      rows.add(new Row(examples.get(i), known, value, columns.of(examples.get(i))));
    }
    return rows;
  }

  private static float[] slopes(
      Row row, Columns columns, float[] weights, int width, float[] biases) {
    float[] slopes = new float[row.columns.length];
    for (int i = 0; i < slopes.length; i++) {
      int column = row.columns[i];
      int index = columns.classOf(column);
      float sum = 0;
      for (int bucket : row.buckets) {
        sum +=
            weights[bucket * width + index] + weights[bucket * width + columns.classes() + column];
      }
      double odds = row.value * sum + biases[column];
      slopes[i] =
          row.example.weight()
              * (float) (1 / (1 + StrictMath.exp(-odds)) - row.example.targets()[index]);
    }
    return slopes;
  }

  private static void step(float[] weights, float[] squares, int at, float slope) {
    float gradient = slope + L2 * weights[at];
    squares[at] += gradient * gradient;
    weights[at] -= STEP * gradient / (float) Math.sqrt(squares[at]);
  }

  private float[][] table(float[] weights, int width, Columns columns, float[] biases) {
    float[][] table = new float[buckets + 1][];
    for (int bucket = 0; bucket < buckets; bucket++) {
      int from = bucket * width;
      float[] own = Arrays.copyOfRange(weights, from + columns.classes(), from + width);
      float[] row = columns.byClass(own);
      float largest = 0;
      for (int i = 0; i < row.length; i++) {
        row[i] += weights[from + i];
        largest = Math.max(largest, Math.abs(row[i]));
      }
      table[bucket] = largest < SMALLEST_WEIGHT ? new float[row.length] : row;
    }
    table[buckets] = columns.byClass(biases);
    return table;
  }

  private static final class Row {
    final Labelled example;
    final int[] buckets;
    final float value;
    final int[] columns;

    Row(Labelled example, int[] buckets, float value, int[] columns) {
      this.example = example;
      this.buckets = buckets;
      this.value = value;
      this.columns = columns;
    }
  }
}
