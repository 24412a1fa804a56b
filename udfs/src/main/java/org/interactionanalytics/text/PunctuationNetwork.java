package org.interactionanalytics.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.network.Activations;
import org.interactionanalytics.network.Dense;
import org.interactionanalytics.network.Embedding;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.ResidualLayers;
import org.interactionanalytics.time.Interval;

/**
 * How likely each mark and each casing is, word by word: embeddings and times, residual dilated
 * convolutions, two heads. What it says of a word depends on the words within {@link #reach} alone,
 * so a long input goes through it in windows that overlap, with the result of one pass.
 * Thread-safe.
 */
public final class PunctuationNetwork {
  private static final int WINDOW = 480;
  private static final double MILLISECONDS = 1000;
  private static final List<Mark> MARKS = List.of(Mark.values());
  private static final List<Casing> CASINGS = List.of(Casing.values());

  private final PunctuationInput input;
  private final Embedding embedding;
  private final Dense entry;
  private final ResidualLayers layers;
  private final Dense heads;

  /** The network in a file that {@code training punctuation} made. */
  public PunctuationNetwork(NetworkFile file) {
    this.input =
        new PunctuationInput(
            file.words("vocabulary"), Integer.parseInt(file.setting("unknownWords")));
    this.embedding = file.embedding("embedding");
    this.entry = file.dense("entry");
    this.layers = ResidualLayers.of(file);
    this.heads = file.dense("heads");
  }

  /** How many words before and after a word bear on it. */
  public int reach() {
    return layers.reach();
  }

  /** The likelihoods of every word of one speaker's stream. */
  public Likelihoods[] score(List<SpokenWord> words) {
    Likelihoods[] scores = new Likelihoods[words.size()];
    int reach = reach();
    for (int from = 0; from < words.size(); from += WINDOW) {
      int to = Math.min(words.size(), from + WINDOW);
      int first = Math.max(0, from - reach);
      int last = Math.min(words.size(), to + reach);
      float[][] outputs = outputs(inputs(words, first, last));
      for (int i = from; i < to; i++) {
        scores[i] = likelihoods(outputs[i - first]);
      }
    }
    return scores;
  }

  private static Likelihoods likelihoods(float[] row) {
    double[] marks = Activations.softmax(Arrays.copyOf(row, MARKS.size()));
    double[] casings =
        Activations.softmax(Arrays.copyOfRange(row, MARKS.size(), MARKS.size() + CASINGS.size()));
    Map<Mark, Double> byMark = new EnumMap<>(Mark.class);
    MARKS.forEach(mark -> byMark.put(mark, marks[byMark.size()]));
    Map<Casing, Double> byCasing = new EnumMap<>(Casing.class);
    CASINGS.forEach(casing -> byCasing.put(casing, casings[byCasing.size()]));
    return new Likelihoods(byMark, byCasing);
  }

  private float[][] inputs(List<SpokenWord> words, int from, int to) {
    float[][] rows = new float[to - from][entry.inputs()];
    for (int i = from; i < to; i++) {
      SpokenWord word = words.get(i);
      float[] row = rows[i - from];
      embedding.lookUp(input.index(word.text()), row);
      double duration = word.time().map(time -> time.lengthMs() / MILLISECONDS).orElse(Double.NaN);
      PunctuationInput.times(
          word.text().length(), duration, pauseAfter(words, i), row, embedding.width());
    }
    return rows;
  }

  private static double pauseAfter(List<SpokenWord> words, int at) {
    if (at + 1 == words.size()) {
      return PunctuationInput.LONGEST_PAUSE;
    }
    Optional<Interval> time = words.get(at).time();
    Optional<Interval> next = words.get(at + 1).time();
    return time.isPresent() && next.isPresent()
        ? (next.get().startMs() - time.get().endMs()) / MILLISECONDS
        : Double.NaN;
  }

  private float[][] outputs(float[][] inputs) {
    return heads.apply(layers.apply(entry.apply(inputs)));
  }

  /**
   * How likely each way of writing a word is; each map sums to 1.
   *
   * @param marks what follows the word
   * @param casings how it is written where it begins no sentence
   */
  public record Likelihoods(Map<Mark, Double> marks, Map<Casing, Double> casings) {}
}
