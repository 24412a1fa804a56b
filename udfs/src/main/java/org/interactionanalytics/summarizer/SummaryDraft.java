package org.interactionanalytics.summarizer;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.insight.SummarySentence;

/**
 * What of a model's answer passed the checks.
 *
 * @param shortSummary may be empty
 * @param longSummary may be empty
 * @param title empty where there is none
 */
record SummaryDraft(
    List<SummarySentence> shortSummary, List<SummarySentence> longSummary, Optional<String> title) {
  static final int MAX_SHORT_SENTENCES = 3;
  static final int MAX_LONG_SENTENCES = 12;

  /** What a model is told; some sentences turn out longer. */
  static final int ASKED_SENTENCE_CHARACTERS = 300;

  /** What is taken. */
  static final int MAX_SENTENCE_CHARACTERS = 500;

  static final int MAX_TITLE_CHARACTERS = 100;
}
