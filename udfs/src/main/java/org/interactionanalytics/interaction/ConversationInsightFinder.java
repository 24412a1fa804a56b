package org.interactionanalytics.interaction;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.insight.ExtractiveSummary;
import org.interactionanalytics.insight.KeyPhrases;
import org.interactionanalytics.interaction.Interaction.Abstract;
import org.interactionanalytics.interaction.Interaction.ConversationInsights;
import org.interactionanalytics.interaction.Interaction.Extract;
import org.interactionanalytics.interaction.Interaction.KeyPhrase;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.summarizer.Summarizer;
import org.interactionanalytics.text.ReadableTranscript;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Timeline;

/** Finds out what a conversation is about, as far as the request asks for it. */
final class ConversationInsightFinder {
  /** Different key phrases of a conversation at most. Source: this project. */
  private static final int KEY_PHRASES = 10;

  /** Sentences of an extractive summary at most. Source: this project. */
  private static final int EXTRACTS = 5;

  private final InsightSelection selection;
  private final Timeline timeline;
  private final List<Sentence> sentences;
  private final List<TaggedSentence> tagged;
  private final Optional<Summarizer> summarizer;

  ConversationInsightFinder(
      InsightSelection selection,
      ReadableTranscript transcript,
      Optional<Summarizer> summarizer) {
    this.selection = selection;
    this.timeline = selection.timeline();
    this.sentences = transcript.sentences();
    this.tagged = TaggedSentence.all(sentences);
    this.summarizer = summarizer;
  }

  ConversationInsights find() {
    Optional<WrittenSummaries> summaries = summaries();
    return new ConversationInsights(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        selection.english(Insight.KEY_PHRASES, this::keyPhrases),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        selection.english(Insight.EXTRACTIVE_SUMMARY, this::extracts),
        asked(Insight.ABSTRACTIVE_SUMMARY_SHORT, summaries.map(WrittenSummaries::shortSummary)),
        asked(Insight.ABSTRACTIVE_SUMMARY_LONG, summaries.map(WrittenSummaries::longSummary)),
        summaries.map(WrittenSummaries::summarizer));
  }
}
