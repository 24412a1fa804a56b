package org.interactionanalytics.jobs.load;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.interaction.LanguageModels;
import org.interactionanalytics.jobs.load.LoadEnvironment.PinnedModel;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.network.VersionedModel;
import org.interactionanalytics.speaker.VoiceMatcher;
import org.interactionanalytics.speaker.VoiceSpace;
import org.interactionanalytics.speech.RecognizerSettings;
import org.interactionanalytics.speech.SpeechEngine;

/** Makes the version stamps of a run. */
final class Stamps implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final List<VersionedModel> VOICE_MODELS =
      List.of(VoiceSpace.shipped(), VoiceMatcher.version());

  private final LoadEnvironment environment;
  private final String runId;

  Stamps(LoadEnvironment environment, String runId) {
    this.environment = environment;
    this.runId = runId;
  }

  /** Of rows that belong to no recording. */
  VersionStamp ofRun() {
    return stamp(Recognizer.of(Optional.empty()), Optional.empty(), Optional.empty());
  }

  VersionStamp of(Recording recording) {
    return stamp(
        Recognizer.of(recording.language().map(environment::model)),
        recording.language().flatMap(environment.analysis()::profile),
        recording.previousRunId());
  }

  /**
   * Of the recogniser that made a stored transcript, and of the rules and text models of today.
   *
   * @param transcript with its own stamp and {@code previous_run_id}
   */
  VersionStamp ofTranscript(Row transcript, String languageCode) {
    return stamp(
        Recognizer.ofStamp(transcript),
        environment.analysis().profile(languageCode),
        Optional.ofNullable(transcript.getAs("previous_run_id")));
  }

  private VersionStamp stamp(
      Recognizer recognizer, Optional<CategoryProfile> profile, Optional<String> previous) {
    return new VersionStamp(
        runId,
        recognizer.engine(),
        recognizer.model(),
        recognizer.modelSha256(),
        recognizer.paramsHash(),
        LanguageModels.english().sentiment().name(),
        LanguageModels.english().sentiment().sha256(),
        LanguageModels.english().names(),
        LanguageModels.english().sha256(),
        VersionedModel.names(VOICE_MODELS),
        VersionedModel.sha256(VOICE_MODELS),
        profile.map(CategoryProfile::name),
        profile.map(CategoryProfile::sha256),
        environment.codeVersion(),
        VersionStamp.SCHEMA_VERSION,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        previous);
  }

  /** What made the words. */
  private record Recognizer(
      String engine, Optional<String> model, Optional<String> modelSha256, String paramsHash) {
    static Recognizer of(Optional<PinnedModel> model) {
      return new Recognizer(
          SpeechEngine.NAME_AND_VERSION,
          model.map(PinnedModel::name),
          model.map(PinnedModel::sha256),
          RecognizerSettings.STANDARD.hash());
    }

    static Recognizer ofStamp(Row transcript) {
      return new Recognizer(
          transcript.getAs("asr_engine"),
          Optional.ofNullable(transcript.getAs("asr_model")),
          Optional.ofNullable(transcript.getAs("asr_model_sha256")),
          transcript.getAs("asr_params_hash"));
    }
  }
}
