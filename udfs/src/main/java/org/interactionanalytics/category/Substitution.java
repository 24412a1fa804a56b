package org.interactionanalytics.category;

import java.io.Serializable;

/**
 * Words to read as others before any rule looks.
 *
 * @param party whose words
 * @param find what is replaced
 * @param replace what stands instead; empty takes the words out
 */
record Substitution(Party party, Phrase find, String replace) implements Serializable {}
