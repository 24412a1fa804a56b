package org.interactionanalytics.speech;

import java.nio.file.Path;

/**
 * A speaker model that lies unpacked on this machine and was checked to have the layout of one.
 *
 * @param name for example {@code vosk-model-spk-tiny}
 * @param sha256 identifies the content, see {@link ModelReference#sha256()}
 * @param folder local folder with its files
 */
public record SpeakerModel(String name, String sha256, Path folder) {}
