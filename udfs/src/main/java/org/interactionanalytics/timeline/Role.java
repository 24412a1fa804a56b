package org.interactionanalytics.timeline;

import java.util.Locale;

/** The side of a call that a speaker is on. */
public enum Role {
  AGENT,
  CUSTOMER;

  /** As written in manifests, rules and tables: {@code agent}, {@code customer}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The other side of the call. */
  public Role other() {
    return switch (this) {
      case AGENT -> CUSTOMER;
      case CUSTOMER -> AGENT;
    };
  }
}
