package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** The file format that a request declares; the probe compares it with what it finds. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum Encoding implements Labelled {
  MPEG("Mpeg", "MP3"),
  MP4("Mp4", "M4A"),
  WAV("Wav", "Wave"),
  WEBM("Webm"),
  WEBP("Webp"),
  AAC("Aac"),
  AVI("Avi"),
  OGG("Ogg", "Opus", "Vorbis"),
  FLAC("Flac"),
  AMR("Amr"),
  AC3("Ac3"),
  AIFF("Aiff"),
  WMA("Wma");

  private final String label;
  private final List<String> aliases;

  Encoding(String label, String... aliases) {
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
