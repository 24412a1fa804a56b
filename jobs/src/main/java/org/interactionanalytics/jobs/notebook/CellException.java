package org.interactionanalytics.jobs.notebook;

/** A cell does not compile, or fails. */
public final class CellException extends Exception {
  private static final long serialVersionUID = 1L;

  CellException(String message) {
    super(message);
  }

  CellException(String message, Throwable cause) {
    super(message, cause);
  }
}
