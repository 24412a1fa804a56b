package org.interactionanalytics.error;

/**
 * The error codes of a recording. CAI-101 and its message form are RingCentral's published ones;
 * the meanings of CAI-102 to CAI-110 are this project's (RingCentral published the numbers only).
 */
public enum ErrorCode {
  /** A parameter has a value that is not permitted. */
  INVALID_VALUE("CAI-101"),
  /** A required parameter is missing. */
  MISSING_PARAMETER("CAI-102"),
  /** Parameters that exclude each other were both passed. */
  EXCLUSIVE_PARAMETERS("CAI-103"),
  /** The content could not be read from where it lies. */
  CONTENT_UNREADABLE("CAI-104"),
  /** The content is not media that can be decoded. */
  UNSUPPORTED_MEDIA("CAI-105"),
  /** What was declared is not what was detected. */
  DECLARED_NOT_DETECTED("CAI-106"),
  /** A limit on bytes, duration, channels or speakers is exceeded. */
  LIMIT_EXCEEDED("CAI-107"),
  /** An enrolled speaker is unknown or incomplete. */
  UNKNOWN_ENROLLMENT("CAI-108"),
  /** There is too little speech for what was asked. */
  INSUFFICIENT_SPEECH("CAI-109"),
  /** An internal failure or a time limit. */
  INTERNAL("CAI-110");

  private final String code;

  ErrorCode(String code) {
    this.code = code;
  }

  /** The code as printed, for example {@code CAI-101}. */
  public String code() {
    return code;
  }
}
