package org.interactionanalytics.interaction;

import java.util.Optional;
import org.interactionanalytics.speaker.VoiceProfile;
import org.interactionanalytics.timeline.Role;

/**
 * Somebody who may be on a recording.
 *
 * @param role which the enrolment gives; may be empty
 */
public record EnrolledVoice(VoiceProfile profile, Optional<Role> role) {}
