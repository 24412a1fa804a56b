package org.interactionanalytics.jobs.notebook;

import java.util.Optional;

/** What a cell shows: always as text, and better where the reader can show it. */
public interface Display {
  /** As plain text; also what a screen reader says. */
  String text();

  /** As HTML without scripts. */
  default Optional<String> html() {
    return Optional.empty();
  }

  /** As a PNG image. */
  default Optional<byte[]> png() {
    return Optional.empty();
  }

  /** Any value of a cell: a display as it is, all else as its text. */
  static Display of(Object value) {
    return value instanceof Display display ? display : () -> String.valueOf(value);
  }
}
