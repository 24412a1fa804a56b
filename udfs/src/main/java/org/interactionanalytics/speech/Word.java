package org.interactionanalytics.speech;

import org.interactionanalytics.time.Interval;

/**
 * One recognised word.
 *
 * @param channel channel of the recording it was heard on, from 0
 * @param text the word as the recogniser spells it: lower case, no punctuation
 * @param startMs milliseconds from the start of the recording
 * @param endMs milliseconds from the start of the recording
 * @param confidence the recogniser's confidence in [0, 1]; compare within one model only
 */
public record Word(int channel, String text, long startMs, long endMs, double confidence) {
  public Interval interval() {
    return new Interval(startMs, endMs);
  }
}
