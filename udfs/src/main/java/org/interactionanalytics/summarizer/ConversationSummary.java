package org.interactionanalytics.summarizer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interactionanalytics.insight.SummarySentence;

/**
 * What a conversation was about.
 *
 * @param shortSummary reason, outcome and promises; at least one sentence
 * @param longSummary the course of the conversation; at least one sentence
 * @param title a few words; empty where the summariser gave none
 */
public record ConversationSummary(
    List<SummarySentence> shortSummary, List<SummarySentence> longSummary, Optional<String> title) {
  public ConversationSummary {
    shortSummary = List.copyOf(shortSummary);
    longSummary = List.copyOf(longSummary);
    Objects.requireNonNull(title, "title");
  }
}
