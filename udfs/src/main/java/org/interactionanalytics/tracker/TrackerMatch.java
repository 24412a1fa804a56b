package org.interactionanalytics.tracker;

/**
 * A place where a theme was met.
 *
 * @param tracker name of the theme
 * @param kind whether the phrase was said as it stands
 * @param value the phrase of the vocabulary
 * @param text the words as spoken
 * @param utteranceIndex where
 * @param offset characters into the text of that utterance; {@value #NO_OFFSET} for a similar match
 * @param startMs start of the first word
 * @param endMs end of the last word
 * @param speakerId who says it
 * @param confidence mean confidence of the words, in [0, 1]
 */
public record TrackerMatch(
    String tracker,
    Kind kind,
    String value,
    String text,
    int utteranceIndex,
    int offset,
    long startMs,
    long endMs,
    String speakerId,
    double confidence) {

  /** What stands for the offset of a similar match, as in Symbl's responses. */
  public static final int NO_OFFSET = -1;

  /** How near the words are to the phrase. */
  public enum Kind {
    /** The same words in the same order. */
    EXACT,
    /** The stems of the words that carry the meaning, near each other in any order. */
    SIMILAR
  }
}
