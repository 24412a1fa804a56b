package org.interactionanalytics.timeline;

import java.util.Optional;

/**
 * Somebody who speaks on the recording.
 *
 * @param id stable within the recording: the channel number, or the enrolled speaker's id
 * @param channel the channel the speaker is heard on, from 0
 * @param role agent or customer; empty where nothing tells
 * @param roleSource where the role comes from
 * @param roleConfidence in [0, 1]; 1 where the manifest says so; empty without a role
 */
public record Speaker(
    String id,
    int channel,
    Optional<Role> role,
    RoleSource roleSource,
    Optional<Double> roleConfidence) {

  /** Where a role comes from, the most trustworthy first. */
  public enum RoleSource {
    MANIFEST,
    TEXT,
    NONE
  }
}
