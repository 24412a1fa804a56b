package org.interactionanalytics.error;

/** A recording cannot be processed; the others go on. */
public final class RecordingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RecordingError error;

  public RecordingException(RecordingError error) {
    super(error.message());
    this.error = error;
  }

  public RecordingException(RecordingError error, Throwable cause) {
    super(error.message(), cause);
    this.error = error;
  }

  public RecordingError error() {
    return error;
  }
}
