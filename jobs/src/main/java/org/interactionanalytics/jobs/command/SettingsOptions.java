package org.interactionanalytics.jobs.command;

import java.nio.file.Path;
import java.util.Optional;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.config.SettingsReader;
import org.interactionanalytics.speech.ModelReference;
import picocli.CommandLine.Option;

/** The configuration file and the flags that win over it. */
final class SettingsOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file (default: conf/interactions.yaml as shipped)")
  private Path config;

  @Option(
      names = "--model",
      paramLabel = "LOCATION",
      description =
          "Speech model for English: embedded:<name>, a folder or a zip, local, s3a:// or https://")
  private String model;

  @Option(
      names = "--model-sha256",
      paramLabel = "HASH",
      description = "SHA-256 that the model must have; `models` prints it")
  private String modelSha256;

  @Option(
      names = "--speaker-model",
      paramLabel = "LOCATION",
      description =
          "Speaker model for Vosk: embedded:<name>, a folder or a zip, local, s3a:// or https://")
  private String speakerModel;

  @Option(
      names = "--speaker-model-sha256",
      paramLabel = "HASH",
      description = "SHA-256 that the speaker model must have")
  private String speakerModelSha256;

  @Option(
      names = "--max-failed-fraction",
      paramLabel = "SHARE",
      description = "Share of failed recordings above which the exit code is 3, 0 to 1")
  private Double maxFailedFraction;

  Settings read() {
    Settings settings = config == null ? SettingsReader.shipped() : SettingsReader.read(config);
    if (model != null) {
      settings =
          settings.withEnglishModel(ModelReference.to(model, Optional.ofNullable(modelSha256)));
    }
    if (speakerModel != null) {
      ModelReference reference = ModelReference.toSpeakerModel(speakerModel);
      settings =
          settings.withSpeakerModel(
              speakerModelSha256 == null ? reference : reference.pinnedTo(speakerModelSha256));
    }
    if (maxFailedFraction != null) {
      settings = settings.withMaxFailedFraction(maxFailedFraction);
    }
    return settings;
  }
}
