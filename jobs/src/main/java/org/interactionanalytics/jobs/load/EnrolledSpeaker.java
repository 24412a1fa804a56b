package org.interactionanalytics.jobs.load;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.interactionanalytics.jobs.load.LoadEnvironment.PinnedModel;
import org.interactionanalytics.jobs.table.RecordRows;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.VersionStamp;
import org.interactionanalytics.speaker.EnrollmentQuality;
import org.interactionanalytics.speaker.VoiceProfile;
import org.interactionanalytics.speaker.VoiceSample;

/**
 * A person whose voice is known: a row of {@link Tables#SPEAKER_PROFILES}.
 *
 * @param role agent or customer; null if the enrolment does not say
 * @param speakerModel name of the speaker model
 * @param speakerModelSha256 the model that the recordings were heard with
 * @param recordings at least one, by source
 */
record EnrolledSpeaker(
    String speakerId,
    String role,
    String speakerModel,
    String speakerModelSha256,
    List<EnrolledRecording> recordings)
    implements Serializable {
  private static final double MS_PER_SECOND = 1000;

  static EnrolledSpeaker of(Row row) {
    return new EnrolledSpeaker(
        row.getAs("speaker_id"),
        row.getAs("role"),
        row.getAs("speaker_model"),
        row.getAs("speaker_model_sha256"),
        row.<Row>getList(row.fieldIndex("recordings")).stream()
            .map(EnrolledRecording::of)
            .toList());
  }

  static EnrolledSpeaker of(
      String speakerId, String role, PinnedModel model, List<EnrolledRecording> recordings) {
    List<EnrolledRecording> distinct = new ArrayList<>();
    for (EnrolledRecording recording : recordings) {
      distinct.removeIf(recording::replaces);
      distinct.add(recording);
    }
    distinct.sort(Comparator.comparing(EnrolledRecording::sourceUri));
    return new EnrolledSpeaker(
        speakerId, role, model.name(), model.sha256(), List.copyOf(distinct));
  }

  /**
   * With the recordings of a later enrolment. Those that it names again are replaced; those that
   * another speaker model heard are left out.
   */
  EnrolledSpeaker and(EnrolledSpeaker later) {
    List<EnrolledRecording> kept =
        speakerModelSha256.equals(later.speakerModelSha256) ? recordings : List.of();
    return of(
        speakerId,
        later.role == null ? role : later.role,
        new PinnedModel(later.speakerModel, "", later.speakerModelSha256),
        Stream.concat(kept.stream(), later.recordings.stream()).toList());
  }

  VoiceProfile profile() {
    VoiceSample voice =
        VoiceSample.join(recordings.stream().map(EnrolledRecording::voice).toList());
    return new VoiceProfile(
        speakerId, speakerModelSha256, voice, EnrollmentQuality.of(voice.speechMs(), snrDb()));
  }

  /** Of the noisiest recording. */
  private OptionalDouble snrDb() {
    return recordings.stream()
        .filter(recording -> recording.snrDb() != null)
        .mapToDouble(EnrolledRecording::snrDb)
        .min();
  }

  Row row(Instant enrolledTs, VersionStamp stamp) {
    VoiceProfile profile = profile();
    List<Float> embedding = new ArrayList<>();
    for (float value : profile.voice().embedding().values()) {
      embedding.add(value);
    }
    return RecordRows.toRow(
        Tables.SPEAKER_PROFILES,
        new ProfileRow(
            speakerId,
            role,
            embedding,
            profile.voice().speechMs() / MS_PER_SECOND,
            recordings.size(),
            snrDb(),
            profile.quality().label(),
            profile.complete(),
            speakerModel,
            speakerModelSha256,
            enrolledTs,
            recordings),
        stamp);
  }

  private record ProfileRow(
      String speakerId,
      String role,
      List<Float> embedding,
      double speechSeconds,
      int recordingCount,
      OptionalDouble snrDb,
      String quality,
      boolean complete,
      String speakerModel,
      String speakerModelSha256,
      Instant enrolledTs,
      List<EnrolledRecording> recordings) {}
}
