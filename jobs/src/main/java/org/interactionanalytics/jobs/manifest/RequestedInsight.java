package org.interactionanalytics.jobs.manifest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** The insights that a request can name; labels are those of the responses. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum RequestedInsight implements Labelled {
  KEY_PHRASES("KeyPhrases"),
  EMOTION("Emotion"),
  ABSTRACTIVE_SUMMARY_LONG("AbstractiveSummaryLong", "summary"),
  ABSTRACTIVE_SUMMARY_SHORT("AbstractiveSummaryShort", "summary"),
  EXTRACTIVE_SUMMARY("ExtractiveSummary", "summary"),
  TALK_TO_LISTEN_RATIO("TalkToListenRatio", "talk_to_listen"),
  ENERGY("Energy"),
  PACE("Pace"),
  QUESTIONS_ASKED("QuestionsAsked"),
  TITLES("Titles", "Title"),
  TOPICS("Topics", "Topic"),
  TASKS("Tasks"),
  OVERALL_SENTIMENT("OverallSentiment"),
  INTERRUPTIONS("Interruptions"),
  TONE("Tone"),
  INTENTS("Intents"),
  PATIENCE("Patience"),
  LONGEST_MONOLOGUE("LongestMonologue"),
  FILLER_WORD_RATE("FillerWordRate"),
  TALKING_SPEED("TalkingSpeed"),
  TALK_TIME("TalkTime");

  private final String label;
  private final List<String> aliases;

  RequestedInsight(String label, String... aliases) {
    this.label = label;
    this.aliases = List.of(aliases);
  }

  @Override
  @JsonValue
  public String label() {
    return label;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }
}
