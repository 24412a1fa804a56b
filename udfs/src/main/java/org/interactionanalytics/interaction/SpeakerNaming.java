package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interactionanalytics.speaker.SpeakerIdentifier;
import org.interactionanalytics.speaker.SpeakerIdentifier.Identification;
import org.interactionanalytics.speaker.VoiceMatcher;
import org.interactionanalytics.speaker.VoiceProfile;
import org.interactionanalytics.speaker.VoiceSample;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;
import org.interactionanalytics.timeline.Speaker.RoleSource;

/** Gives speakers the ids, and where they have none the roles, of the people they are. */
final class SpeakerNaming {
  private SpeakerNaming() {}

  /**
   * The speakers by name. Those who are none of the candidates are {@link Speaker#NOT_IDENTIFIED},
   * the second one of them with {@code _2} behind it and so on, so that no two have the same id.
   *
   * @param voices how each speaker sounds
   * @param candidates who is looked for; without any the speakers stay as they are
   */
  static List<Speaker> named(
      List<Speaker> speakers, List<Optional<VoiceSample>> voices, List<EnrolledVoice> candidates) {
    if (candidates.isEmpty()) {
      return speakers;
    }
    List<VoiceProfile> profiles = candidates.stream().map(EnrolledVoice::profile).toList();
    List<Identification> found =
        new SpeakerIdentifier(VoiceMatcher.shipped(profiles.get(0).modelSha256()), profiles)
            .identify(voices);
    List<Speaker> named = new ArrayList<>();
    int strangers = 0;
    for (int i = 0; i < speakers.size(); i++) {
      Identification who = found.get(i);
      if (who.speakerId().isEmpty()) {
        strangers++;
      }
      String stranger =
          strangers > 1 ? Speaker.NOT_IDENTIFIED + "_" + strangers : Speaker.NOT_IDENTIFIED;
      Speaker speaker =
          speakers.get(i).identified(who.speakerId().orElse(stranger), who.confidence());
      Optional<Role> role = who.speakerId().flatMap(id -> role(id, candidates));
      named.add(
          speaker.role().isEmpty() && role.isPresent()
              ? speaker.withRole(role.get(), RoleSource.ENROLLED, who.confidence())
              : speaker);
    }
    return named;
  }

  private static Optional<Role> role(String speakerId, List<EnrolledVoice> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.profile().speakerId().equals(speakerId))
        .findFirst()
        .flatMap(EnrolledVoice::role);
  }
}
