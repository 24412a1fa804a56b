package org.interactionanalytics.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interactionanalytics.language.PhraseRanking;
import org.interactionanalytics.language.RankedPhrase;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.language.TopicSegments;
import org.interactionanalytics.language.TopicSegments.Segment;

/**
 * The built-in summarizer: chooses what tells why people talk, what came of it and what was
 * promised, and reports it in the third person and past tense. It says nothing that was not said.
 * Immutable and thread-safe.
 */
public final class ReportingSummarizer {
  /** How much is told. */
  public enum Length {
    /** Two to four sentences on the whole conversation. */
    SHORT,
    /** A paragraph for each part of the conversation. */
    LONG
  }

  private static final int MEETING_SENTENCES = 3;
  private static final int BLOCK_SENTENCES = 4;
  private static final int SUBJECTS = 3;
  private static final int FEWEST_SENTENCES_FOR_SUBJECTS = 20;

  /**
   * The summary: one block if it is to be short, else one for each part that there is something to
   * tell of; none for a conversation without anything to tell.
   */
  public List<SummaryBlock> summarize(Conversation conversation, Length length) {
    List<TaggedSentence> sentences = conversation.sentences();
    List<PlacedReport> reports = conversation.reports();
    boolean call =
        conversation.timeline().speakers().stream().anyMatch(speaker -> speaker.role().isPresent());
    List<Segment> segments =
        switch (length) {
          case SHORT -> List.of(new Segment(0, sentences.size()));
          case LONG -> TopicSegments.of(sentences);
        };
    List<SummaryBlock> blocks = new ArrayList<>();
    for (Segment segment : segments) {
      List<SummarySentence> told =
          indexed(
              switch (length) {
                case SHORT -> ofWhole(sentences, reports, call);
                case LONG -> ofPart(sentences, reports, segment, call);
              },
              sentences);
      if (!told.isEmpty()) {
        blocks.add(
            new SummaryBlock(
                blocks.size(),
                sentences.get(segment.from()).sentence().startMs(),
                sentences.get(segment.to() - 1).sentence().endMs(),
                told));
      }
    }
    return List.copyOf(blocks);
  }

  private static List<SummarySentence> ofWhole(
      List<TaggedSentence> sentences, List<PlacedReport> reports, boolean call) {
    if (call) {
      List<SummarySentence> told = new Digest(reports).ofCall();
      return told.isEmpty() ? subjects(sentences, 0).stream().toList() : told;
    }
    List<SummarySentence> told = new ArrayList<>();
    if (sentences.size() >= FEWEST_SENTENCES_FOR_SUBJECTS || reports.isEmpty()) {
      subjects(sentences, 0).ifPresent(told::add);
    }
    told.addAll(new Digest(reports).ofConversation(MEETING_SENTENCES));
    return told;
  }

  private static List<SummarySentence> ofPart(
      List<TaggedSentence> sentences, List<PlacedReport> reports, Segment segment, boolean call) {
    List<PlacedReport> own =
        reports.stream()
            .filter(
                report -> report.sentence() >= segment.from() && report.sentence() < segment.to())
            .toList();
    Digest digest = new Digest(own);
    List<SummarySentence> told = new ArrayList<>();
    if (!call) {
      subjects(sentences.subList(segment.from(), segment.to()), segment.from())
          .ifPresent(told::add);
    }
    told.addAll(call ? digest.ofPart(BLOCK_SENTENCES) : digest.ofConversation(BLOCK_SENTENCES));
    return told;
  }

  /** "The conversation was about …". */
  private static Optional<SummarySentence> subjects(List<TaggedSentence> sentences, int first) {
    List<RankedPhrase> phrases = PhraseRanking.rank(sentences, SUBJECTS);
    if (phrases.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> sources = new TreeSet<>();
    List<String> names = new ArrayList<>();
    for (RankedPhrase phrase : phrases) {
      sources.add(phrase.mentions().get(0).sentence() + first);
      names.add(phrase.value());
    }
    String last = names.remove(names.size() - 1);
    String list = names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    return Optional.of(
        new SummarySentence("The conversation was about " + list + ".", List.copyOf(sources)));
  }

  /** Sources by the index that the sentences have. */
  private static List<SummarySentence> indexed(
      List<SummarySentence> told, List<TaggedSentence> sentences) {
    return told.stream()
        .map(
            sentence ->
                new SummarySentence(
                    sentence.text(),
                    sentence.sources().stream()
                        .map(source -> sentences.get(source).sentence().index())
                        .toList()))
        .toList();
  }
}
