package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** What kind of conversation was recorded. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum AudioType implements Labelled {
  CALL_CENTER("CallCenter"),
  MEETING("Meeting"),
  EARNINGS_CALLS("EarningsCalls", "EarningsCall"),
  INTERVIEW("Interview"),
  PRESS_CONFERENCE("PressConference"),
  VOICEMAIL("Voicemail"),
  MEDIA_BROADCAST("MediaBroadcast");

  private final String label;
  private final List<String> aliases;

  AudioType(String label, String... aliases) {
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
