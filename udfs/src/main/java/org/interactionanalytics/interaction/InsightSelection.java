package org.interactionanalytics.interaction;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interactionanalytics.timeline.Timeline;

/** Computes the insights that a request asks for where they can be, and notes where they cannot. */
record InsightSelection(
    TranscribedRecording recording, Timeline timeline, SkippedFeatures skipped) {

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
    noteOneChannel(insight, toldApart);
    return toldApart ? of(insight, computed) : Map.of();
  }

  void noteOneChannel(Insight insight, boolean measurable) {
    if (!measurable && isAsked(insight)) {
      skip(insight, "NOT_MEASURABLE", "The speakers share one channel and are not told apart");
    }
  }

  boolean isAsked(Insight insight) {
    return insight.isIn(recording.requestedInsights());
  }

  void skip(Insight insight, String reasonCode, String message) {
    skipped.add("insights." + insight.label(), reasonCode, message);
  }
}
