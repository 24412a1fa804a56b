package org.interactionanalytics.jobs.manifest;

import static org.interactionanalytics.jobs.manifest.ValueTypes.base64;
import static org.interactionanalytics.jobs.manifest.ValueTypes.channel;
import static org.interactionanalytics.jobs.manifest.ValueTypes.decimal;
import static org.interactionanalytics.jobs.manifest.ValueTypes.flag;
import static org.interactionanalytics.jobs.manifest.ValueTypes.insights;
import static org.interactionanalytics.jobs.manifest.ValueTypes.languageTag;
import static org.interactionanalytics.jobs.manifest.ValueTypes.limited;
import static org.interactionanalytics.jobs.manifest.ValueTypes.listOf;
import static org.interactionanalytics.jobs.manifest.ValueTypes.object;
import static org.interactionanalytics.jobs.manifest.ValueTypes.oneOf;
import static org.interactionanalytics.jobs.manifest.ValueTypes.optional;
import static org.interactionanalytics.jobs.manifest.ValueTypes.required;
import static org.interactionanalytics.jobs.manifest.ValueTypes.sized;
import static org.interactionanalytics.jobs.manifest.ValueTypes.speakerCount;
import static org.interactionanalytics.jobs.manifest.ValueTypes.text;
import static org.interactionanalytics.jobs.manifest.ValueTypes.unique;
import static org.interactionanalytics.jobs.manifest.ValueTypes.wholeNumber;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every parameter of a request: name, permitted values, default and other names. Names are compared
 * without regard to case, spaces, {@code _} and {@code -}, so snake-case spellings need no alias.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of and the value types are immutable
enum Parameter implements Labelled {
  GUID("guid", text(Limits.GUID_CHARACTERS), "", "requestId", "callGuid"),
  CONTENT_URI(
      "contentUri",
      text(Limits.URI_CHARACTERS),
      "",
      "contentUrl",
      "url",
      "uri",
      "audioUrl",
      "audioUri",
      "path",
      "file"),
  CONTENT("content", base64(), ""),
  LANGUAGE_CODE("languageCode", languageTag(), "en-US", "language", "locale"),
  ENCODING("encoding", oneOf(Encoding.class), ""),
  SAMPLE_RATE(
      "sampleRate",
      wholeNumber(Limits.MIN_SAMPLE_RATE, Limits.MAX_SAMPLE_RATE),
      "",
      "sampleRateHertz"),
  SEPARATE_SPEAKER_PER_CHANNEL(
      "separateSpeakerPerChannel", flag(), "", "enableSeparateRecognitionPerChannel"),
  CHANNEL_ROLES(
      "channelRoles",
      limited(
          Limits.CHANNELS,
          "channels",
          unique(
              role -> Optional.of(role.asText()).filter(ChannelRole.AGENT.label()::equals),
              "a list with at most one agent; call other voices customer or unknown",
              listOf(oneOf(ChannelRole.class), "a list of roles, one per channel"))),
      ""),
  CHANNEL_AGENT("channelAgent", channel(Limits.CHANNELS), "", "agentChannel"),
  CHANNEL_CUSTOMER("channelCustomer", channel(Limits.CHANNELS), "", "customerChannel"),
  CHANNEL_METADATA(
      "channelMetadata",
      unique(
          metadata -> Optional.of(metadata.path("channel").asText()),
          "a list that names each channel once",
          listOf(
              object(
                  required("channel", wholeNumber(1, Limits.CHANNELS)),
                  required(
                      "speaker",
                      object(
                          optional("name", text(Limits.TEXT_CHARACTERS)),
                          optional("email", text(Limits.TEXT_CHARACTERS))))),
              "a list of objects with channel and speaker")),
      ""),
  SPEAKER_COUNT(
      "speakerCount", speakerCount(Limits.SPEAKERS), "", "speakers", "diarizationSpeakerCount"),
  AUDIO_TYPE("audioType", oneOf(AudioType.class), "CallCenter"),
  SPEAKER_IDS(
      "speakerIds",
      listOf(
          text(Pattern.compile("[a-zA-Z0-9_]+"), "a list of ids of the form [a-zA-Z0-9_]+"),
          "a list of ids of the form [a-zA-Z0-9_]+"),
      ""),
  ENABLE_VOICE_ACTIVITY_DETECTION("enableVoiceActivityDetection", flag(), "false", "doVad"),
  ENABLE_PUNCTUATION("enablePunctuation", flag(), ""),
  ENABLE_SPEAKER_DIARIZATION("enableSpeakerDiarization", flag(), ""),
  INSIGHTS("insights", insights(), "All", "metrics"),
  SOURCE("source", text(Limits.TEXT_CHARACTERS), ""),
  CUSTOM_VOCABULARY(
      "customVocabulary",
      listOf(text(Limits.TEXT_CHARACTERS), "a list of phrases"),
      "",
      "customVocabularyList"),
  SPEECH_CONTEXTS(
      "speechContexts",
      listOf(
          object(required("phrases", listOf(text(Limits.TEXT_CHARACTERS), "a list of phrases"))),
          "a list of objects with phrases"),
      ""),
  CONFIDENCE_THRESHOLD(
      "confidenceThreshold", decimal(Limits.MIN_CONFIDENCE, Limits.MAX_CONFIDENCE), "0.5"),
  DETECT_PHRASES("detectPhrases", flag(), "false"),
  DETECT_ENTITIES("detectEntities", flag(), "false"),
  ENTITIES(
      "entities",
      listOf(
          object(
              required("customType", text(Limits.TEXT_CHARACTERS)),
              required("value", text(Limits.TEXT_CHARACTERS)),
              required("text", text(Limits.TEXT_CHARACTERS))),
          "a list of objects with customType, value and text"),
      ""),
  TRACKERS(
      "trackers",
      limited(
          Limits.TRACKERS,
          "trackers",
          unique(
              tracker -> Optional.of(tracker.path("name").asText().toLowerCase(Locale.ROOT)),
              "a list in which each name occurs once",
              listOf(
                  object(
                      required("name", text(Limits.TEXT_CHARACTERS)),
                      required(
                          "vocabulary",
                          sized(
                              Limits.MIN_TRACKER_PHRASES,
                              Limits.MAX_TRACKER_PHRASES,
                              "a list of "
                                  + Limits.MIN_TRACKER_PHRASES
                                  + " to "
                                  + Limits.MAX_TRACKER_PHRASES
                                  + " phrases",
                              listOf(
                                  text(
                                      Pattern.compile("[\\p{L}\\p{M}\\p{N} .'’-]{1,1000}"),
                                      "phrases of letters, digits, spaces and . ' -"),
                                  "a list of phrases")))),
                  "a list of objects with name and vocabulary"))),
      ""),
  ENABLE_ALL_TRACKERS("enableAllTrackers", flag(), "false"),
  ENABLE_SUMMARY("enableSummary", flag(), "false"),
  NAME("name", text(Limits.TEXT_CHARACTERS), "", "conversationName"),
  MODE("mode", oneOf(Mode.class), "default"),
  DIRECTION("direction", oneOf(Direction.class), "", "callDirection");

  /** What is permitted; where a source is not named, it is this project's choice. */
  private static final class Limits {
    static final int GUID_CHARACTERS = 128;
    static final int TEXT_CHARACTERS = 1000;
    static final int URI_CHARACTERS = 8192;

    /** Hz; the range of Amazon Transcribe. */
    static final int MIN_SAMPLE_RATE = 8000;

    static final int MAX_SAMPLE_RATE = 48000;
    static final int CHANNELS = 32;
    static final int SPEAKERS = 20;

    /** Symbl's range since 2022. */
    static final double MIN_CONFIDENCE = 0.5;

    static final double MAX_CONFIDENCE = 1.0;

    /** Symbl's limits for trackers. */
    static final int TRACKERS = 500;

    static final int MIN_TRACKER_PHRASES = 5;
    static final int MAX_TRACKER_PHRASES = 50;
  }

  private final String label;
  private final ValueType type;
  private final String defaultValue;
  private final List<String> aliases;

  /**
   * @param defaultValue empty: none
   */
  Parameter(String label, ValueType type, String defaultValue, String... aliases) {
    this.label = label;
    this.type = type;
    this.defaultValue = defaultValue;
    this.aliases = List.of(aliases);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  String defaultValue() {
    return defaultValue;
  }

  JsonNode canonical(JsonNode passed, Findings findings) {
    return type.canonical(label, passed, findings);
  }
}
