package org.interactionanalytics.insight;

/**
 * A key phrase where it is said.
 *
 * @param value lower case, as spoken
 * @param startMs start of its first word
 * @param endMs end of its last word
 * @param confidence mean confidence of its words, in [0, 1]
 * @param score how much it tells of the conversation, in [0, 1]
 * @param sentenceIndex the sentence that it is said in
 */
public record KeyPhrase(
    String value, long startMs, long endMs, double confidence, double score, int sentenceIndex) {}
