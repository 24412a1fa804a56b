package org.interactionanalytics.jobs.manifest;

/**
 * An entity that the request asks to be found.
 *
 * @param customType the kind of entity, for example {@code product}
 * @param value what the entity is called in the results
 * @param text the words to look for in the transcript
 */
public record CustomEntity(String customType, String value, String text) {}
