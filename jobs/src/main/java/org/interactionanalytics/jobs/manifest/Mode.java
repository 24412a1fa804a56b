package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the recording was made. */
public enum Mode implements Labelled {
  /** Telephone audio, recorded at 8 kHz. */
  PHONE("phone"),
  /** Anything else. */
  DEFAULT("default");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  @Override
  @JsonValue
  public String label() {
    return label;
  }
}
