package org.interactionanalytics.interaction;

import java.util.List;
import java.util.Optional;

/**
 * The canonical record of one recording: every vendor shape and every table is projected from it.
 * Times are milliseconds from the start of the recording. Empty means not measurable here, 0 means
 * measured, none. Formulas: {@code docs/metrics.md}.
 *
 * @param guid identifies the recording
 * @param language of the transcript, lower case BCP-47, for example {@code en-us}
 * @param confidence High, Medium or Low: confidence in the transcript
 * @param callTimeBreakDown partition of the duration in whole seconds
 * @param transcript turns joined with line feeds
 * @param categories matched categories
 * @param sentimentSummary in the vendor's precision; empty where sentiment is not measurable
 * @param durationMs duration of the decoded audio
 * @param speechMs somebody talks
 * @param silenceMs nobody talks
 * @param agentOnlyMs only the agent talks; empty without roles
 * @param customerOnlyMs only the customer talks; empty without roles
 * @param crosstalkMs both talk; empty on one channel or without roles
 * @param wordCount recognised words
 * @param meanWordConfidence in [0, 1]; empty without words
 * @param sentimentTurnMean mean score of all turns, in [-1, 1]
 * @param sentimentWindowMean mean of the ten windows, in [-1, 1]
 * @param speakers who speaks
 * @param turns by start, speaker, end
 * @param utterances by start, speaker, end
 * @param categoryMatches one per matched span, one for a match without a span
 * @param sentimentOverTime ten windows for all and for each speaker
 * @param entities by utterance and offset
 * @param trackerMatches by utterance, place and tracker
 * @param skipped what could not be honoured
 */
public record Interaction(
    String guid,
    String language,
    String confidence,
    CallTimeBreakDown callTimeBreakDown,
    String transcript,
    List<CategoryGroup> categories,
    Optional<SentimentSummary> sentimentSummary,
    long durationMs,
    long speechMs,
    long silenceMs,
    Optional<Long> agentOnlyMs,
    Optional<Long> customerOnlyMs,
    Optional<Long> crosstalkMs,
    int wordCount,
    Optional<Double> meanWordConfidence,
    Optional<Double> sentimentTurnMean,
    Optional<Double> sentimentWindowMean,
    List<SpeakerSummary> speakers,
    List<TurnSummary> turns,
    List<UtteranceSummary> utterances,
    List<CategoryHit> categoryMatches,
    List<SentimentWindow> sentimentOverTime,
    List<EntityHit> entities,
    List<TrackerHit> trackerMatches,
    List<Skipped> skipped) {

  /** Whole seconds; the four sum to the rounded duration where all are measurable. */
  public record CallTimeBreakDown(
      Optional<Integer> agent,
      Optional<Integer> customer,
      int silence,
      Optional<Integer> crossTalk) {}

  /** A category with its matched subcategories. */
  public record CategoryGroup(String category, List<Subcategory> categories) {}

  /** A matched subcategory; {@code matches} is at least 1. */
  public record Subcategory(String name, int matches) {}

  /** Sentiment in two decimals, as the vendor publishes it. */
  public record SentimentSummary(
      double overallSentiment, Bands categories, List<Tenth> distributionOverTime) {}

  /** Percent of turns per band; the five sum to 100. */
  public record Bands(
      int veryNegative, int negative, int neutral, int positive, int veryPositive) {}

  /** A tenth of the recording; the score is empty without a turn. */
  public record Tenth(Optional<Double> score, int turns, Span span) {}

  /** Percent of the recording, start inclusive, end exclusive. */
  public record Span(int start, int end) {}

  /** Numbers of one speaker. */
  public record SpeakerSummary(
      String speakerId,
      int channel,
      Optional<String> role,
      String roleSource,
      Optional<Double> roleConfidence,
      long talkMs,
      int words,
      Optional<Double> wpm,
      Optional<Double> sentiment) {}

  /** One turn. */
  public record TurnSummary(
      int turnIndex,
      String speakerId,
      Optional<String> role,
      long startMs,
      long endMs,
      String text,
      double confidence,
      Optional<Double> sentiment) {}

  /** One utterance. */
  public record UtteranceSummary(
      int utteranceIndex,
      int turnIndex,
      String speakerId,
      Optional<String> role,
      int channel,
      long startMs,
      long endMs,
      String text,
      int words,
      double confidence,
      Optional<Double> turnSentiment) {}

  /** One place where a category matched; without a place all but the first three are empty. */
  public record CategoryHit(
      int matchIndex,
      String category,
      String name,
      int matches,
      Optional<Long> startMs,
      Optional<Long> endMs,
      Optional<Integer> turnIndex,
      Optional<String> speakerId,
      Optional<String> role,
      Optional<String> text) {}

  /** One tenth of the recording for one party: {@code all} or a speaker id. */
  public record SentimentWindow(
      String party,
      int windowIndex,
      Optional<String> role,
      int startPercent,
      int endPercent,
      Optional<Double> score,
      int turns) {}

  /** One entity; the custom type is empty for known types. */
  public record EntityHit(
      int entityIndex,
      String type,
      Optional<String> customType,
      String value,
      String text,
      int utteranceIndex,
      int offset,
      long startMs,
      long endMs,
      String speakerId,
      Optional<String> role,
      double confidence) {}

  /** One place where a tracker matched; the offset is -1 for a similar match. */
  public record TrackerHit(
      int matchIndex,
      String tracker,
      String kind,
      String value,
      String text,
      int utteranceIndex,
      int offset,
      long startMs,
      long endMs,
      String speakerId,
      Optional<String> role,
      double confidence) {}

  /** A setting or a result that could not be honoured. */
  public record Skipped(int skipIndex, String feature, String reasonCode, String message) {}
}
