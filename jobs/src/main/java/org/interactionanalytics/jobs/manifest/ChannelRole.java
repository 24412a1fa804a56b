package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose voice a channel holds. */
public enum ChannelRole implements Labelled {
  AGENT("agent"),
  CUSTOMER("customer"),
  /** Someone, but it is not known on which side. */
  UNKNOWN("unknown");

  private final String label;

  ChannelRole(String label) {
    this.label = label;
  }

  @Override
  @JsonValue
  public String label() {
    return label;
  }
}
