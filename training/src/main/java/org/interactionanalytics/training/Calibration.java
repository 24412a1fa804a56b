package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.insight.UtteranceModel;
import org.interactionanalytics.network.NetworkFileWriter;

/**
 * How log odds become probabilities (Platt 1999), and from which probability on a class counts as
 * found so that its F1 is the highest. Every source counts as much as any other.
 */
@SuppressWarnings("ArrayRecordComponent")
record Calibration(float[] slopes, float[] offsets, float[] thresholds) {
  private static final int ROUNDS = 50;
  private static final double CAREFUL = 1e-6;
  private static final double SURE = 1e-9;

  static Calibration none(int classes) {
    Calibration none = new Calibration(new float[classes], new float[classes], new float[classes]);
    Arrays.fill(none.slopes, 1);
    return none;
  }

  /** Learns from sentences that the model doesn't know; the model must not be calibrated yet. */
  static Calibration learn(int classes, List<Labelled> examples, UtteranceModel model) {
    Calibration learned = none(classes);
    List<double[]> probabilities =
        examples.stream().map(example -> model.probabilities(example.text())).toList();
    for (int i = 0; i < classes; i++) {
      Map<String, Integer> sizes = new HashMap<>();
      for (Labelled example : examples) {
        if (example.knows(i)) {
          sizes.merge(example.source(), 1, Integer::sum);
        }
      }
      List<Point> points = new ArrayList<>();
      for (int row = 0; row < examples.size(); row++) {
        Labelled example = examples.get(row);
        if (example.knows(i)) {
          double weight = 1.0 / sizes.get(example.source());
          points.add(new Point(odds(probabilities.get(row)[i]), example.is(i), weight));
        }
      }
      learned.learn(i, points);
    }
    return learned;
  }

  NetworkFileWriter addTo(NetworkFileWriter file) {
    return file.exact("calibration", new float[][] {slopes, offsets})
        .exact("thresholds", thresholds);
  }

  private static double odds(double probability) {
    double inside = Math.min(1 - SURE, Math.max(SURE, probability));
    return Math.log(inside / (1 - inside));
  }

  private record Point(double odds, boolean applies, double weight) {}

  private void learn(int index, List<Point> points) {
    double slope = 1;
    double offset = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double slopeSlope = 0;
      double offsetSlope = 0;
      double slopeCurve = CAREFUL;
      double bothCurve = 0;
      double offsetCurve = CAREFUL;
      for (Point point : points) {
        double probability = 1 / (1 + Math.exp(-(slope * point.odds + offset)));
        double error = point.weight * (probability - (point.applies ? 1 : 0));
        double curve = point.weight * probability * (1 - probability);
        slopeSlope += error * point.odds;
        offsetSlope += error;
        slopeCurve += curve * point.odds * point.odds;
        bothCurve += curve * point.odds;
        offsetCurve += curve;
      }
      double determinant = slopeCurve * offsetCurve - bothCurve * bothCurve;
      slope -= (offsetCurve * slopeSlope - bothCurve * offsetSlope) / determinant;
      offset -= (slopeCurve * offsetSlope - bothCurve * slopeSlope) / determinant;
    }
    slopes[index] = (float) slope;
    offsets[index] = (float) offset;
    double cut = bestCut(points);
    thresholds[index] = (float) (1 / (1 + Math.exp(-(slope * cut + offset))));
  }

  /** The log odds from which on F1 is the highest. */
  private static double bestCut(List<Point> points) {
    List<Point> highestFirst =
        points.stream().sorted(Comparator.comparingDouble((Point point) -> -point.odds)).toList();
    double wanted = points.stream().filter(Point::applies).mapToDouble(Point::weight).sum();
    double found = 0;
    double taken = 0;
    double best = 0;
    double cut = 0;
    for (Point point : highestFirst) {
      taken += point.weight;
      found += point.applies ? point.weight : 0;
      double f1 = 2 * found / (taken + wanted);
      if (f1 > best) {
        best = f1;
        cut = point.odds;
      }
    }
    return cut;
  }
}
