package org.interactionanalytics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.speaker.VoiceMatcher;
import org.interactionanalytics.speaker.VoiceSample;
import org.interactionanalytics.training.VoiceSet.Part;
import org.interactionanalytics.training.VoiceSet.Recorded;

/**
 * Learns what lines, noise and sentences do to a voice, so that it counts less when voices are
 * compared, and how sure a comparison is.
 */
final class VoiceMatchingTraining {
  private static final String NAME = "voice-matching";
  private static final String VERSION = "1.0";

  /** Share of the mean variance in every direction: keeps rare directions from mattering. */
  private static final double SHRINKAGE = 0.2;

  private static final int ROUNDS = 50;
  private static final double CAREFUL = 1e-4;

  private final String speakerModelSha256;

  VoiceMatchingTraining(String speakerModelSha256) {
    this.speakerModelSha256 = speakerModelSha256;
  }

  /**
   * A comparison of two samples of which it is known whether they are one person's.
   *
   * @param similarity as a matcher has it that knows neither voice
   */
  record Trial(double similarity, boolean same) {}

  /**
   * The model's file. The calibration is learned from each person's samples by a scaling that is
   * learned from all others.
   */
  byte[] file(List<Recorded> recorded) throws IOException {
    List<Trial> trials = new ArrayList<>();
    for (List<Recorded> half : halves(recorded)) {
      VoiceMatcher others = matcher(without(recorded, half));
      trials.addAll(trials(others, half));
    }
    return file(recorded, calibration(trials));
  }

  /** A matcher that is not calibrated. */
  private VoiceMatcher matcher(List<Recorded> recorded) throws IOException {
    return VoiceMatcher.of(NetworkFile.read(file(recorded, new float[] {0, 1}), "training"));
  }

  /** Two halves without a person in both. */
  static List<List<Recorded>> halves(List<Recorded> recorded) {
    List<String> people = recorded.stream().map(Recorded::person).distinct().sorted().toList();
    return List.of(0, 1).stream()
        .map(half -> recorded.stream().filter(one -> half(people, one) == half).toList())
        .toList();
  }

  private static int half(List<String> people, Recorded recorded) {
    return people.indexOf(recorded.person()) % 2;
  }

  private static List<Recorded> without(List<Recorded> all, List<Recorded> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  /** Profiles of all enrolments against all tests, but for voices that one person lent. */
  static List<Trial> trials(VoiceMatcher matcher, List<Recorded> recorded) {
    List<Trial> trials = new ArrayList<>();
    profiles(recorded)
        .forEach(
            (voice, profile) -> {
              String person =
                  recorded.stream()
                      .filter(one -> one.voice().equals(voice))
                      .findFirst()
                      .orElseThrow()
                      .person();
              for (Recorded test : recorded) {
                boolean same = test.voice().equals(voice);
                if (test.part() == Part.TEST && (same || !test.person().equals(person))) {
                  trials.add(new Trial(matcher.similarity(test.sample(), profile), same));
                }
              }
            });
    return trials;
  }

  /** The voice of all enrolments of each voice. */
  static Map<String, VoiceSample> profiles(List<Recorded> recorded) {
    Map<String, VoiceSample> profiles = new TreeMap<>();
    recorded.stream()
        .filter(one -> one.part() == Part.ENROLL)
        .collect(Collectors.groupingBy(Recorded::voice))
        .forEach(
            (voice, own) ->
                profiles.put(voice, VoiceSample.join(own.stream().map(Recorded::sample).toList())));
    return profiles;
  }

  private byte[] file(List<Recorded> recorded, float[] calibration) throws IOException {
    Map<String, List<double[]>> byVoice =
        recorded.stream()
            .collect(
                Collectors.groupingBy(
                    Recorded::voice,
                    TreeMap::new,
                    Collectors.mapping(VoiceMatchingTraining::values, Collectors.toList())));
    List<double[]> means = byVoice.values().stream().map(VoiceMatchingTraining::mean).toList();
    double[] centre = mean(means);
    RealMatrix scaling = scaling(byVoice.values().stream().toList());
    double[] shift = scaling.operate(centre);
    float[][] weights = new float[centre.length][centre.length];
    float[] bias = new float[centre.length];
    for (int i = 0; i < centre.length; i++) {
      bias[i] = (float) -shift[i];
      for (int j = 0; j < centre.length; j++) {
        weights[i][j] = (float) scaling.getEntry(j, i);
      }
    }
    return new NetworkFileWriter(NAME, VERSION)
        .setting(VoiceMatcher.SPEAKER_MODEL, speakerModelSha256)
        .exact(VoiceMatcher.SCALING + ".weight", weights)
        .exact(VoiceMatcher.SCALING + ".bias", bias)
        .exact(VoiceMatcher.CALIBRATION, calibration)
        .bytes();
  }

  private static double[] values(Recorded recorded) {
    float[] values = recorded.sample().embedding().values();
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return doubles;
  }

  private static double[] mean(List<double[]> rows) {
    double[] mean = new double[rows.get(0).length];
    for (double[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / rows.size();
      }
    }
    return mean;
  }

  /** The inverse root of the covariance of one voice's recordings; its trace is the dimensions. */
  private static RealMatrix scaling(List<List<double[]>> voices) {
    int dimensions = voices.get(0).get(0).length;
    RealMatrix within = MatrixUtils.createRealMatrix(dimensions, dimensions);
    for (List<double[]> own : voices) {
      double[] mean = mean(own);
      for (double[] row : own) {
        for (int i = 0; i < dimensions; i++) {
          for (int j = 0; j < dimensions; j++) {
            within.addToEntry(i, j, (row[i] - mean[i]) * (row[j] - mean[j]) / (own.size() - 1));
          }
        }
      }
    }
    RealMatrix unit = within.scalarMultiply(dimensions / within.getTrace());
    RealMatrix shrunk =
        unit.add(unit.transpose())
            .scalarMultiply((1 - SHRINKAGE) / 2)
            .add(MatrixUtils.createRealIdentityMatrix(dimensions).scalarMultiply(SHRINKAGE));
    EigenDecomposition own = new EigenDecomposition(shrunk);
    double[] roots =
        Arrays.stream(own.getRealEigenvalues()).map(value -> 1 / Math.sqrt(value)).toArray();
    return own.getV().multiply(MatrixUtils.createRealDiagonalMatrix(roots)).multiply(own.getVT());
  }

  /**
   * Offset and weight of the logistic regression, as if half of the trials were of one person, so
   * that the log odds are a log likelihood ratio.
   */
  static float[] calibration(List<Trial> trials) {
    double same = trials.stream().filter(Trial::same).count();
    RealMatrix weights = MatrixUtils.createColumnRealMatrix(new double[2]);
    for (int round = 0; round < ROUNDS; round++) {
      RealMatrix slope = weights.scalarMultiply(CAREFUL);
      RealMatrix curve = MatrixUtils.createRealIdentityMatrix(2).scalarMultiply(CAREFUL);
      for (Trial trial : trials) {
        RealMatrix row = MatrixUtils.createColumnRealMatrix(new double[] {1, trial.similarity()});
        double odds = row.transpose().multiply(weights).getEntry(0, 0);
        double probability = 1 / (1 + Math.exp(-odds));
        double weight = 0.5 / (trial.same() ? same : trials.size() - same);
        slope = slope.add(row.scalarMultiply(weight * (probability - (trial.same() ? 1 : 0))));
        curve =
            curve.add(
                row.multiply(row.transpose())
                    .scalarMultiply(weight * probability * (1 - probability)));
      }
      weights = weights.subtract(MatrixUtils.inverse(curve).multiply(slope));
    }
    double[] learned = weights.getColumn(0);
    return new float[] {(float) learned[0], (float) learned[1]};
  }
}
