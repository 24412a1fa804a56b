package org.interactionanalytics.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A weighted sum of a few named features, learned by the training module. Immutable and safe for
 * use by several threads.
 */
public final class LinearScore {
  /** The weight that is added in any case. */
  public static final String BIAS = "bias";

  private final double bias;
  private final double[] weights;

  private LinearScore(double bias, double[] weights) {
    this.bias = bias;
    this.weights = weights.clone();
  }

  /**
   * Reads weights from the classpath.
   *
   * @param resource a line with feature, tab, weight for each feature and {@link #BIAS}; other
   *     lines begin with {@code #}
   * @param features in the order in which values will be given
   */
  public static LinearScore load(String resource, List<String> features) {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream in = LinearScore.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing model on the classpath: " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(fields -> weights.put(fields[0], Double.valueOf(fields[1])));
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable model: " + resource, e);
    }
    return of(weights, features);
  }

  /** Weights by feature; one that is missing is 0. */
  public static LinearScore of(Map<String, Double> weights, List<String> features) {
    return new LinearScore(
        weights.getOrDefault(BIAS, 0.0),
        features.stream().mapToDouble(feature -> weights.getOrDefault(feature, 0.0)).toArray());
  }

  /** The weighted sum. */
  public double sum(List<Double> values) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values.get(i);
    }
    return sum;
  }

  /** The logistic function of the weighted sum, in [0, 1]. */
  public double probability(List<Double> values) {
    return 1 / (1 + Math.exp(-sum(values)));
  }
}
