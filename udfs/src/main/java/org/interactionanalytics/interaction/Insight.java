package org.interactionanalytics.interaction;

import java.util.Collection;

/** The insights that a request selects and that are computed from a transcript. */
public enum Insight {
  TALK_TO_LISTEN_RATIO("TalkToListenRatio"),
  ENERGY("Energy"),
  PACE("Pace"),
  QUESTIONS_ASKED("QuestionsAsked"),
  OVERALL_SENTIMENT("OverallSentiment"),
  INTERRUPTIONS("Interruptions"),
  TONE("Tone"),
  PATIENCE("Patience"),
  LONGEST_MONOLOGUE("LongestMonologue"),
  FILLER_WORD_RATE("FillerWordRate"),
  TALKING_SPEED("TalkingSpeed"),
  TALK_TIME("TalkTime"),
  KEY_PHRASES("KeyPhrases"),
  TOPICS("Topics"),
  TITLES("Titles"),
  INTENTS("Intents"),
  TASKS("Tasks"),
  EXTRACTIVE_SUMMARY("ExtractiveSummary"),
  ABSTRACTIVE_SUMMARY_SHORT("AbstractiveSummaryShort"),
  ABSTRACTIVE_SUMMARY_LONG("AbstractiveSummaryLong"),
  EMOTION("Emotion");

  private final String label;

  Insight(String label) {
    this.label = label;
  }

  /** As written in requests and in the column {@code requested_insights}. */
  public String label() {
    return label;
  }

  /** Whether it is among the requested ones. */
  boolean isIn(Collection<String> requestedInsights) {
    return requestedInsights.contains(label);
  }
}
