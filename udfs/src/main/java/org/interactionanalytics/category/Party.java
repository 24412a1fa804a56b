package org.interactionanalytics.category;

import java.io.Serializable;
import java.util.Optional;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Speaker;

/**
 * Whose words a rule looks at.
 *
 * @param label as written in the file: agent, customer, either or {@code speaker:<id>}
 */
record Party(String label) implements Serializable {
  static final Party EITHER = new Party("either");
  static final String PERMITTED = "agent, customer, either, speaker:<id>";

  private static final String SPEAKER = "speaker:";

  static Optional<Party> parse(String label) {
    boolean known =
        label.equals(EITHER.label)
            || label.equals(Role.AGENT.label())
            || label.equals(Role.CUSTOMER.label())
            || (label.startsWith(SPEAKER) && label.length() > SPEAKER.length());
    return known ? Optional.of(new Party(label)) : Optional.empty();
  }

  /** Unknown for a party named by role where this speaker's role is not known. */
  Truth includes(Speaker speaker) {
    if (label.startsWith(SPEAKER)) {
      return Truth.of(speaker.id().equals(label.substring(SPEAKER.length())));
    }
    if (equals(EITHER)) {
      return Truth.TRUE;
    }
    return speaker.role().map(role -> Truth.of(role.label().equals(label))).orElse(Truth.UNKNOWN);
  }

  /** The reason given where a rule about this party cannot be decided. */
  String unknownReason() {
    return "which speaker is the " + label + " is not known";
  }
}
