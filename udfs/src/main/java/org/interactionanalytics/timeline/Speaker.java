package org.interactionanalytics.timeline;

import java.util.Optional;

/**
 * Somebody who speaks on the recording.
 *
 * @param id stable within the recording: a number, the enrolled speaker's id, or {@link
 *     #NOT_IDENTIFIED}
 * @param channel the channel the speaker is heard on, from 0
 * @param role agent or customer; empty where nothing tells
 * @param roleSource where the role comes from
 * @param roleConfidence in [0, 1]; 1 where the manifest says so; empty without a role
 * @param identificationConfidence in [0, 1], that it is the enrolled speaker, or none of those who
 *     were looked for; empty where nobody was
 */
public record Speaker(
    String id,
    int channel,
    Optional<Role> role,
    RoleSource roleSource,
    Optional<Double> roleConfidence,
    Optional<Double> identificationConfidence) {
  /** RingCentral's id of a speaker who is none of the enrolled ones that were looked for. */
  public static final String NOT_IDENTIFIED = "UserNotIdentified";

  /** Somebody who was not looked for among the enrolled speakers. */
  public Speaker(
      String id,
      int channel,
      Optional<Role> role,
      RoleSource roleSource,
      Optional<Double> roleConfidence) {
    this(id, channel, role, roleSource, roleConfidence, Optional.empty());
  }

  /** The same speaker, who turned out to be somebody, or nobody, who was looked for. */
  public Speaker identified(String otherId, double confidence) {
    return new Speaker(otherId, channel, role, roleSource, roleConfidence, Optional.of(confidence));
  }

  /** The same speaker, on a side of the call. */
  public Speaker withRole(Role known, RoleSource source, double confidence) {
    return new Speaker(
        id, channel, Optional.of(known), source, Optional.of(confidence), identificationConfidence);
  }

  /** Where a role comes from, the most trustworthy first. */
  public enum RoleSource {
    MANIFEST,
    ENROLLED,
    TEXT,
    NONE
  }
}
