package org.interactionanalytics.entity;

import java.util.Optional;

/**
 * An entity in a conversation.
 *
 * @param type what it is
 * @param customType the request's name for the type; empty for known types
 * @param value normalised, as in {@link TextEntity}
 * @param text as spoken, as in {@link TextEntity}; runs on into the speaker's next utterances where
 *     a long number is dictated in pieces
 * @param utteranceIndex the utterance that it begins in
 * @param offset characters into the text of that utterance
 * @param startMs start of its first word
 * @param endMs end of its last word
 * @param speakerId who says it
 * @param confidence mean confidence of its words, in [0, 1]
 */
public record Entity(
    EntityType type,
    Optional<String> customType,
    String value,
    String text,
    int utteranceIndex,
    int offset,
    long startMs,
    long endMs,
    String speakerId,
    double confidence) {}
