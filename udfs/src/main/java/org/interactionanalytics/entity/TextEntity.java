package org.interactionanalytics.entity;

import java.util.Optional;

/**
 * An entity in a text.
 *
 * @param type what it is
 * @param customType the request's name for the type; empty for known types
 * @param value normalised: {@code 4111}, {@code $45.20}, {@code 2026-06-23}, {@code
 *     sam@example.com}; formats in {@code docs/metrics.md}
 * @param text as spoken; the words of a card number but for its last four digits as asterisks
 * @param offset characters into the text
 */
public record TextEntity(
    EntityType type, Optional<String> customType, String value, String text, int offset) {}
