package org.interactionanalytics.speech;

import java.util.Locale;

/**
 * What decides, besides the model and the samples, which words a recogniser hears.
 *
 * @param chunkMs how much audio the recogniser is given at a time, in milliseconds from 20 to 1000.
 *     After each piece it looks for the end of an utterance, so words depend on it
 */
public record RecognizerSettings(int chunkMs) {
  private static final int SHORTEST_CHUNK_MS = 20;
  private static final int LONGEST_CHUNK_MS = 1_000;

  /** 200 ms: the step in which libvosk itself feeds its decoder (src/recognizer.cc). */
  public static final RecognizerSettings STANDARD = new RecognizerSettings(200);

  public RecognizerSettings {
    if (chunkMs < SHORTEST_CHUNK_MS || chunkMs > LONGEST_CHUNK_MS) {
      throw new IllegalArgumentException(
          "Invalid chunkMs: "
              + chunkMs
              + " (must be between "
              + SHORTEST_CHUNK_MS
              + " and "
              + LONGEST_CHUNK_MS
              + ")");
    }
  }

  int chunkSamples() {
    return chunkMs * ChannelRecognizer.SAMPLE_RATE_HZ / 1_000;
  }

  /**
   * SHA-256, in hexadecimal, of everything that the recogniser is set to, for the version stamp of
   * a transcript. Equal settings have equal hashes in every version of this software that
   * recognises alike.
   */
  public String hash() {
    return ModelHash.ofText(
        String.format(
            Locale.ROOT,
            "sampleRateHz=%d chunkMs=%d words=true alternatives=0 dither=0 grammar=",
            ChannelRecognizer.SAMPLE_RATE_HZ,
            chunkMs));
  }
}
