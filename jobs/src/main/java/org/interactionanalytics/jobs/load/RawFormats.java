package org.interactionanalytics.jobs.load;

import java.util.Optional;
import java.util.OptionalInt;
import org.interactionanalytics.audio.RawFormat;

/** How a recording without a header is read. */
final class RawFormats {
  /** Rate of telephone recordings. Source: ITU-T G.711. */
  private static final int TELEPHONE_HZ = 8000;

  private RawFormats() {}

  /** By the file's extension, at the declared rate or else at the telephone's. */
  static Optional<RawFormat> of(String fileName, OptionalInt declaredSampleRate) {
    return RawFormat.forName(fileName, declaredSampleRate.orElse(TELEPHONE_HZ));
  }
}
