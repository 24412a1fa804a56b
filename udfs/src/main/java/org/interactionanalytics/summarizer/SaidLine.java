package org.interactionanalytics.summarizer;

/**
 * What one speaker says in one sentence.
 *
 * @param speakerId who says it
 * @param text on one line
 */
record SaidLine(String speakerId, String text) {}
