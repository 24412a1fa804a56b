package org.interactionanalytics.interaction;

/** Which mean is the overall sentiment: the vendor documents one and its sample shows the other. */
public enum OverallSentiment {
  /** Mean of the scores of all turns. Source: Vonage, "Sentiment analysis". */
  TURN_MEAN,
  /** Mean of the ten windows. Source: reproduces the numbers of Vonage's sample response. */
  WINDOW_MEAN
}
