package org.interactionanalytics.speaker;

import java.util.Optional;
import org.interactionanalytics.network.Dense;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.VersionedModel;

/**
 * How likely two voice samples are one person's. Embeddings are centred and scaled so that what
 * lines, noise and mood do to a voice counts less than what people differ in; the cosine between
 * them is turned into the logarithm of a likelihood ratio. Learned by the training module; model
 * card: {@code models/voice-matching.md}. Immutable and thread-safe.
 *
 * <p>Source: within-class covariance normalisation, Hatch et al., Interspeech 2006; calibration by
 * logistic regression, Brümmer and du Preez, Computer Speech and Language 20, 2006.
 */
public final class VoiceMatcher {
  /** Name of the layer that centres and scales in the model's file. */
  public static final String SCALING = "scaling";

  /** Name of the table of the calibration in the model's file: offset and weight of the cosine. */
  public static final String CALIBRATION = "calibration";

  /** Name of the setting that tells which speaker model the file is for. */
  public static final String SPEAKER_MODEL = "speakerModelSha256";

  private static final String SHIPPED = "/models/voice-matching.bin";
  private static final int OFFSET = 0;
  private static final int OF_COSINE = 1;

  private final Optional<Dense> scaling;
  private final float[] calibration = new float[OF_COSINE + 1];

  private VoiceMatcher(NetworkFile file, Optional<Dense> scaling) {
    this.scaling = scaling;
    file.embedding(CALIBRATION).lookUp(0, calibration);
  }

  /**
   * The shipped matcher. Voices of another speaker model than the shipped one are compared as they
   * are, which is less sure.
   */
  public static VoiceMatcher shipped(String speakerModelSha256) {
    return Shipped.FILE.setting(SPEAKER_MODEL).equals(speakerModelSha256)
        ? of(Shipped.FILE)
        : new VoiceMatcher(Shipped.FILE, Optional.empty());
  }

  private static final class Shipped {
    static final NetworkFile FILE = NetworkFile.load(VoiceMatcher.class, SHIPPED);
  }

  /** A matcher that the training module made, for the voices of the model it was made with. */
  public static VoiceMatcher of(NetworkFile file) {
    return new VoiceMatcher(file, Optional.of(file.dense(SCALING)));
  }

  /** Name, version and SHA-256 of the shipped matcher's file, whatever speaker model is in use. */
  public static VersionedModel version() {
    return Shipped.FILE;
  }

  /**
   * How alike two voices are, whatever they went through.
   *
   * @return a cosine, in [-1, 1]
   */
  public double similarity(VoiceSample first, VoiceSample second) {
    return scaled(first).similarity(scaled(second));
  }

  /**
   * The logarithm of how much likelier the samples are if one person speaks in both than if two do.
   */
  public double logLikelihoodRatio(VoiceSample first, VoiceSample second) {
    return calibration[OFFSET] + calibration[OF_COSINE] * similarity(first, second);
  }

  private VoiceEmbedding scaled(VoiceSample sample) {
    return scaling
        .map(layer -> layer.apply(new float[][] {sample.embedding().values()})[0])
        .map(VoiceEmbedding::of)
        .orElse(sample.embedding());
  }
}
