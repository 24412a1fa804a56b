package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.interactionanalytics.text.Tokens;

/**
 * Learns the network of an utterance model (Kim 2014, "Convolutional neural networks for sentence
 * classification"): embeddings of words by AdaGrad, a convolution over three words and an output
 * layer by Adam, with dropout of words and of what the convolution finds. One output for each
 * column. Deterministic.
 */
final class EncoderTrainer {
  static final int TAPS = 3;
  static final int FIRST_WORD = 2;

  private static final int EDGE = 0;
  private static final int UNKNOWN = 1;
  private static final int WIDTH = WordVectors.WIDTH;
  private static final int OUTPUTS = 128;
  private static final int LONGEST_TEXT = 80;
  private static final int FEWEST_ROWS = 4;
  private static final int BATCH = 32;
  private static final float STEP = 0.001f;
  private static final float EMBEDDING_STEP = 0.03f;
  private static final float LAST_STEP = 0.02f;
  private static final float SMALL_SQUARE = 1e-4f;
  private static final float LOST_WORDS = 0.15f;
  private static final float LOST_OUTPUTS = 0.4f;

  private final Random random;
  private final Map<String, Integer> words = new HashMap<>();
  private final float[][] embedding;
  private final float[][] squares;
  private final Adam convolution;
  private final Adam convolutionBias;
  private final Adam output;
  private final Adam outputBias;
  private final Columns columns;
  private float embeddingStep;

  EncoderTrainer(WordVectors vectors, Columns columns, long seed) {
    this.random = new Random(seed);
    this.columns = columns;
    this.embedding = new float[vectors.words().size() + FIRST_WORD][WIDTH];
    this.squares = new float[embedding.length][WIDTH];
    for (int i = 0; i < vectors.words().size(); i++) {
      words.put(vectors.words().get(i), i + FIRST_WORD);
      embedding[i + FIRST_WORD] = vectors.vectors().get(i).clone();
    }
    this.convolution = new Adam(random(TAPS * WIDTH, OUTPUTS, Math.sqrt(2.0 / (TAPS * WIDTH))));
    this.convolutionBias = new Adam(new float[1][OUTPUTS]);
    this.output = new Adam(random(2 * OUTPUTS, columns.count(), Math.sqrt(0.5 / OUTPUTS)));
    this.outputBias = new Adam(new float[1][columns.count()]);
  }

  private float[][] random(int rows, int width, double spread) {
    float[][] values = new float[rows][width];
    for (float[] row : values) {
      for (int i = 0; i < width; i++) {
        row[i] = (float) (random.nextGaussian() * spread);
      }
    }
    return values;
  }

  /** What was learned, the columns of each class brought to their mean. */
  @SuppressWarnings("ArrayRecordComponent")
  record Network(
      float[][] embedding,
      float[][] convolution,
      float[] convolutionBias,
      float[][] output,
      float[] outputBias) {}

  Network train(List<Labelled> examples, int epochs) {
    List<Row> rows = new ArrayList<>();
    for (Labelled example : examples) {
      rows.add(new Row(example, ids(example.text()), columns.of(example)));
    }
    long total = (long) epochs * rows.size();
    long seen = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(rows, random);
      for (Row row : rows) {
        float left = 1 - seen / (float) total;
        embeddingStep = EMBEDDING_STEP * left;
        learn(row);
        if (++seen % BATCH == 0) {
          float step = STEP * (LAST_STEP + left);
          List.of(convolution, convolutionBias, output, outputBias)
              .forEach(part -> part.step(step, BATCH));
        }
      }
    }
    float[][] byClass = new float[2 * OUTPUTS][];
    for (int i = 0; i < byClass.length; i++) {
      byClass[i] = columns.byClass(output.values[i]);
    }
    return new Network(
        embedding,
        convolution.values,
        convolutionBias.values[0],
        byClass,
        columns.byClass(outputBias.values[0]));
  }

  private int[] ids(String text) {
    List<String> spoken = Tokens.of(text);
    int length = Math.min(LONGEST_TEXT, spoken.size());
    int[] ids = new int[length + 2];
    ids[0] = EDGE;
    for (int i = 0; i < length; i++) {
      ids[i + 1] = words.getOrDefault(spoken.get(i), UNKNOWN);
    }
    ids[length + 1] = EDGE;
    return ids;
  }

  private void learn(Row row) {
    int[] ids = row.ids.clone();
    for (int i = 0; i < ids.length; i++) {
      if (random.nextFloat() < LOST_WORDS) {
        ids[i] = UNKNOWN;
      }
    }
    float[][] sums = convolve(ids);
    float[] pooled = new float[2 * OUTPUTS];
    int[] highest = pool(sums, pooled);
    float[] kept = new float[pooled.length];
    for (int i = 0; i < pooled.length; i++) {
      kept[i] = random.nextFloat() < LOST_OUTPUTS ? 0 : 1 / (1 - LOST_OUTPUTS);
      pooled[i] *= kept[i];
    }
    float[] poolSlopes = learnOutput(row, pooled);
    for (int i = 0; i < pooled.length; i++) {
      poolSlopes[i] *= kept[i];
    }
    learnConvolution(ids, unpool(sums, highest, poolSlopes));
  }

  private float[][] convolve(int[] ids) {
    float[][] sums = new float[ids.length][];
    for (int at = 0; at < ids.length; at++) {
      sums[at] = convolutionBias.values[0].clone();
      for (int tap = 0; tap < TAPS; tap++) {
        int from = at + tap - TAPS / 2;
        if (from >= 0 && from < ids.length) {
          float[] word = embedding[ids[from]];
          for (int i = 0; i < WIDTH; i += Loops.BLOCK) {
            Loops.addFour(sums[at], convolution.values, tap * WIDTH + i, word, i);
          }
        }
      }
    }
    return sums;
  }

  /** Fills in the highest values and the sums; where the highest are, -1 if nothing is above 0. */
  private static int[] pool(float[][] sums, float[] pooled) {
    int[] highest = new int[OUTPUTS];
    Arrays.fill(highest, -1);
    float scale = scale(sums.length);
    for (int at = 0; at < sums.length; at++) {
      for (int i = 0; i < OUTPUTS; i++) {
        float value = Math.max(0, sums[at][i]);
        pooled[OUTPUTS + i] += scale * value;
        if (value > pooled[i]) {
          pooled[i] = value;
          highest[i] = at;
        }
      }
    }
    return highest;
  }

  private static float scale(int rows) {
    return (float) (1 / Math.sqrt(Math.max(FEWEST_ROWS, rows)));
  }

  private float[] learnOutput(Row row, float[] pooled) {
    float[] slopes = new float[columns.count()];
    for (int column : row.columns) {
      float odds = outputBias.values[0][column];
      for (int i = 0; i < pooled.length; i++) {
        odds += pooled[i] * output.values[i][column];
      }
      float target = row.example.targets()[columns.classOf(column)];
      slopes[column] = row.example.weight() * (float) (1 / (1 + StrictMath.exp(-odds)) - target);
    }
    float[] poolSlopes = new float[pooled.length];
    for (int i = 0; i < pooled.length; i++) {
      poolSlopes[i] = Loops.dot(output.values[i], slopes);
      Loops.add(output.slopes[i], slopes, pooled[i]);
    }
    Loops.add(outputBias.slopes[0], slopes, 1);
    return poolSlopes;
  }

  private static float[][] unpool(float[][] sums, int[] highest, float[] poolSlopes) {
    float scale = scale(sums.length);
    float[][] slopes = new float[sums.length][OUTPUTS];
    for (int i = 0; i < OUTPUTS; i++) {
      if (highest[i] >= 0) {
        slopes[highest[i]][i] = poolSlopes[i];
      }
      for (int at = 0; at < sums.length; at++) {
        if (sums[at][i] > 0) {
          slopes[at][i] += scale * poolSlopes[OUTPUTS + i];
        }
      }
    }
    return slopes;
  }

  private void learnConvolution(int[] ids, float[][] slopes) {
    float[][] wordSlopes = new float[ids.length][WIDTH];
    for (int at = 0; at < ids.length; at++) {
      Loops.add(convolutionBias.slopes[0], slopes[at], 1);
      for (int tap = 0; tap < TAPS; tap++) {
        int from = at + tap - TAPS / 2;
        if (from >= 0 && from < ids.length) {
          float[] word = embedding[ids[from]];
          for (int i = 0; i < WIDTH; i++) {
            int weight = tap * WIDTH + i;
            Loops.add(convolution.slopes[weight], slopes[at], word[i]);
            wordSlopes[from][i] += Loops.dot(convolution.values[weight], slopes[at]);
          }
        }
      }
    }
    for (int at = 0; at < ids.length; at++) {
      if (ids[at] != EDGE) {
        float[] word = embedding[ids[at]];
        float[] square = squares[ids[at]];
        for (int i = 0; i < WIDTH; i++) {
          float slope = wordSlopes[at][i];
          square[i] += slope * slope;
          word[i] -= embeddingStep * slope / (float) Math.sqrt(square[i] + SMALL_SQUARE);
        }
      }
    }
  }

  private static final class Row {
    final Labelled example;
    final int[] ids;
    final int[] columns;

    Row(Labelled example, int[] ids, int[] columns) {
      this.example = example;
      this.ids = ids;
      this.columns = columns;
    }
  }
}
