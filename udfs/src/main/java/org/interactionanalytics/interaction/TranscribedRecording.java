package org.interactionanalytics.interaction;

import java.util.List;
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
 * @param activity audio activity per recognised channel
 * @param channelRoles roles that the request gives, by channel; may be shorter than the channels
 * @param separateSpeakerPerChannel what the request says; empty if nothing
 * @param identities by channel, who the request says is on it; may lack channels
 * @param levels by recognised channel, how loud it is; empty if that was not measured
 * @param requestedInsights labels of the insights that the request asks for
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
    Map<Integer, Identity> identities,
    Map<Integer, ChannelLevels> levels,
    List<String> requestedInsights,
    List<Skipped> notices) {}
