package org.interactionanalytics.audio;

import org.interactionanalytics.error.RecordingException;

/** Identifies a recording by its bytes. */
public final class ContentHash {
  private ContentHash() {}

  /**
   * Reads the whole source.
   *
   * @return SHA-256 of its bytes, 64 lower-case hexadecimal digits
   * @throws RecordingException CAI-104 if it cannot be read, CAI-107 if it is too large
   */
  public static String sha256(MediaSource source) throws RecordingException {
    try (HashingMedia media = new HashingMedia(source.open())) {
      return media.sha256();
    }
  }
}
