package org.interactionanalytics.jobs.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.interaction.EnrolledVoice;
import org.interactionanalytics.jobs.table.Tables;
import org.interactionanalytics.jobs.table.Warehouse;
import org.interactionanalytics.speaker.VoiceMatcher;
import org.interactionanalytics.speaker.VoiceProfile;
import org.interactionanalytics.timeline.Role;

/** The people whose voices are known, on every machine. */
record EnrolledVoices(Source source) implements Serializable {
  /** Nobody. */
  static final EnrolledVoices NONE = new EnrolledVoices(Map::of);

  private static final double MS_PER_SECOND = 1000;

  /** Where they come from: by id. */
  interface Source extends Serializable {
    Map<String, EnrolledSpeaker> byId();
  }

  /** Those of a warehouse, sent to every machine; nobody where there is none. */
  static EnrolledVoices read(SparkSession spark, Warehouse warehouse) {
    Broadcast<HashMap<String, EnrolledSpeaker>> sent =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(byId(warehouse));
    return new EnrolledVoices(sent::value);
  }

  /** Those of a warehouse, for this machine. */
  static EnrolledVoices readHere(Warehouse warehouse) {
    HashMap<String, EnrolledSpeaker> byId = byId(warehouse);
    return new EnrolledVoices(() -> byId);
  }

  private static HashMap<String, EnrolledSpeaker> byId(Warehouse warehouse) {
    HashMap<String, EnrolledSpeaker> byId = new HashMap<>();
    if (warehouse.isThere()) {
      for (Row row : warehouse.read(Tables.SPEAKER_PROFILES).collectAsList()) {
        EnrolledSpeaker speaker = EnrolledSpeaker.of(row);
        byId.put(speaker.speakerId(), speaker);
      }
    }
    return byId;
  }

  /**
   * Those of the ids.
   *
   * @param speakerModelSha256 of the model that the recording's voices are heard with
   * @throws RecordingException if nobody of an id is enrolled, not completely or with another model
   */
  List<EnrolledVoice> candidates(List<String> speakerIds, String speakerModelSha256)
      throws RecordingException {
    List<EnrolledVoice> candidates = new ArrayList<>();
    for (String id : speakerIds.stream().distinct().sorted().toList()) {
      EnrolledSpeaker speaker = source.byId().get(id);
      if (speaker == null) {
        throw refused(
            id, "Nobody of this id is enrolled: run `bin/interactions enroll` or correct the id");
      }
      if (!speaker.speakerModelSha256().equals(speakerModelSha256)) {
        throw refused(
            id,
            "The enrolment is of another speaker model ("
                + speaker.speakerModel()
                + "): enrol again with the model in use");
      }
      VoiceProfile profile = speaker.profile();
      if (!profile.complete()) {
        throw refused(
            id,
            String.format(
                Locale.ROOT,
                "The enrolment has %.1f s of speech of the %.0f s that are needed: enrol more"
                    + " recordings",
                profile.voice().speechMs() / MS_PER_SECOND,
                VoiceProfile.COMPLETE_MS / MS_PER_SECOND));
      }
      candidates.add(
          new EnrolledVoice(
              profile, Optional.ofNullable(speaker.role()).map(EnrolledVoices::role)));
    }
    return candidates;
  }

  private static Role role(String label) {
    return Role.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static RecordingException refused(String id, String remedy) {
    return new RecordingException(RecordingErrors.unknownEnrollment(id, remedy));
  }

  /** Identifies what is known of the ids: with the same version they are identified the same. */
  String version(List<String> speakerIds) {
    StringBuilder known = new StringBuilder(VoiceMatcher.version().sha256());
    for (String id : speakerIds.stream().distinct().sorted().toList()) {
      EnrolledSpeaker speaker = source.byId().get(id);
      known.append(id);
      if (speaker != null) {
        known.append(speaker.role()).append(speaker.speakerModelSha256());
        speaker.recordings().forEach(recording -> known.append(recording.contentSha256()));
      }
    }
    return DigestUtils.sha256Hex(known.toString());
  }
}
