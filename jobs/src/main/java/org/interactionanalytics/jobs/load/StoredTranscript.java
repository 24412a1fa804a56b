package org.interactionanalytics.jobs.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.interactionanalytics.audio.ChannelLevels;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.interaction.Identity;
import org.interactionanalytics.interaction.Interaction.Skipped;
import org.interactionanalytics.interaction.SpeakerEvidence;
import org.interactionanalytics.interaction.TranscribedRecording;
import org.interactionanalytics.jobs.manifest.AudioType;
import org.interactionanalytics.jobs.manifest.ChannelRole;
import org.interactionanalytics.jobs.manifest.RecordingRequest;
import org.interactionanalytics.jobs.manifest.RequestedInsight;
import org.interactionanalytics.jobs.manifest.SkippedSetting;
import org.interactionanalytics.speech.ChannelPlan;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.tracker.TrackerDefinition;

/** Reads a row of {@code transcripts}, with what was asked for the recording. */
final class StoredTranscript {
  private static final String VOICES = "voices";

  private StoredTranscript() {}

  /**
   * The transcribed recording.
   *
   * @param row the columns of {@code transcripts} with {@code channels} and {@code notices}
   * @param request what was asked
   * @param trackers of the operator
   * @param enrolled who can be looked for
   * @throws RecordingException if the request looks for somebody who cannot be
   */
  static TranscribedRecording recording(
      Row row, RecordingRequest request, List<TrackerDefinition> trackers, EnrolledVoices enrolled)
      throws RecordingException {
    List<Word> words = new ArrayList<>();
    for (Row word : row.<Row>getList(row.fieldIndex("words"))) {
      words.add(
          new Word(
              word.<Integer>getAs("channel"),
              word.getAs("word"),
              word.<Long>getAs("start_ms"),
              word.<Long>getAs("end_ms"),
              word.<Double>getAs("confidence")));
    }
    Map<Integer, List<Interval>> activity = new TreeMap<>();
    for (Row span : row.<Row>getList(row.fieldIndex("activity"))) {
      activity
          .computeIfAbsent(span.getAs("channel"), channel -> new ArrayList<>())
          .add(new Interval(span.<Long>getAs("start_ms"), span.<Long>getAs("end_ms")));
    }
    Map<Integer, Intervals> merged = new TreeMap<>();
    activity.forEach((channel, spans) -> merged.put(channel, Intervals.of(spans)));
    ChannelPlan plan = ChannelPlan.ofLabel(row.getAs("channel_plan"));
    return new TranscribedRecording(
        row.getAs("guid"),
        request.languageCode(),
        row.<Long>getAs("duration_ms"),
        row.<Integer>getAs("channels"),
        plan,
        words,
        merged,
        request.channelRoles().stream().map(StoredTranscript::role).toList(),
        request.separateSpeakerPerChannel(),
        request.enableVoiceActivityDetection(),
        request.audioType() == AudioType.CALL_CENTER,
        identities(request),
        speakers(row, request, enrolled),
        levels(row),
        request.enablePunctuation().orElse(true),
        insights(request),
        ContentRequests.of(request, trackers),
        notices(row, unavailable(row, request, plan, trackers)));
  }

  private static List<SkippedSetting> unavailable(
      Row row, RecordingRequest request, ChannelPlan plan, List<TrackerDefinition> trackers) {
    List<SkippedSetting> unavailable =
        new ArrayList<>(
            UnavailableSettings.of(request, plan, row.<Integer>getAs("channels"), trackers));
    if (row.isNullAt(row.fieldIndex(VOICES)) && !request.speakerIds().isEmpty()) {
      unavailable.add(
          new SkippedSetting(
              "speakerIds",
              "NO_VOICES",
              "The transcript is of a version that did not listen to voices, so nobody is"
                  + " identified. Load the recording again with --reprocess"));
    }
    return unavailable;
  }

  /** Symbl asks for a summary with a flag of its own. */
  private static List<String> insights(RecordingRequest request) {
    Set<RequestedInsight> insights = EnumSet.copyOf(request.insights());
    if (request.enableSummary()) {
      insights.add(RequestedInsight.ABSTRACTIVE_SUMMARY_SHORT);
    }
    return insights.stream().map(RequestedInsight::label).toList();
  }

  private static Map<Integer, Identity> identities(RecordingRequest request) {
    return request.channelMetadata().stream()
        .collect(
            Collectors.toMap(
                metadata -> metadata.channel() - 1,
                metadata -> new Identity(metadata.speaker().name(), metadata.speaker().email())));
  }

  private static Optional<SpeakerEvidence> speakers(
      Row row, RecordingRequest request, EnrolledVoices enrolled) throws RecordingException {
    int column = row.fieldIndex(VOICES);
    return row.isNullAt(column)
        ? Optional.empty()
        : Optional.of(
            new SpeakerEvidence(
                VoiceRow.windows(row.getList(column)),
                speakerCount(request),
                enrolled.candidates(request.speakerIds(), row.getAs("speaker_model_sha256"))));
  }

  /** A message on voicemail is one speaker's, unless the request says otherwise. */
  private static OptionalInt speakerCount(RecordingRequest request) {
    return request.speakerCount().isEmpty() && request.audioType() == AudioType.VOICEMAIL
        ? OptionalInt.of(1)
        : request.speakerCount();
  }

  private static Map<Integer, ChannelLevels> levels(Row row) {
    Map<Integer, ChannelLevels> levels = new TreeMap<>();
    int column = row.fieldIndex("levels");
    if (!row.isNullAt(column)) {
      for (Row channel : row.<Row>getList(column)) {
        levels.put(
            channel.getAs("channel"),
            new ChannelLevels(
                channel.<Integer>getAs("step_ms"), channel.getList(channel.fieldIndex("dbfs"))));
      }
    }
    return levels;
  }

  private static Optional<Role> role(ChannelRole role) {
    return switch (role) {
      case AGENT -> Optional.of(Role.AGENT);
      case CUSTOMER -> Optional.of(Role.CUSTOMER);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static List<Skipped> notices(Row row, List<SkippedSetting> unavailable) {
    List<Skipped> skipped = new ArrayList<>();
    for (Row notice : row.<Row>getList(row.fieldIndex("notices"))) {
      skipped.add(
          new Skipped(
              skipped.size(),
              notice.getAs("feature"),
              notice.getAs("reason_code"),
              notice.getAs("message")));
    }
    for (SkippedSetting setting : unavailable) {
      skipped.add(
          new Skipped(skipped.size(), setting.feature(), setting.reasonCode(), setting.message()));
    }
    return skipped;
  }
}
