package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.interactionanalytics.language.LinearScore;

/**
 * Logistic regression over a few features: Newton's method with a small ridge, so the result does
 * not depend on the order of the examples.
 */
final class DenseTrainer {
  private static final double RIDGE = 1;
  private static final int STEPS = 30;

  /** One example: its features and whether it belongs to the class. */
  record Row(List<Double> features, boolean positive) {
    Row {
      features = List.copyOf(features);
    }
  }

  private DenseTrainer() {}

  /** The weights by feature, {@link LinearScore#BIAS} among them. */
  static Map<String, Double> train(List<Row> rows, List<String> names) {
    int n = names.size() + 1;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (int i = 0; i < n - 1; i++) {
        gradient[i] = -RIDGE * weights[i];
        hessian[i][i] = RIDGE;
      }
      hessian[n - 1][n - 1] = 1e-9;
      for (Row row : rows) {
        double[] x =
            DoubleStream.concat(
                    row.features().stream().mapToDouble(Double::doubleValue), DoubleStream.of(1))
                .toArray();
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += weights[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double error = (row.positive() ? 1 : 0) - p;
        for (int i = 0; i < n; i++) {
          gradient[i] += error * x[i];
          for (int j = 0; j <= i; j++) {
            hessian[i][j] += p * (1 - p) * x[i] * x[j];
          }
        }
      }
      double[] change = solve(hessian, gradient);
      for (int i = 0; i < n; i++) {
        weights[i] += change[i];
      }
    }
    Map<String, Double> named = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), weights[i]);
    }
    named.put(LinearScore.BIAS, weights[n - 1]);
    return named;
  }

  /** Writes weights as {@link LinearScore} reads them. */
  static void write(Path file, String header, Map<String, Double> weights) throws IOException {
    StringBuilder text = new StringBuilder("# " + header + "\n");
    weights.forEach(
        (name, weight) -> text.append(String.format(Locale.ROOT, "%s\t%.4f\n", name, weight)));
    Files.writeString(file, text);
  }

  /** Solves a symmetric system of which the lower triangle is given, by Cholesky. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
      }
    }
    double[] solution = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= lower[i][k] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= lower[k][i] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }
}
