package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** Who called whom. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum Direction implements Labelled {
  INBOUND("inbound", "incoming", "in"),
  OUTBOUND("outbound", "outgoing", "out"),
  INTERNAL("internal");

  private final String label;
  private final List<String> aliases;

  Direction(String label, String... aliases) {
    this.label = label;
    this.aliases = List.of(aliases);
  }

  @Override
  @JsonValue
  public String label() {
    return label;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }
}
