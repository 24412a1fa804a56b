package org.interactionanalytics.insight;

import java.util.List;

/** Says in new sentences what a conversation was about. */
public interface ConversationSummarizer {
  /** How much is told. */
  enum Length {
    /** Two to four sentences on the whole conversation. */
    SHORT,
    /** A paragraph for each part of the conversation. */
    LONG
  }

  /**
   * The summary: one block if it is to be short, else one for each part that there is something to
   * tell of; none for a conversation without anything to tell.
   */
  List<SummaryBlock> summarize(Conversation conversation, Length length);
}
