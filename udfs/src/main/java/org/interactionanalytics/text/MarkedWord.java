package org.interactionanalytics.text;

/**
 * A recognised word as it is written in a readable transcript.
 *
 * @param text the word with its capitals, without punctuation
 * @param mark the punctuation that follows it
 */
public record MarkedWord(String text, Mark mark) {}
