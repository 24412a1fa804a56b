package org.interactionanalytics.jobs.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.jobs.load.LoadEnvironment.PinnedModel;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.speech.RecognizerSettings;
import org.interactionanalytics.speech.SpeechEngine;

/** Makes the version stamps of a run. */
final class Stamps {
  private final LoadEnvironment environment;
  private final String runId;

  Stamps(LoadEnvironment environment, String runId) {
    this.environment = environment;
    this.runId = runId;
  }

  /** Of rows that belong to no recording. */
  VersionStamp ofRun() {
    return stamp(Optional.empty(), Optional.empty(), Optional.empty());
  }

  VersionStamp of(Recording recording) {
    return stamp(
        recording.language().map(environment::model),
        recording.language().flatMap(environment::categoryProfile),
        recording.previousRunId());
  }

  private VersionStamp stamp(
      Optional<PinnedModel> model, Optional<CategoryProfile> profile, Optional<String> previous) {
    return new VersionStamp(
        runId,
        SpeechEngine.NAME_AND_VERSION,
        model.map(PinnedModel::name),
        model.map(PinnedModel::sha256),
        RecognizerSettings.STANDARD.hash(),
        TextModels.sentiment().name(),
        TextModels.sentiment().sha256(),
        profile.map(CategoryProfile::name),
        profile.map(CategoryProfile::sha256),
        environment.codeVersion(),
        VersionStamp.SCHEMA_VERSION,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        previous);
  }
}
