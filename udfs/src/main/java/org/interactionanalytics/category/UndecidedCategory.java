package org.interactionanalytics.category;

/**
 * A category that neither holds nor fails, because something it needs could not be measured.
 *
 * @param category the group
 * @param name the category in the group
 * @param reason what is missing, in words
 */
public record UndecidedCategory(String category, String name, String reason) {}
