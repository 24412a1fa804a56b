package org.interactionanalytics.error;

import java.util.Locale;
import java.util.Optional;
import org.interactionanalytics.error.RecordingError.Stage;

/** Builds every error of a recording, so that the wording is the same everywhere. */
public final class RecordingErrors {
  private RecordingErrors() {}

  /**
   * CAI-101 in RingCentral's published form.
   *
   * @param expectation completes "It should be ...", for example {@code "a valid uri"}
   * @param value what was passed, printed shortened
   */
  public static RecordingError invalidValue(String parameter, Object value, String expectation) {
    String passed = value == null ? "" : " (was: " + shorten(String.valueOf(value)) + ")";
    return manifest(
        ErrorCode.INVALID_VALUE,
        "Parameter [" + parameter + "] is invalid. It should be " + expectation + passed,
        parameter);
  }

  /** CAI-102: a required parameter is missing. */
  public static RecordingError missing(String parameter, String remedy) {
    return manifest(
        ErrorCode.MISSING_PARAMETER,
        "Parameter [" + parameter + "] is required. " + remedy,
        parameter);
  }

  /** CAI-103: two parameters exclude each other. */
  public static RecordingError exclusive(String first, String second) {
    return manifest(
        ErrorCode.EXCLUSIVE_PARAMETERS,
        "Exactly one of [" + first + "] and [" + second + "] should be passed",
        first);
  }

  /** CAI-104: the content cannot be read; {@code reason} states the cause and the remedy. */
  public static RecordingError unreadable(String reason, boolean retryable) {
    return new RecordingError(
        ErrorCode.CONTENT_UNREADABLE,
        "Content at [contentUri] could not be read: " + reason,
        Optional.of("contentUri"),
        Stage.PROBE,
        retryable);
  }

  /** CAI-105: the content is not media that can be decoded. */
  public static RecordingError unsupportedMedia(Stage stage, String detail) {
    return new RecordingError(
        ErrorCode.UNSUPPORTED_MEDIA,
        "Content is not a supported media file: " + detail,
        Optional.of("contentUri"),
        stage,
        false);
  }

  /** CAI-106: the declared value is not the detected one. */
  public static RecordingError declaredNotDetected(
      String parameter, Object declared, Object detected) {
    return new RecordingError(
        ErrorCode.DECLARED_NOT_DETECTED,
        "Parameter ["
            + parameter
            + "] is "
            + shorten(String.valueOf(declared))
            + " but "
            + detected
            + " was detected. Correct the parameter or leave it out",
        Optional.of(parameter),
        Stage.PROBE,
        false);
  }

  /** CAI-107: a limit is exceeded. */
  public static RecordingError limitExceeded(
      Stage stage, String parameter, String limit, Object value) {
    return new RecordingError(
        ErrorCode.LIMIT_EXCEEDED,
        "Parameter [" + parameter + "] exceeds the limit of " + limit + " (was: " + value + ")",
        Optional.of(parameter),
        stage,
        false);
  }

  /** CAI-108: nobody of this id is enrolled, or not so that the speaker can be identified. */
  public static RecordingError unknownEnrollment(String speakerId, String remedy) {
    return manifest(
        ErrorCode.UNKNOWN_ENROLLMENT,
        "Parameter [speakerIds] contains an unknown or incomplete enrollment: "
            + shorten(speakerId)
            + ". "
            + remedy,
        "speakerIds");
  }

  /** CAI-109: a recording has less speech than is needed. */
  public static RecordingError tooLittleSpeech(long seconds) {
    return new RecordingError(
        ErrorCode.INSUFFICIENT_SPEECH,
        "Content has less than " + seconds + " s of speech. Give a longer recording",
        Optional.of("contentUri"),
        Stage.PROBE,
        false);
  }

  /** CAI-110: something of ours failed, or a time limit was reached. */
  public static RecordingError internal(Stage stage, String detail) {
    return new RecordingError(
        ErrorCode.INTERNAL,
        "Internal error at stage " + stage.name().toLowerCase(Locale.ROOT) + ": " + detail,
        Optional.empty(),
        stage,
        true);
  }

  /** CAI-101: a line of the manifest holds no request; {@code problem} says why. */
  public static RecordingError malformedLine(String problem) {
    return new RecordingError(
        ErrorCode.INVALID_VALUE,
        "The manifest's line is not a request: "
            + problem
            + ". A line should be one JSON object, for example {\"contentUri\": \"recordings/a.wav\"}",
        Optional.empty(),
        Stage.MANIFEST,
        false);
  }

  /** CAI-101: a line of a CSV manifest has more values than the header has names. */
  public static RecordingError tooManyValues(int values, int columns) {
    return new RecordingError(
        ErrorCode.INVALID_VALUE,
        "The manifest's line has "
            + values
            + " values but the header has "
            + columns
            + " names. Put a value that contains the separator in double quotes",
        Optional.empty(),
        Stage.MANIFEST,
        false);
  }

  /** CAI-107: a line of the manifest is too long. */
  public static RecordingError lineTooLong(int limitBytes, int bytes) {
    return new RecordingError(
        ErrorCode.LIMIT_EXCEEDED,
        "The manifest's line exceeds the limit of "
            + limitBytes
            + " bytes (was: "
            + bytes
            + "). Pass the recording's [contentUri] instead of its [content]",
        Optional.empty(),
        Stage.MANIFEST,
        false);
  }

  /** CAI-101: an earlier line of the manifest has the same guid and another request. */
  public static RecordingError duplicateGuid(String guid, long firstLine) {
    return invalidValue(
        "guid", guid, "unique in the manifest; line " + firstLine + " has it with another request");
  }

  private static RecordingError manifest(ErrorCode code, String message, String parameter) {
    return new RecordingError(code, message, Optional.of(parameter), Stage.MANIFEST, false);
  }

  private static String shorten(String value) {
    return value.length() <= 80 ? value : value.substring(0, 77) + "...";
  }
}
