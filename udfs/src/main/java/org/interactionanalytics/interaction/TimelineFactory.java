package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interactionanalytics.insight.RoleClassifier;
import org.interactionanalytics.insight.RoleGuess;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Speaker.RoleSource;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.TimelineBuilder;

/** Decides who is heard on which channel, and on which side of the call. */
public final class TimelineFactory {
  private static final String CHANNEL_METADATA = "channelMetadata";

  private final RoleClassifier roles;

  public TimelineFactory(RoleClassifier roles) {
    this.roles = roles;
  }

  /** The timeline of a recording; what it cannot tell is noted. */
  Timeline build(TranscribedRecording recording, SkippedFeatures skipped) {
    noteUnseparated(recording, skipped);
    noteStrangers(recording, skipped);
    return TimelineBuilder.build(
        recording.durationMs(), speakers(recording), recording.words(), activity(recording));
  }

  private static Map<Integer, Intervals> activity(TranscribedRecording recording) {
    if (!recording.activityNeedsWords()) {
      return recording.activity();
    }
    Map<Integer, Intervals> confirmed = new TreeMap<>();
    recording
        .activity()
        .forEach(
            (channel, activity) ->
                confirmed.put(channel, activity.touching(spoken(recording, channel))));
    return confirmed;
  }

  private static Intervals spoken(TranscribedRecording recording, int channel) {
    return Intervals.of(
        recording.words().stream()
            .filter(word -> word.channel() == channel)
            .map(Word::interval)
            .toList());
  }

  private static void noteStrangers(TranscribedRecording recording, SkippedFeatures skipped) {
    if (recording.identities().isEmpty()) {
      return;
    }
    if (!recording.channelsAreSpeakers()) {
      skipped.add(
          CHANNEL_METADATA,
          "CHANNELS_NOT_SEPARATE",
          "The channels were not recognised one by one, so nobody's name belongs to a channel");
      return;
    }
    recording.identities().keySet().stream()
        .filter(channel -> channel >= recording.channels())
        .sorted()
        .forEach(
            channel ->
                skipped.add(
                    CHANNEL_METADATA,
                    "NO_SUCH_CHANNEL",
                    "Channel %d is named, but the recording has %d"
                        .formatted(channel + 1, recording.channels())));
  }

  private static void noteUnseparated(TranscribedRecording recording, SkippedFeatures skipped) {
    boolean separateAsked = recording.separateSpeakerPerChannel().orElse(recording.channels() > 1);
    if (!separateAsked || recording.plan() == ChannelPlan.SEPARATE) {
      return;
    }
    if (recording.channels() == 1) {
      skipped.add(
          "separateSpeakerPerChannel",
          "CHANNELS_MONO",
          "The recording has one channel, so its speakers are not told apart");
    } else if (recording.plan() == ChannelPlan.FIRST) {
      skipped.add(
          "separateSpeakerPerChannel",
          "DUAL_MONO",
          "Both channels carry the same sound, so the recording was treated as mono");
    } else {
      skipped.add(
          "separateSpeakerPerChannel",
          "CHANNEL_BLEED",
          "The channels leak into each other, so the recording was mixed to mono. Pass"
              + " separateSpeakerPerChannel: true to keep them apart");
    }
  }

  private List<Speaker> speakers(TranscribedRecording recording) {
    int channels = recording.plan().recognized(recording.channels());
    List<Speaker> fromManifest = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      fromManifest.add(speaker(channel, manifestRole(recording, channel)));
    }
    boolean anyRole = fromManifest.stream().anyMatch(speaker -> speaker.role().isPresent());
    if (channels != 2) {
      return fromManifest;
    }
    if (anyRole) {
      return completed(fromManifest);
    }
    return recording.hasAgent() ? guessed(recording, fromManifest) : fromManifest;
  }

  private static Optional<Role> manifestRole(TranscribedRecording recording, int channel) {
    boolean mixed = recording.plan() != ChannelPlan.SEPARATE && recording.channels() > 1;
    return mixed || channel >= recording.channelRoles().size()
        ? Optional.empty()
        : recording.channelRoles().get(channel);
  }

  private static Speaker speaker(int channel, Optional<Role> role) {
    return new Speaker(
        String.valueOf(channel),
        channel,
        role,
        role.isPresent() ? RoleSource.MANIFEST : RoleSource.NONE,
        role.map(known -> 1.0));
  }

  /** Where the manifest gives one side of two, the other channel is the other side. */
  private static List<Speaker> completed(List<Speaker> speakers) {
    return speakers.stream()
        .map(
            speaker ->
                speaker.role().isPresent()
                    ? speaker
                    : speaker(
                        speaker.channel(),
                        speakers.get(1 - speaker.channel()).role().map(Role::other)))
        .toList();
  }

  private List<Speaker> guessed(TranscribedRecording recording, List<Speaker> speakers) {
    Optional<RoleGuess> guess = roles.classify(text(recording, 0), text(recording, 1));
    return guess
        .map(
            known ->
                List.of(
                    guessed(speakers.get(0), known.first(), known.confidence()),
                    guessed(speakers.get(1), known.second(), known.confidence())))
        .orElse(speakers);
  }

  private static Speaker guessed(Speaker speaker, Role role, double confidence) {
    return new Speaker(
        speaker.id(),
        speaker.channel(),
        Optional.of(role),
        RoleSource.TEXT,
        Optional.of(confidence));
  }

  private static String text(TranscribedRecording recording, int channel) {
    return recording.words().stream()
        .filter(word -> word.channel() == channel)
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }
}
