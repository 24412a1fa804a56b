package org.interactionanalytics.interaction;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interactionanalytics.timeline.Timeline;

/** Computes the insights that a request asks for where they can be, and notes where they cannot. */
record InsightSelection(
    TranscribedRecording recording, Timeline timeline, SkippedFeatures skipped) {
  private static final String NOT_MEASURABLE = "NOT_MEASURABLE";

  /** By speaker; nobody's if it is not asked for. */
  <T> Map<String, T> of(Insight insight, Supplier<Map<String, T>> computed) {
    return isAsked(insight) ? computed.get() : Map.of();
  }

  /** By speaker, for what there are rules or models in English for. */
  <T> Map<String, T> ofEnglish(Insight insight, Supplier<Map<String, T>> computed) {
    return english(insight, computed).orElseGet(Map::of);
  }

  /** Of the whole conversation, for what there are rules or models in English for. */
  <T> Optional<T> english(Insight insight, Supplier<T> computed) {
    if (!isAsked(insight)) {
      return Optional.empty();
    }
    if (recording.isEnglish()) {
      return Optional.of(computed.get());
    }
    skip(
        insight,
        "LANGUAGE_NOT_SUPPORTED",
        "There are rules and models for English only, not for " + recording.language());
    return Optional.empty();
  }

  /** By speaker, where loudness was measured. */
  <T> Map<String, T> ofLevels(Insight insight, Supplier<Map<String, T>> computed) {
    if (!isAsked(insight)) {
      return Map.of();
    }
    if (!recording.levels().isEmpty() || recording.durationMs() == 0) {
      return computed.get();
    }
    skip(
        insight,
        "NOT_MEASURED",
        "The transcript is of a version that did not measure loudness. Remove its row from"
            + " transcripts and load the recording again");
    return Map.of();
  }

  /** By speaker, where the speakers are told apart. */
  <T> Map<String, T> ofSeveral(Insight insight, Supplier<Map<String, T>> computed) {
    boolean toldApart = timeline.speakers().size() > 1;
    if (!toldApart && isAsked(insight)) {
      skip(insight, NOT_MEASURABLE, "Only one speaker was heard on the recording");
    }
    return toldApart ? of(insight, computed) : Map.of();
  }

  /** Notes that an insight needs speakers with a channel each. */
  void noteSharedChannel(Insight insight) {
    if (!timeline.overlapMeasurable() && isAsked(insight)) {
      skip(
          insight,
          NOT_MEASURABLE,
          "Who talks at the same time can be told only where each speaker has a channel");
    }
  }

  boolean isAsked(Insight insight) {
    return insight.isIn(recording.requestedInsights());
  }

  void skip(Insight insight, String reasonCode, String message) {
    skipped.add("insights." + insight.label(), reasonCode, message);
  }
}
