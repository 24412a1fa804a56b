package org.interactionanalytics.jobs.manifest;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.error.RecordingError;

/**
 * One line of a manifest, understood or not.
 *
 * @param lineNumber 1 for the first line of the file (of a CSV: its header)
 * @param lineSha256 checksum of the line's bytes (of a row of a CSV file or a table: of its JSON),
 *     in lower-case hexadecimal
 * @param guid the line's guid where it has a valid one, even if the line has errors
 * @param contentUri where the content lies, where that is valid, even if the line has errors
 * @param request present exactly when there are no errors
 * @param content the recording itself, where the line carries it
 * @param errors all that is wrong with the line
 * @param notices settings that are not acted on
 */
public record ManifestEntry(
    long lineNumber,
    String lineSha256,
    Optional<String> guid,
    Optional<String> contentUri,
    Optional<RecordingRequest> request,
    Optional<byte[]> content,
    List<RecordingError> errors,
    List<SkippedSetting> notices) {

  public ManifestEntry {
    errors = List.copyOf(errors);
    notices = List.copyOf(notices);
  }
}
