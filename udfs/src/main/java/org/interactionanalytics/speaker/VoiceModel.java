package org.interactionanalytics.speaker;

import java.io.IOException;
import java.nio.file.Path;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.speech.SpeakerModel;

/**
 * A speaker model for Vosk, loaded: turns frames of cepstral coefficients into vectors that lie
 * close together for one voice. Thread-safe.
 */
public final class VoiceModel {
  private final MfccSettings features;
  private final VoiceNetwork network;
  private final float[] mean;
  private final float[][] transform;

  private VoiceModel(
      MfccSettings features, VoiceNetwork network, float[] mean, float[][] transform) {
    this.features = features;
    this.network = network;
    this.mean = mean;
    this.transform = transform;
  }

  /**
   * Loads a model that was resolved.
   *
   * @throws ConfigurationException if a file is damaged or of a network that is not supported
   */
  public static VoiceModel load(SpeakerModel model) {
    try {
      return load(model.folder());
    } catch (IOException e) {
      ConfigurationException refused =
          new ConfigurationException(
              "Speaker model ["
                  + model.name()
                  + "] in "
                  + model.folder()
                  + " cannot be loaded ("
                  + e.getMessage()
                  + "). Fetch it again or choose another x-vector model for Vosk");
      refused.initCause(e);
      throw refused;
    }
  }

  /**
   * Loads a model.
   *
   * @param folder with {@code final.ext.raw}, {@code mean.vec}, {@code transform.mat} and {@code
   *     mfcc.conf}
   * @throws IOException if a file is missing, damaged or of a network that is not supported
   */
  public static VoiceModel load(Path folder) throws IOException {
    return new VoiceModel(
        MfccSettings.read(folder.resolve("mfcc.conf")),
        VoiceNetwork.of(KaldiNetwork.read(folder.resolve("final.ext.raw"))),
        table(folder.resolve("mean.vec"))[0],
        table(folder.resolve("transform.mat")));
  }

  private static float[][] table(Path path) throws IOException {
    KaldiFile file = KaldiFile.open(path);
    return file.read(file::table);
  }

  /** Length of an embedding. */
  public int dimensions() {
    return transform.length;
  }

  MfccSettings features() {
    return features;
  }

  VoiceNetwork network() {
    return network;
  }

  /** The embedding of frames: less the mean of all voices, turned to where voices differ most. */
  VoiceEmbedding embedding(FrameSums sums) {
    float[] raw = network.embedding(sums);
    float[] turned = new float[transform.length];
    for (int row = 0; row < turned.length; row++) {
      double sum = 0;
      for (int column = 0; column < raw.length; column++) {
        sum += transform[row][column] * (double) (raw[column] - mean[column]);
      }
      turned[row] = (float) sum;
    }
    return VoiceEmbedding.of(turned);
  }
}
