package org.interactionanalytics.speech;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A speech model that lies unpacked on this machine and was checked to have the layout of one.
 *
 * @param name for example {@code vosk-model-tiny-en}
 * @param language BCP-47; {@code und} where neither the catalogue nor the model tells
 * @param sha256 identifies the content, see {@link ModelReference#sha256()}
 * @param folder local folder that Vosk reads
 */
public record SpeechModel(String name, String language, String sha256, Path folder) {
  /** BCP-47 for an undetermined language. */
  public static final String UNDETERMINED = "und";

  public SpeechModel {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(folder, "folder");
  }
}
