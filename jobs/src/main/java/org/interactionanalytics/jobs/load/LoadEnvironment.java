package org.interactionanalytics.jobs.load;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.interactionanalytics.audio.MediaSources;
import org.interactionanalytics.category.CategoryProfile;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.interaction.LanguageModels;
import org.interactionanalytics.jobs.config.AnalysisSettings;
import org.interactionanalytics.jobs.config.Settings;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.speaker.VoiceModel;
import org.interactionanalytics.speaker.VoiceSpace;
import org.interactionanalytics.speech.ModelReference;
import org.interactionanalytics.speech.ModelStore;
import org.interactionanalytics.speech.RecognizerSettings;
import org.interactionanalytics.speech.SpeakerModel;
import org.interactionanalytics.speech.SpeechEngine;
import org.interactionanalytics.speech.SpeechModel;

/**
 * What every task of a load needs on its executor.
 *
 * @param hadoop how to reach file systems
 * @param staging finished work that is not in a table yet
 * @param models by language: lower-case primary subtag or whole tag
 * @param speakerModel what voices are told apart by; {@link PinnedModel#NONE} where no audio is
 *     heard
 * @param voices who is enrolled
 * @param modelCache folder on each machine where models are unpacked
 * @param analysis what transcripts are analysed with
 * @param codeVersion version of this software
 */
record LoadEnvironment(
    SerializableConfiguration hadoop,
    Staging staging,
    Map<String, PinnedModel> models,
    PinnedModel speakerModel,
    EnrolledVoices voices,
    String modelCache,
    AnalysisSettings analysis,
    String codeVersion)
    implements Serializable {

  private static final Map<PinnedModel, SpeechModel> RESOLVED = new ConcurrentHashMap<>();
  private static final Map<PinnedModel, VoiceModel> VOICES = new ConcurrentHashMap<>();

  /**
   * What a load with these settings needs; fetches the models.
   *
   * @throws ConfigurationException naming every model that cannot be had
   */
  static LoadEnvironment prepare(
      Settings settings, SerializableConfiguration hadoop, Staging staging, String codeVersion) {
    ModelStore store = new ModelStore(Path.of(settings.modelCacheFolder()), hadoop.value());
    Map<String, PinnedModel> models = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    settings
        .models()
        .forEach(
            (language, reference) -> {
              try {
                SpeechModel model = store.resolve(reference);
                models.put(
                    language, new PinnedModel(model.name(), reference.location(), model.sha256()));
              } catch (ConfigurationException e) {
                problems.addAll(e.problems());
              }
            });
    PinnedModel speakerModel = PinnedModel.NONE;
    try {
      SpeakerModel model = store.resolveSpeaker(settings.speakerModel());
      speakerModel =
          new PinnedModel(model.name(), settings.speakerModel().location(), model.sha256());
      voiceModel(speakerModel, model);
    } catch (ConfigurationException e) {
      problems.addAll(e.problems());
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new LoadEnvironment(
        hadoop,
        staging,
        models,
        speakerModel,
        EnrolledVoices.NONE,
        settings.modelCacheFolder(),
        settings.analysis(),
        codeVersion);
  }

  /**
   * What an enrolment needs: no speech model.
   *
   * @throws ConfigurationException if the speaker model cannot be had
   */
  static LoadEnvironment forVoices(
      Settings settings, SerializableConfiguration hadoop, Staging staging, String codeVersion) {
    SpeakerModel model =
        new ModelStore(Path.of(settings.modelCacheFolder()), hadoop.value())
            .resolveSpeaker(settings.speakerModel());
    PinnedModel pinned =
        new PinnedModel(model.name(), settings.speakerModel().location(), model.sha256());
    voiceModel(pinned, model);
    return new LoadEnvironment(
        hadoop,
        staging,
        Map.of(),
        pinned,
        EnrolledVoices.NONE,
        settings.modelCacheFolder(),
        settings.analysis(),
        codeVersion);
  }

  /** What an analysis of stored transcripts needs: no speech model. */
  static LoadEnvironment forTranscripts(
      Settings settings, SerializableConfiguration hadoop, Staging staging, String codeVersion) {
    return new LoadEnvironment(
        hadoop,
        staging,
        Map.of(),
        PinnedModel.NONE,
        EnrolledVoices.NONE,
        settings.modelCacheFolder(),
        settings.analysis(),
        codeVersion);
  }

  /** The same where these people are enrolled. */
  LoadEnvironment withVoices(EnrolledVoices enrolled) {
    return new LoadEnvironment(
        hadoop, staging, models, speakerModel, enrolled, modelCache, analysis, codeVersion);
  }

  /** A model that the driver has resolved: executors get exactly this one. */
  record PinnedModel(String name, String location, String sha256) implements Serializable {
    /** No model. */
    static final PinnedModel NONE = new PinnedModel("", "", "");
  }

  Configuration configuration() {
    return hadoop.value();
  }

  MediaSources mediaSources() {
    return new MediaSources(configuration());
  }

  /**
   * The model for a language, for example {@code en-GB}: by the whole tag, else by its primary
   * subtag.
   */
  PinnedModel model(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    PinnedModel model = models.getOrDefault(tag, models.get(tag.split("-", 2)[0]));
    if (model == null) {
      throw new IllegalArgumentException("No model for " + language);
    }
    return model;
  }

  /** The model's files on this machine; fetched and checked once per JVM. */
  SpeechModel resolve(PinnedModel model) {
    return RESOLVED.computeIfAbsent(
        model,
        pinned ->
            new ModelStore(Path.of(modelCache), configuration())
                .resolve(ModelReference.to(pinned.location()).pinnedTo(pinned.sha256())));
  }

  /** What voices are told apart by; loaded once per JVM. */
  VoiceModel voiceModel() {
    VoiceModel loaded = VOICES.get(speakerModel);
    return loaded != null
        ? loaded
        : voiceModel(
            speakerModel,
            new ModelStore(Path.of(modelCache), configuration())
                .resolveSpeaker(
                    ModelReference.toSpeakerModel(speakerModel.location())
                        .pinnedTo(speakerModel.sha256())));
  }

  private static VoiceModel voiceModel(PinnedModel pinned, SpeakerModel model) {
    return VOICES.computeIfAbsent(pinned, key -> VoiceModel.load(model));
  }

  /** Identifies how a language is recognised: model and settings. */
  String asrVersion(String language) {
    return asrVersion(
        SpeechEngine.NAME_AND_VERSION,
        model(language).sha256(),
        RecognizerSettings.STANDARD.hash());
  }

  /** As {@link #asrVersion(String)}, of a recogniser that a version stamp names. */
  static String asrVersion(String engine, String modelSha256, String settingsHash) {
    return DigestUtils.sha256Hex(String.join("|", engine, modelSha256, settingsHash));
  }

  /**
   * Identifies the work on a recording: a result with the same key need not be made again.
   *
   * @param asrVersion how its transcript is or was made
   */
  String workKey(String contentSha256, RecordingRequest request, String asrVersion) {
    return DigestUtils.sha256Hex(
        String.join(
            "|",
            contentSha256,
            request.sha256(),
            resultVersion(request.languageCode(), asrVersion),
            request.speakerIds().isEmpty() ? "" : voices.version(request.speakerIds())));
  }

  /** Identifies everything but content and request that a result depends on. */
  private String resultVersion(String language, String asrVersion) {
    return String.join(
        "|",
        asrVersion,
        LanguageModels.english().sha256(),
        VoiceSpace.shipped().sha256(),
        analysis.profile(language).map(CategoryProfile::sha256).orElse(""),
        analysis.overallSentiment().name(),
        analysis.toneSource().name(),
        analysis.summarizer().describe().toString(),
        DigestUtils.sha256Hex(analysis.trackers().toString()),
        codeVersion,
        VersionStamp.SCHEMA_VERSION);
  }
}
