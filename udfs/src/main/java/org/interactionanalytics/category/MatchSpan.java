package org.interactionanalytics.category;

/**
 * Words that made a rule hold.
 *
 * @param startMs start of the first matched word, milliseconds from the start of the recording
 * @param endMs end of the last matched word, milliseconds from the start of the recording
 * @param turnIndex {@link org.interactionanalytics.timeline.Turn#index()}
 * @param speakerId {@link org.interactionanalytics.timeline.Speaker#id()}
 * @param text the matched words, after substitutions
 */
public record MatchSpan(long startMs, long endMs, int turnIndex, String speakerId, String text) {}
