package org.interactionanalytics.insight;

/**
 * What one term contributes to a sum.
 *
 * @param term a word, two neighbouring words, or {@code !word} for a word within reach of a
 *     negation
 * @param weight its contribution, value in the text times weight in the model
 */
public record TermWeight(String term, double weight) {}
