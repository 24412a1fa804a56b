package org.interactionanalytics.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.network.Activations;
import org.interactionanalytics.network.Convolution;
import org.interactionanalytics.network.Dense;
import org.interactionanalytics.network.Embedding;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.text.HashedGrams;
import org.interactionanalytics.text.Tokens;

/**
 * Says of an utterance how probable each of a model's classes is, each by itself: they don't sum to
 * 1.
 *
 * <p>Two parts are asked and a mean of their answers counts (in log odds): weights of {@link
 * HashedGrams}, scaled by the root of their number; and a convolution over the words' embeddings,
 * rectified, of which the highest value and the sum over the root of the number of words go through
 * one layer. The log odds of each class are then brought to probabilities by a slope and an offset
 * that were learned on sentences kept apart.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class UtteranceModel {
  /** Words that an output of the convolution looks at. */
  static final int TAPS = 3;

  /** What the grams count of the answer. Source: emotions of sentences kept apart. */
  private static final double COUNTED_SHARE = 0.6;

  private static final int EDGE = 0;
  private static final int UNKNOWN = 1;
  private static final int LISTED = 2;
  private static final int FEWEST_ROWS = 4;

  private final NetworkFile file;
  private final List<String> classes;
  private final HashedGrams grams;
  private final Embedding weights;
  private final Map<String, Integer> words;
  private final Embedding embedding;
  private final Convolution convolution;
  private final Dense output;
  private final float[] slopes;
  private final float[] offsets;

  private UtteranceModel(NetworkFile file) {
    this.file = file;
    this.classes = file.words("classes");
    this.weights = file.embedding("grams");
    this.grams = new HashedGrams(weights.size() - 1, new HashSet<>(file.words("common")));
    this.words = new HashMap<>();
    file.words("words").forEach(word -> words.put(word, LISTED + words.size()));
    this.embedding = file.embedding("embedding");
    this.convolution = file.convolution("convolution", TAPS, 1);
    this.output = file.dense("output");
    Embedding calibration = file.embedding("calibration");
    this.slopes = new float[classes.size()];
    this.offsets = new float[classes.size()];
    calibration.lookUp(0, slopes);
    calibration.lookUp(1, offsets);
  }

  static UtteranceModel load(String resource) {
    return new UtteranceModel(NetworkFile.load(UtteranceModel.class, resource));
  }

  /**
   * A model that the training module wrote.
   *
   * @throws UncheckedIOException if the file can't be read or isn't a model
   */
  public static UtteranceModel read(Path path) {
    try {
      return new UtteranceModel(NetworkFile.read(Files.readAllBytes(path), path.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable model: " + path, e);
    }
  }

  /** The file it is from, which may hold more. */
  NetworkFile file() {
    return file;
  }

  public String name() {
    return file.name();
  }

  public String version() {
    return file.version();
  }

  public String sha256() {
    return file.sha256();
  }

  /** Names of the classes. */
  public List<String> classes() {
    return classes;
  }

  /** From which probability on each class counts as found, in the order of {@link #classes}. */
  public double[] thresholds() {
    float[] thresholds = new float[classes.size()];
    file.embedding("thresholds").lookUp(0, thresholds);
    double[] values = new double[thresholds.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = thresholds[i];
    }
    return values;
  }

  /**
   * The probability of each class, in the order of {@link #classes}.
   *
   * @param text any English text, punctuated or not
   */
  public double[] probabilities(String text) {
    List<String> spoken = Tokens.of(text);
    float[] counted = counted(spoken);
    float[] read = read(spoken);
    double[] probabilities = new double[counted.length];
    for (int i = 0; i < probabilities.length; i++) {
      double mean = COUNTED_SHARE * counted[i] + (1 - COUNTED_SHARE) * read[i];
      double odds = slopes[i] * mean + offsets[i];
      probabilities[i] = 1 / (1 + StrictMath.exp(-odds));
    }
    return probabilities;
  }

  /** Log odds by the grams. */
  private float[] counted(List<String> spoken) {
    int[] found = grams.of(spoken);
    float[] sums = new float[classes.size()];
    float[] row = new float[classes.size()];
    for (int bucket : found) {
      weights.lookUp(bucket, row);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row[i];
      }
    }
    weights.lookUp(weights.size() - 1, row);
    float scale = (float) (1 / Math.sqrt(Math.max(1, found.length)));
    for (int i = 0; i < sums.length; i++) {
      sums[i] = scale * sums[i] + row[i];
    }
    return sums;
  }

  /** Log odds by the network. */
  private float[] read(List<String> spoken) {
    int length = Math.min(HashedGrams.LONGEST_TEXT, spoken.size());
    float[][] rows = new float[length + 2][embedding.width()];
    embedding.lookUp(EDGE, rows[0]);
    for (int i = 0; i < length; i++) {
      embedding.lookUp(words.getOrDefault(spoken.get(i), UNKNOWN), rows[i + 1]);
    }
    embedding.lookUp(EDGE, rows[length + 1]);
    float[][] activations = convolution.apply(rows);
    Activations.rectify(activations);
    return output.apply(new float[][] {pooled(activations)})[0];
  }

  /** The highest value of each output, then its sum over the root of the number of rows. */
  private static float[] pooled(float[][] rows) {
    int width = rows[0].length;
    float[] pooled = new float[2 * width];
    float scale = (float) (1 / Math.sqrt(Math.max(FEWEST_ROWS, rows.length)));
    for (int i = 0; i < width; i++) {
      float highest = 0;
      float sum = 0;
      for (float[] row : rows) {
        highest = Math.max(highest, row[i]);
        sum += row[i];
      }
      pooled[i] = highest;
      pooled[width + i] = scale * sum;
    }
    return pooled;
  }
}
