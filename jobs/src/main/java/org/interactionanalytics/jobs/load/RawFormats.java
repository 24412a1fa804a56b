package org.interactionanalytics.jobs.load;

import java.util.Optional;
import java.util.OptionalInt;
import org.interactionanalytics.audio.RawFormat;

/** How a recording without a header is read. */
final class RawFormats {
  private RawFormats() {}

  /** By the file's extension, at the declared rate or else at the usual one of its coding. */
  static Optional<RawFormat> of(String fileName, OptionalInt declaredSampleRate) {
    return declaredSampleRate.isPresent()
        ? RawFormat.forName(fileName, declaredSampleRate.getAsInt())
        : RawFormat.forName(fileName);
  }
}
