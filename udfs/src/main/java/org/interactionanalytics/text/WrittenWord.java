package org.interactionanalytics.text;

/**
 * One or more spoken words as a person writes them: {@code $45.20} for "forty five dollars and
 * twenty cents".
 *
 * @param text without the punctuation that follows; may hold spaces, as in {@code 5th of May}
 * @param mark the punctuation that follows
 * @param firstWord first of the spoken words
 * @param endWord after the last of the spoken words
 */
public record WrittenWord(String text, Mark mark, int firstWord, int endWord) {}
