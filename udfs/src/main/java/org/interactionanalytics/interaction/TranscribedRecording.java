package org.interactionanalytics.interaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.audio.ChannelLevels;
import org.interactionanalytics.interaction.Interaction.Skipped;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Role;

/**
 * What is known of a recording once its words are.
 *
 * @param guid identifies the recording
 * @param language BCP-47, for example {@code en-US}
 * @param durationMs duration of the decoded audio
 * @param channels of the recording
 * @param plan which of them were recognised
 * @param words of all recognised channels
 * @param activity when speech is heard, per recognised channel
 * @param channelRoles roles that the request gives, by channel; may be shorter than the channels
 * @param separateSpeakerPerChannel what the request says; empty if nothing
 * @param activityNeedsWords whether speech that is heard counts only where a word is recognised in
 *     it
 * @param hasAgent whether one side may be an agent, so that roles are worth guessing
 * @param identities by channel, who the request says is on it; may lack channels
 * @param speakers what speakers are told apart by; empty in transcripts of versions that did not
 *     listen to voices
 * @param levels by recognised channel, how loud it is; empty if that was not measured
 * @param punctuated whether texts are written as people write them; else as they were recognised
 * @param requestedInsights labels of the insights that the request asks for
 * @param content what the request asks to be found in the words
 * @param notices settings of the request that are not acted on
 */
public record TranscribedRecording(
    String guid,
    String language,
    long durationMs,
    int channels,
    ChannelPlan plan,
    List<Word> words,
    Map<Integer, Intervals> activity,
    List<Optional<Role>> channelRoles,
    Optional<Boolean> separateSpeakerPerChannel,
    boolean activityNeedsWords,
    boolean hasAgent,
    Map<Integer, Identity> identities,
    Optional<SpeakerEvidence> speakers,
    Map<Integer, ChannelLevels> levels,
    boolean punctuated,
    List<String> requestedInsights,
    ContentRequest content,
    List<Skipped> notices) {
  private static final String ENGLISH = "en";

  boolean isEnglish() {
    return language.toLowerCase(Locale.ROOT).startsWith(ENGLISH);
  }

  /**
   * Whether a channel of the recording is one speaker's: of a recording of one channel it is if the
   * request says whose.
   */
  boolean channelsAreSpeakers() {
    return plan == ChannelPlan.SEPARATE
        || (channels == 1 && (identities.containsKey(0) || channelRole(0).isPresent()));
  }

  /** The role that the request gives to a channel of the recording. */
  Optional<Role> channelRole(int channel) {
    return channel < channelRoles.size() ? channelRoles.get(channel) : Optional.empty();
  }

  /** Who the request says is on a recognised channel. */
  Identity identity(int channel) {
    return channelsAreSpeakers()
        ? identities.getOrDefault(channel, Identity.UNKNOWN)
        : Identity.UNKNOWN;
  }

  TranscribedRecording withWords(List<Word> others) {
    return new TranscribedRecording(
        guid,
        language,
        durationMs,
        channels,
        plan,
        others,
        activity,
        channelRoles,
        separateSpeakerPerChannel,
        activityNeedsWords,
        hasAgent,
        identities,
        speakers,
        levels,
        punctuated,
        requestedInsights,
        content,
        notices);
  }
}
