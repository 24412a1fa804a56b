package org.interactionanalytics.speaker;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.time.Intervals;

/**
 * One voice, over some speech.
 *
 * @param embedding the mean over the speech
 * @param speechMs how much speech that is, more than 0
 */
public record VoiceSample(VoiceEmbedding embedding, long speechMs) {
  public VoiceSample {
    if (speechMs <= 0) {
      throw new IllegalArgumentException("A voice sample lasts more than " + speechMs + " ms");
    }
  }

  /**
   * The voice of windows of one speaker, each weighted by its length.
   *
   * @return empty if there are no windows
   */
  public static Optional<VoiceSample> of(List<VoiceWindow> windows) {
    if (windows.isEmpty()) {
      return Optional.empty();
    }
    Mean mean = new Mean(windows.get(0).embedding().dimensions());
    windows.forEach(window -> mean.add(window.embedding(), window.interval().lengthMs()));
    long speechMs = Intervals.of(windows.stream().map(VoiceWindow::interval).toList()).lengthMs();
    return Optional.of(new VoiceSample(mean.embedding(), speechMs));
  }

  /**
   * The voice of samples of one speaker from different recordings, each weighted by its speech.
   *
   * @param samples at least one
   */
  public static VoiceSample join(List<VoiceSample> samples) {
    Mean mean = new Mean(samples.get(0).embedding.dimensions());
    samples.forEach(sample -> mean.add(sample.embedding, sample.speechMs));
    return new VoiceSample(
        mean.embedding(), samples.stream().mapToLong(VoiceSample::speechMs).sum());
  }

  private static final class Mean {
    private final double[] sums;

    Mean(int dimensions) {
      this.sums = new double[dimensions];
    }

    void add(VoiceEmbedding embedding, long weight) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += (double) weight * embedding.value(i);
      }
    }

    VoiceEmbedding embedding() {
      float[] values = new float[sums.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) sums[i];
      }
      return VoiceEmbedding.of(values);
    }
  }
}
