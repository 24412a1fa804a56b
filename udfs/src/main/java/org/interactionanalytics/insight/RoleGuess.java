package org.interactionanalytics.insight;

import org.interactionanalytics.timeline.Role;

/**
 * Which of two channels is the agent, told from what is said.
 *
 * @param first role on the first channel
 * @param second role on the second channel, the other one
 * @param confidence in [0.5, 1]
 */
public record RoleGuess(Role first, Role second, double confidence) {}
