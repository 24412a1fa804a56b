package org.interactionanalytics.text;

import java.util.Optional;
import org.interactionanalytics.time.Interval;

/**
 * A word as somebody said it.
 *
 * @param text as the recogniser spells it: lower case, no punctuation
 * @param time when it was said, if that is known
 */
public record SpokenWord(String text, Optional<Interval> time) {}
