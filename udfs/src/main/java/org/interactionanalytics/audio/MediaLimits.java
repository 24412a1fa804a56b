package org.interactionanalytics.audio;

import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;

/**
 * What a recording may cost at most; beyond it the recording fails with CAI-107.
 *
 * @param maxBytes bytes of the file, at least 1
 * @param maxDurationMs milliseconds of decoded audio, at least 1
 * @param maxChannels audio channels, at least 1
 */
public record MediaLimits(long maxBytes, long maxDurationMs, int maxChannels) {
  /** 8 GiB (a day of video), 12 hours (three times the longest the seeds accept), 32 channels. */
  public static final MediaLimits DEFAULTS = new MediaLimits(8L << 30, 12L * 60 * 60 * 1000, 32);

  public MediaLimits {
    if (maxBytes < 1 || maxDurationMs < 1 || maxChannels < 1) {
      throw new IllegalArgumentException(
          "Invalid media limits: "
              + maxBytes
              + " bytes, "
              + maxDurationMs
              + " ms, "
              + maxChannels
              + " channels (each must be at least 1)");
    }
  }

  void requireBytes(long bytes) throws RecordingException {
    if (bytes > maxBytes) {
      throw exceeded(Stage.PROBE, maxBytes + " bytes", bytes);
    }
  }

  void requireDurationMs(long durationMs) throws RecordingException {
    if (durationMs > maxDurationMs) {
      throw exceeded(Stage.DECODE, maxDurationMs + " ms of audio", "more");
    }
  }

  void requireChannels(int channels) throws RecordingException {
    if (channels > maxChannels) {
      throw exceeded(Stage.DECODE, maxChannels + " channels", channels);
    }
  }

  private static RecordingException exceeded(Stage stage, String limit, Object value) {
    return new RecordingException(RecordingErrors.limitExceeded(stage, "contentUri", limit, value));
  }
}
