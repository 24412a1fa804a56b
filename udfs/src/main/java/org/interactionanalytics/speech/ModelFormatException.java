package org.interactionanalytics.speech;

import java.io.IOException;

/** What was fetched is not a speech model, or not one that can be unpacked safely. */
final class ModelFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  ModelFormatException(String message) {
    super(message);
  }
}
