package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.interactionanalytics.text.Tokens;

/**
 * Vectors of words that stand in the same company (Mikolov et al. 2013, skip-gram with negative
 * samples). Deterministic.
 *
 * @param words the most frequent first
 * @param vectors one for each word, of {@link #WIDTH} values
 */
record WordVectors(List<String> words, List<float[]> vectors) {
  static final int WIDTH = 96;

  private static final int EPOCHS = 3;
  private static final int FEWEST = 5;
  private static final int WINDOW = 4;
  private static final int NEGATIVES = 5;
  private static final float FIRST_STEP = 0.04f;
  private static final float LAST_STEP = 0.0005f;
  private static final double FREQUENT = 3e-4;
  private static final double FLATTENING = 0.75;
  private static final int TABLE_BITS = 20;
  private static final long SEED = 1;
  private static final double SPREAD = 0.3;

  /** Learns the vectors of the most frequent words of some texts. */
  static WordVectors learn(Iterable<String> texts, int most) {
    Map<String, Integer> counts = new HashMap<>();
    List<List<String>> spoken = new ArrayList<>();
    for (String text : texts) {
      List<String> words = Tokens.of(text);
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      spoken.add(words);
    }
    List<String> words =
        counts.keySet().stream()
            .filter(word -> counts.get(word) >= FEWEST)
            .sorted(
                Comparator.comparingInt((String word) -> -counts.get(word))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(most)
            .toList();
    Map<String, Integer> ids = new HashMap<>();
    words.forEach(word -> ids.put(word, ids.size()));
    List<int[]> sentences = new ArrayList<>();
    for (List<String> sentence : spoken) {
      sentences.add(
          sentence.stream()
              .map(ids::get)
              .filter(Objects::nonNull)
              .mapToInt(Integer::intValue)
              .toArray());
    }
    int[] frequencies = words.stream().mapToInt(counts::get).toArray();
    return new WordVectors(words, scaled(new Learner(frequencies).learn(sentences)));
  }

  /** The vectors brought to one spread, so that the steps of what learns on fit them. */
  private static List<float[]> scaled(float[][] vectors) {
    double squares = 0;
    for (float[] vector : vectors) {
      for (float value : vector) {
        squares += value * value;
      }
    }
    float factor = (float) (SPREAD / Math.sqrt(squares / (vectors.length * (double) WIDTH)));
    for (float[] vector : vectors) {
      for (int i = 0; i < WIDTH; i++) {
        vector[i] *= factor;
      }
    }
    return List.of(vectors);
  }

  private static final class Learner {
    private final float[][] vectors;
    private final float[][] contexts;
    private final int[] negatives = new int[1 << TABLE_BITS];
    private final double[] kept;
    private final long total;
    private final Random random = new Random(SEED);
    private final float[] change = new float[WIDTH];

    Learner(int[] frequencies) {
      this.vectors = new float[frequencies.length][WIDTH];
      this.contexts = new float[frequencies.length][WIDTH];
      for (float[] vector : vectors) {
        for (int i = 0; i < WIDTH; i++) {
          vector[i] = (random.nextFloat() - 0.5f) / WIDTH;
        }
      }
      long sum = 0;
      double flattened = 0;
      for (int frequency : frequencies) {
        sum += frequency;
        flattened += Math.pow(frequency, FLATTENING);
      }
      this.total = sum;
      this.kept = new double[frequencies.length];
      int at = 0;
      double reached = 0;
      for (int word = 0; word < frequencies.length; word++) {
        double share = frequencies[word] / (double) sum;
        kept[word] = Math.sqrt(FREQUENT / share) + FREQUENT / share;
        reached += Math.pow(frequencies[word], FLATTENING) / flattened;
        while (at < negatives.length && at < reached * negatives.length) {
          negatives[at++] = word;
        }
      }
    }

    float[][] learn(List<int[]> sentences) {
      long done = 0;
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        for (int[] sentence : sentences) {
          float left = 1 - done / (float) (total * EPOCHS);
          learn(thinned(sentence), Math.max(LAST_STEP, FIRST_STEP * left));
          done += sentence.length;
        }
      }
      return vectors;
    }

    private int[] thinned(int[] sentence) {
      int[] left = new int[sentence.length];
      int count = 0;
      for (int word : sentence) {
        if (random.nextFloat() < kept[word]) {
          left[count++] = word;
        }
      }
      return Arrays.copyOf(left, count);
    }

    private void learn(int[] sentence, float step) {
      for (int at = 0; at < sentence.length; at++) {
        int reach = 1 + random.nextInt(WINDOW);
        int last = Math.min(sentence.length - 1, at + reach);
        for (int near = Math.max(0, at - reach); near <= last; near++) {
          if (near != at) {
            learn(vectors[sentence[near]], sentence[at], step);
          }
        }
      }
    }

    private void learn(float[] vector, int word, float step) {
      Arrays.fill(change, 0);
      pull(vector, contexts[word], 1, step);
      for (int i = 0; i < NEGATIVES; i++) {
        int other = negatives[random.nextInt(negatives.length)];
        if (other != word) {
          pull(vector, contexts[other], 0, step);
        }
      }
      for (int i = 0; i < WIDTH; i++) {
        vector[i] += change[i];
      }
    }

    private void pull(float[] vector, float[] context, float target, float step) {
      float odds = Loops.dot(vector, context);
      float error = step * (target - (float) (1 / (1 + Math.exp(-odds))));
      Loops.add(change, context, error);
      Loops.add(context, vector, error);
    }
  }
}
