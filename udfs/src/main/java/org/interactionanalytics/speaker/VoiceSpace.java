package org.interactionanalytics.speaker;

import java.util.List;
import java.util.OptionalDouble;
import org.interactionanalytics.network.Dense;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.VersionedModel;

/**
 * A space of few dimensions in which windows of one voice scatter by 1 in every direction, and the
 * voices of a recording by more: what linear discriminant analysis makes of embedding, colour and
 * pitch. Learned by the training module; model card: {@code models/voice-space.md}. Immutable and
 * thread-safe.
 *
 * <p>Source: the two-covariance model of Brümmer and de Villiers, The speaker partitioning problem,
 * Odyssey 2010.
 */
public final class VoiceSpace implements VersionedModel {
  /** Name of the layer of directions in the model's file. */
  public static final String DIRECTIONS = "directions";

  /** Name of the table with the spread of voices in the model's file. */
  public static final String SPREAD = "spread";

  /** How many values of an embedding count: those in which voices differ most. */
  private static final int EMBEDDING_VALUES = 24;

  /** Length of the features. */
  public static final int FEATURES = EMBEDDING_VALUES + Timbre.MEANS + Timbre.DEVIATIONS + 1;

  private static final String SHIPPED = "/models/voice-space.bin";

  /** Embeddings are brought to the length that Vosk gives its own, so that values are about 1. */
  private static final double EMBEDDING_LENGTH = Math.sqrt(128);

  /** Brings the logarithm of pitches to values of about 1. */
  private static final double PITCH_SCALE = 10;

  /** Stands for the pitch of a recording on which nothing is voiced, Hz. */
  private static final double ANY_PITCH_HZ = 150;

  private final NetworkFile file;
  private final Dense directions;
  private final double[] spread;

  private VoiceSpace(NetworkFile file) {
    this.file = file;
    this.directions = file.dense(DIRECTIONS);
    float[] variances = new float[directions.outputs()];
    file.embedding(SPREAD).lookUp(0, variances);
    this.spread = new double[variances.length];
    for (int i = 0; i < spread.length; i++) {
      spread[i] = variances[i];
    }
  }

  /** The shipped space; read once per JVM. */
  public static VoiceSpace shipped() {
    return Shipped.SPACE;
  }

  private static final class Shipped {
    static final VoiceSpace SPACE = new VoiceSpace(NetworkFile.load(VoiceSpace.class, SHIPPED));
  }

  /** A space that the training module made. */
  public static VoiceSpace of(NetworkFile file) {
    return new VoiceSpace(file);
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public String version() {
    return file.version();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  /** Variance of voices around the middle of a recording, in each dimension; of windows it is 1. */
  double[] spread() {
    return spread;
  }

  /** Where the windows of a recording lie, around the middle of them all. */
  double[][] coordinates(List<VoiceWindow> windows) {
    float[][] projected = directions.apply(features(windows));
    double[][] coordinates = new double[projected.length][spread.length];
    for (int row = 0; row < projected.length; row++) {
      for (int i = 0; i < spread.length; i++) {
        coordinates[row][i] = projected[row][i];
      }
    }
    return coordinates;
  }

  /**
   * What the windows of a recording are told apart by, less the mean of them all: {@link #FEATURES}
   * values for each.
   */
  public static float[][] features(List<VoiceWindow> windows) {
    double pitch =
        Math.log(
            windows.stream()
                .map(window -> window.timbre().pitchHz())
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .skip(voiced(windows) / 2)
                .findFirst()
                .orElse(ANY_PITCH_HZ));
    float[][] features = new float[windows.size()][];
    for (int i = 0; i < features.length; i++) {
      features[i] = features(windows.get(i), pitch);
    }
    centre(features);
    return features;
  }

  private static long voiced(List<VoiceWindow> windows) {
    return windows.stream().filter(window -> window.timbre().pitchHz().isPresent()).count();
  }

  private static float[] features(VoiceWindow window, double usualPitch) {
    float[] features = new float[FEATURES];
    for (int i = 0; i < EMBEDDING_VALUES; i++) {
      features[i] = (float) (EMBEDDING_LENGTH * window.embedding().value(i));
    }
    float[] cepstrum = window.timbre().cepstrum();
    System.arraycopy(cepstrum, 0, features, EMBEDDING_VALUES, cepstrum.length);
    OptionalDouble pitch = window.timbre().pitchHz();
    features[FEATURES - 1] =
        (float)
            (PITCH_SCALE * (pitch.isPresent() ? StrictMath.log(pitch.getAsDouble()) : usualPitch));
    return features;
  }

  private static void centre(float[][] rows) {
    double[] sums = new double[FEATURES];
    for (float[] row : rows) {
      for (int i = 0; i < FEATURES; i++) {
        sums[i] += row[i];
      }
    }
    for (float[] row : rows) {
      for (int i = 0; i < FEATURES; i++) {
        row[i] -= (float) (sums[i] / rows.length);
      }
    }
  }
}
