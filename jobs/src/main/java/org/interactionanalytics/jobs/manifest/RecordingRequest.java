package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a manifest asks for one recording: validated, with every default filled in. Equal requests
 * have equal JSON.
 *
 * @param guid id of the recording, 1 to 128 characters; empty: derived from the content
 * @param contentUri where the recording lies, in the literal form of Hadoop's {@code Path}: nothing
 *     is percent-encoded, except in {@code http} and {@code https} addresses; empty exactly when
 *     the manifest carries the content
 * @param contentSha256 checksum of the content that the manifest carries
 * @param languageCode BCP-47, for example {@code en-US}
 * @param encoding empty: detected
 * @param sampleRate Hz; empty: detected
 * @param separateSpeakerPerChannel whether each channel is one speaker; empty: if the channels
 *     carry different sound. Without a value in the manifest, true where {@code channelRoles} names
 *     two or more channels
 * @param channelRoles whose voice each channel holds, first (left) channel first; empty: not told
 * @param channelMetadata who speaks on which channel
 * @param speakerCount 1 to 20; empty: estimated
 * @param speakerIds enrolled voices to look for
 * @param enablePunctuation whether text is punctuated; empty: as the recogniser writes it
 * @param enableSpeakerDiarization whether to tell speakers apart by voice; empty: where the
 *     channels do not tell them apart
 * @param insights what to compute; all of them where the manifest names none
 * @param source the system that the recording comes from, free text
 * @param customVocabulary words and phrases to expect
 * @param confidenceThreshold least confidence of a reported insight, 0.5 to 1.0
 * @param entities entities to look for besides the known ones
 * @param trackers themes to track
 * @param name of the conversation
 * @param metadata columns of the manifest that are no settings
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordingRequest(
    Optional<String> guid,
    Optional<String> contentUri,
    Optional<String> contentSha256,
    String languageCode,
    Optional<Encoding> encoding,
    OptionalInt sampleRate,
    Optional<Boolean> separateSpeakerPerChannel,
    List<ChannelRole> channelRoles,
    List<ChannelMetadata> channelMetadata,
    OptionalInt speakerCount,
    AudioType audioType,
    List<String> speakerIds,
    boolean enableVoiceActivityDetection,
    Optional<Boolean> enablePunctuation,
    Optional<Boolean> enableSpeakerDiarization,
    Set<RequestedInsight> insights,
    Optional<String> source,
    List<String> customVocabulary,
    double confidenceThreshold,
    boolean detectPhrases,
    boolean detectEntities,
    List<CustomEntity> entities,
    List<Tracker> trackers,
    boolean enableAllTrackers,
    boolean enableSummary,
    Optional<String> name,
    Mode mode,
    Optional<Direction> direction,
    SortedMap<String, String> metadata) {

  public RecordingRequest {
    channelRoles = copy(channelRoles);
    channelMetadata = copy(channelMetadata);
    speakerIds = copy(speakerIds);
    insights = Collections.unmodifiableSet(EnumSet.copyOf(insights));
    customVocabulary = copy(customVocabulary);
    entities = copy(entities);
    trackers = copy(trackers);
    metadata =
        Collections.unmodifiableSortedMap(new TreeMap<>(metadata == null ? Map.of() : metadata));
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if {@code json} is something else; a manifest's line is read
   *     by {@link RequestParser}
   */
  public static RecordingRequest fromJson(String json) {
    try {
      return Json.MAPPER.readValue(json, RecordingRequest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a recording request: " + e.getOriginalMessage(), e);
    }
  }

  /** The canonical JSON: keys sorted, defaults written out, absent values left out. */
  public String toJson() {
    try {
      return Json.MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request can always be written as JSON", e);
    }
  }

  /** SHA-256 of the canonical JSON in lower-case hexadecimal: the identity of the request. */
  public String sha256() {
    return DigestUtils.sha256Hex(toJson().getBytes(StandardCharsets.UTF_8));
  }

  private static <T> List<T> copy(List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
