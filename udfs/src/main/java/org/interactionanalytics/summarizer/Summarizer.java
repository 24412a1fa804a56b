package org.interactionanalytics.summarizer;

/** Writes the summaries of a conversation. Thread-safe. */
public interface Summarizer {
  /** Who writes, as stored with the summaries: {@code openai: NAME-OF-THE-MODEL}. */
  String name();

  /**
   * Summarises a conversation.
   *
   * @throws SummarizerException where there is no summary to be had; the conversation's other
   *     insights are not concerned
   */
  ConversationSummary summarize(LabelledTranscript conversation) throws SummarizerException;
}
