package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.insight.ReportingSummarizer;
import org.interactionanalytics.insight.ReportingSummarizer.Length;
import org.interactionanalytics.insight.SummaryBlock;
import org.interactionanalytics.insight.SummarySentence;
import org.interactionanalytics.interaction.Interaction.Abstract;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.summarizer.ConversationSummary;
import org.interactionanalytics.summarizer.LabelledTranscript;
import org.interactionanalytics.summarizer.Summarizer;
import org.interactionanalytics.summarizer.SummarizerException;
import org.interactionanalytics.text.ReadableTranscript;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Timeline;

/**
 * The summaries of a conversation in new sentences: those of the operator's summarizer if there is
 * one and it answers, else those of the embedded one.
 *
 * @param title empty where the summarizer gave none
 * @param shortSummary a sentence each
 * @param longSummary a part of the conversation each
 * @param summarizer who wrote them
 */
record WrittenSummaries(
    Optional<String> title,
    List<Abstract> shortSummary,
    List<Abstract> longSummary,
    String summarizer) {
  private static final String EMBEDDED = "embedded";

  /**
   * Summarises a conversation.
   *
   * @param skipped takes the reason why the operator's summarizer gave nothing
   */
  static WrittenSummaries of(
      Conversation conversation,
      String language,
      Optional<Summarizer> summarizer,
      SkippedFeatures skipped) {
    Timeline timeline = conversation.timeline();
    if (summarizer.isPresent() && !conversation.sentences().isEmpty()) {
      List<Sentence> plain = plain(conversation);
      try {
        return written(
            summarizer
                .get()
                .summarize(LabelledTranscript.between(timeline.speakers(), plain, language)),
            plain,
            timeline,
            summarizer.get().name());
      } catch (SummarizerException e) {
        skipped.add("summarizer", e.reasonCode(), e.getMessage());
      }
    }
    return embedded(conversation);
  }

  private static List<Sentence> plain(Conversation conversation) {
    return conversation.sentences().stream().map(TaggedSentence::sentence).toList();
  }

  private static WrittenSummaries embedded(Conversation conversation) {
    ReportingSummarizer reporter = new ReportingSummarizer();
    Timeline timeline = conversation.timeline();
    List<Sentence> plain = plain(conversation);
    List<Abstract> parts = new ArrayList<>();
    for (SummaryBlock block : reporter.summarize(conversation, Length.LONG)) {
      parts.add(
          new Abstract(
              block.text(),
              block.groupId(),
              block.startMs(),
              block.endMs(),
              utterances(
                  block.sentences().stream()
                      .flatMap(sentence -> sentence.sources().stream())
                      .toList(),
                  plain,
                  timeline)));
    }
    return new WrittenSummaries(
        Optional.empty(),
        reporter.summarize(conversation, Length.SHORT).stream()
            .flatMap(block -> block.sentences().stream())
            .map(sentence -> sentence(sentence, 0, plain, timeline))
            .toList(),
        parts,
        EMBEDDED);
  }

  private static WrittenSummaries written(
      ConversationSummary summary, List<Sentence> sentences, Timeline timeline, String name) {
    List<Abstract> parts = new ArrayList<>();
    for (SummarySentence part : summary.longSummary()) {
      parts.add(sentence(part, parts.size(), sentences, timeline));
    }
    return new WrittenSummaries(
        summary.title(),
        summary.shortSummary().stream()
            .map(sentence -> sentence(sentence, 0, sentences, timeline))
            .toList(),
        parts,
        name);
  }

  private static Abstract sentence(
      SummarySentence sentence, int group, List<Sentence> sentences, Timeline timeline) {
    List<Sentence> sources = sentence.sources().stream().map(sentences::get).toList();
    return new Abstract(
        sentence.text(),
        group,
        sources.stream().mapToLong(Sentence::startMs).min().orElseThrow(),
        sources.stream().mapToLong(Sentence::endMs).max().orElseThrow(),
        utterances(sentence.sources(), sentences, timeline));
  }

  private static List<Integer> utterances(
      List<Integer> sources, List<Sentence> sentences, Timeline timeline) {
    TreeSet<Integer> indexes = new TreeSet<>();
    sources.forEach(
        source -> indexes.addAll(ReadableTranscript.utterances(timeline, sentences.get(source))));
    return List.copyOf(indexes);
  }
}
