package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.interactionanalytics.insight.RoleClassifier;
import org.interactionanalytics.speaker.Diarization;
import org.interactionanalytics.speaker.Diarizer;
import org.interactionanalytics.speaker.VoiceSample;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Speaker.RoleSource;
import org.interactionanalytics.timeline.Texts;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.TimelineBuilder;
import org.interactionanalytics.timeline.TimelineBuilder.Voice;

/** Decides who is heard when, and on which side of the call. */
public final class TimelineFactory {
  private static final String CHANNEL_METADATA = "channelMetadata";

  private static final String SPEAKERS = "speakers";

  /** More speakers than this are a meeting, in which nobody is the agent. */
  private static final int MOST_ON_A_CALL = 3;

  private final RoleClassifier roles;
  private final Diarizer diarizer;

  TimelineFactory(RoleClassifier roles, Diarizer diarizer) {
    this.roles = roles;
    this.diarizer = diarizer;
  }

  /** The timeline of a recording; what it cannot tell is noted. */
  Timeline build(TranscribedRecording recording, SkippedFeatures skipped) {
    noteUnseparated(recording, skipped);
    noteStrangers(recording, skipped);
    if (recording.channelsAreSpeakers()) {
      return byChannel(recording);
    }
    if (recording.speakers().isEmpty()) {
      skipped.add(
          SPEAKERS,
          "NO_VOICES",
          "The transcript is of a version that did not listen to voices, so its speakers are not told"
              + " apart. Load the recording again with --reprocess");
      return byChannel(recording);
    }
    Timeline timeline = byVoice(recording, recording.speakers().get());
    if (timeline.speakers().size() > 1) {
      skipped.add(
          "overlap",
          "ONE_CHANNEL",
          "The speakers share one channel, so it is not measured when several talk at once");
    }
    return timeline;
  }

  private Timeline byChannel(TranscribedRecording recording) {
    return TimelineBuilder.build(
        recording.durationMs(), speakers(recording), recording.words(), activity(recording));
  }

  private Timeline byVoice(TranscribedRecording recording, SpeakerEvidence evidence) {
    Intervals speech = activity(recording).getOrDefault(0, Intervals.NONE);
    Diarization diarization =
        diarizer.diarize(evidence.ofChannel(0), speech, evidence.speakerCount());
    if (diarization.speakers() == 0) {
      return byChannel(recording);
    }
    List<List<Word>> words = new ArrayList<>();
    for (int i = 0; i < diarization.speakers(); i++) {
      words.add(new ArrayList<>());
    }
    for (Word word : recording.words()) {
      words.get(diarization.speakerOf(word.interval())).add(word);
    }
    List<Speaker> speakers = told(recording, evidence, diarization, words);
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < diarization.speakers(); i++) {
      voices.add(new Voice(speakers.get(i), words.get(i), diarization.speech().get(i)));
    }
    return TimelineBuilder.build(recording.durationMs(), voices, false);
  }

  /** The speakers of a diarization; on a call the two who talk most get roles. */
  private List<Speaker> told(
      TranscribedRecording recording,
      SpeakerEvidence evidence,
      Diarization diarization,
      List<List<Word>> words) {
    List<Speaker> numbered = new ArrayList<>();
    List<Optional<VoiceSample>> voices = new ArrayList<>();
    for (int i = 0; i < diarization.speakers(); i++) {
      int speaker = i;
      numbered.add(
          new Speaker(String.valueOf(i), 0, Optional.empty(), RoleSource.NONE, Optional.empty()));
      voices.add(
          VoiceSample.of(
              evidence.ofChannel(0).stream()
                  .filter(window -> diarization.speakerOf(window.interval()) == speaker)
                  .toList()));
    }
    List<Speaker> speakers =
        new ArrayList<>(SpeakerNaming.named(numbered, voices, evidence.candidates()));
    if (recording.hasAgent() && speakers.size() > 1 && speakers.size() <= MOST_ON_A_CALL) {
      List<Integer> most =
          IntStream.range(0, speakers.size())
              .boxed()
              .sorted(
                  Comparator.comparingLong((Integer i) -> -diarization.speech().get(i).lengthMs()))
              .limit(2)
              .toList();
      int first = most.get(0);
      int second = most.get(1);
      List<Speaker> sides =
          sides(
              List.of(speakers.get(first), speakers.get(second)),
              Texts.join(words.get(first)),
              Texts.join(words.get(second)));
      speakers.set(first, sides.get(0));
      speakers.set(second, sides.get(1));
    }
    return speakers;
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
    if (!recording.channelsAreSpeakers() && recording.channels() > 1) {
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
          "The recording has one channel, so its speakers are told apart by their voices");
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
    List<Speaker> named = named(recording, fromManifest);
    if (channels != 2) {
      return named;
    }
    return recording.hasAgent() || named.stream().anyMatch(speaker -> speaker.role().isPresent())
        ? sides(named, text(recording, 0), text(recording, 1))
        : named;
  }

  /** Channels that are not one speaker's have nobody's voice. */
  private static List<Speaker> named(TranscribedRecording recording, List<Speaker> speakers) {
    return recording
        .speakers()
        .filter(evidence -> recording.channelsAreSpeakers())
        .map(
            evidence ->
                SpeakerNaming.named(
                    speakers,
                    speakers.stream()
                        .map(speaker -> VoiceSample.of(evidence.ofChannel(speaker.channel())))
                        .toList(),
                    evidence.candidates()))
        .orElse(speakers);
  }

  private static Optional<Role> manifestRole(TranscribedRecording recording, int channel) {
    boolean mixed = recording.plan() != ChannelPlan.SEPARATE && recording.channels() > 1;
    return mixed ? Optional.empty() : recording.channelRole(channel);
  }

  private static Speaker speaker(int channel, Optional<Role> role) {
    return new Speaker(
        String.valueOf(channel),
        channel,
        role,
        role.isPresent() ? RoleSource.MANIFEST : RoleSource.NONE,
        role.map(known -> 1.0));
  }

  /** Two speakers with roles: where one has one, the other is on the other side. */
  private List<Speaker> sides(List<Speaker> speakers, String firstText, String secondText) {
    Speaker first = speakers.get(0);
    Speaker second = speakers.get(1);
    if (first.role().isPresent() || second.role().isPresent()) {
      return List.of(opposite(first, second), opposite(second, first));
    }
    return roles
        .classify(firstText, secondText)
        .map(
            guess ->
                List.of(
                    first.withRole(guess.first(), RoleSource.TEXT, guess.confidence()),
                    second.withRole(guess.second(), RoleSource.TEXT, guess.confidence())))
        .orElse(speakers);
  }

  private static Speaker opposite(Speaker speaker, Speaker other) {
    return speaker.role().isPresent()
        ? speaker
        : speaker.withRole(
            other.role().orElseThrow().other(),
            other.roleSource(),
            other.roleConfidence().orElseThrow());
  }

  private static String text(TranscribedRecording recording, int channel) {
    return Texts.join(
        recording.words().stream().filter(word -> word.channel() == channel).toList());
  }
}
