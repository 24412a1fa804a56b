package org.interactionanalytics.category;

/**
 * A word as rules see it.
 *
 * @param text as spoken
 * @param folded without case and accents, see {@link Tokenizer#fold}
 * @param startMs milliseconds from the start of the recording
 * @param endMs milliseconds from the start of the recording
 */
record Token(String text, String folded, long startMs, long endMs) {}
