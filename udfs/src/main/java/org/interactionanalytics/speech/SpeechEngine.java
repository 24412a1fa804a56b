package org.interactionanalytics.speech;

/** The software that recognises speech, as it appears in the version stamp. */
public final class SpeechEngine {
  /** Name and version, for example {@code vosk 0.3.45}. */
  public static final String NAME_AND_VERSION = "vosk 0.3.45";

  private SpeechEngine() {}
}
