package org.interactionanalytics.error;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a recording failed, in the form that RingCentral's error object has.
 *
 * @param code what kind of failure
 * @param message problem, cause and remedy in words for a stranger
 * @param parameterName the request parameter at fault; empty where none is
 * @param stage where on its way the recording failed
 * @param retryable whether the same request may succeed later without being changed
 */
public record RecordingError(
    ErrorCode code,
    String message,
    Optional<String> parameterName,
    Stage stage,
    boolean retryable) {

  /** The way of one recording. */
  public enum Stage {
    MANIFEST,
    PROBE,
    DECODE,
    TRANSCRIBE,
    ANALYZE
  }

  public RecordingError {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(parameterName, "parameterName");
    Objects.requireNonNull(stage, "stage");
  }
}
