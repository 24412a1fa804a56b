package org.interactionanalytics.entity;

/**
 * An entity that a request asks to be found.
 *
 * @param customType the kind of entity, for example {@code product}
 * @param value what the entity is called in the results
 * @param text the words to look for; case and punctuation do not matter
 */
public record EntityDefinition(String customType, String value, String text) {}
