package org.interactionanalytics.audio;

import org.interactionanalytics.error.RecordingException;

/** Where the bytes of one recording lie. */
public interface MediaSource {
  /** Last segment of the path, for example {@code call 17.mp3}; may be empty. */
  String name();

  /**
   * Asks the store, without reading the content.
   *
   * @throws RecordingException CAI-104 if it cannot be reached, CAI-107 if it is too large
   */
  SourceFingerprint fingerprint() throws RecordingException;

  /**
   * Opens the content for reading; every call opens it anew.
   *
   * @throws RecordingException CAI-104 if it cannot be read, CAI-107 if it is too large
   */
  SeekableMedia open() throws RecordingException;
}
