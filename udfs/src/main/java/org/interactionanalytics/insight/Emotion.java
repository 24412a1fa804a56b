package org.interactionanalytics.insight;

/**
 * The emotion of an utterance.
 *
 * @param value what is felt, or {@link EmotionLabel#NEUTRAL}
 * @param confidence probability that this emotion is there, 0 to 1
 */
public record Emotion(EmotionLabel value, double confidence) {}
