package org.interactionanalytics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.speaker.VoiceSpace;
import org.interactionanalytics.speaker.VoiceWindow;

/**
 * Learns in which directions voices of a recording differ and windows of one voice do not: linear
 * discriminant analysis over all recordings, each around its own middle.
 */
final class VoiceSpaceTraining {
  private static final String NAME = "voice-space";
  private static final String VERSION = "1.0";

  /** Dimensions that are kept; more do not help on recordings left out. */
  private static final int DIMENSIONS = 12;

  /** Shorter windows scatter too much to learn from, milliseconds. */
  private static final long SHORTEST_MS = 700;

  private static final int FEWEST_WINDOWS = 6;
  private static final int FEWEST_OF_A_VOICE = 3;

  /** Share of the diagonal in the scatter within voices: keeps rare directions from mattering. */
  private static final double SHRINKAGE = 0.05;

  private final RealMatrix within =
      MatrixUtils.createRealMatrix(VoiceSpace.FEATURES, VoiceSpace.FEATURES);
  private final RealMatrix between =
      MatrixUtils.createRealMatrix(VoiceSpace.FEATURES, VoiceSpace.FEATURES);
  private double windows;
  private double voices;

  /**
   * Learns from a recording.
   *
   * @param weight how much it counts
   */
  void add(VoiceRecording recording, double weight) {
    List<VoiceWindow> lasting =
        recording.windows().stream()
            .filter(window -> window.interval().lengthMs() >= SHORTEST_MS)
            .toList();
    if (lasting.size() < FEWEST_WINDOWS) {
      return;
    }
    float[][] features = VoiceSpace.features(lasting);
    Map<String, List<float[]>> bySpeaker = new HashMap<>();
    for (int i = 0; i < features.length; i++) {
      float[] row = features[i];
      recording
          .speaker(lasting.get(i))
          .ifPresent(name -> bySpeaker.computeIfAbsent(name, any -> new ArrayList<>()).add(row));
    }
    List<double[]> means = new ArrayList<>();
    recording
        .speakers()
        .keySet()
        .forEach(
            name -> {
              List<float[]> own = bySpeaker.getOrDefault(name, List.of());
              if (own.size() >= FEWEST_OF_A_VOICE) {
                List<double[]> rows = own.stream().map(VoiceSpaceTraining::doubles).toList();
                means.add(mean(rows));
                scatter(within, rows, weight * rows.size() / (rows.size() - 1));
                windows += weight * rows.size();
              }
            });
    if (means.size() > 1) {
      scatter(between, means, weight * means.size() / (means.size() - 1));
      voices += weight * means.size();
    }
  }

  private static double[] doubles(float[] row) {
    return IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray();
  }

  private static double[] mean(List<double[]> rows) {
    double[] mean = new double[VoiceSpace.FEATURES];
    for (double[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / rows.size();
      }
    }
    return mean;
  }

  private static void scatter(RealMatrix sums, List<double[]> rows, double weight) {
    double[] mean = mean(rows);
    for (double[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        for (int j = 0; j < mean.length; j++) {
          sums.addToEntry(i, j, weight * (row[i] - mean[i]) * (row[j] - mean[j]));
        }
      }
    }
  }

  /** The model's file. */
  byte[] file() throws IOException {
    RealMatrix scatter = within.scalarMultiply(1 / windows);
    for (int i = 0; i < VoiceSpace.FEATURES; i++) {
      for (int j = 0; j < VoiceSpace.FEATURES; j++) {
        if (i != j) {
          scatter.multiplyEntry(i, j, 1 - SHRINKAGE);
        }
      }
    }
    EigenDecomposition own = new EigenDecomposition(symmetric(scatter));
    RealMatrix whitening =
        own.getV()
            .multiply(MatrixUtils.createRealDiagonalMatrix(inverseRoots(own)))
            .multiply(own.getVT());
    EigenDecomposition differing =
        new EigenDecomposition(
            symmetric(whitening.multiply(between.scalarMultiply(1 / voices)).multiply(whitening)));
    RealMatrix directions = whitening.multiply(differing.getV());
    float[][] weights = new float[VoiceSpace.FEATURES][DIMENSIONS];
    float[] variances = new float[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      variances[d] = (float) differing.getRealEigenvalue(d);
      for (int i = 0; i < VoiceSpace.FEATURES; i++) {
        weights[i][d] = (float) directions.getEntry(i, d);
      }
    }
    return new NetworkFileWriter(NAME, VERSION)
        .exact(VoiceSpace.DIRECTIONS + ".weight", weights)
        .exact(VoiceSpace.DIRECTIONS + ".bias", new float[DIMENSIONS])
        .exact(VoiceSpace.SPREAD, variances)
        .bytes();
  }

  private static double[] inverseRoots(EigenDecomposition decomposition) {
    return Arrays.stream(decomposition.getRealEigenvalues())
        .map(value -> 1 / Math.sqrt(value))
        .toArray();
  }

  private static RealMatrix symmetric(RealMatrix matrix) {
    return matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }
}
