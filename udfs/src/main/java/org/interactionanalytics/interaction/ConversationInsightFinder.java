package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interactionanalytics.insight.Answers;
import org.interactionanalytics.insight.CallIntent;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.insight.DealSignals;
import org.interactionanalytics.insight.ExtractiveSummary;
import org.interactionanalytics.insight.KeyPhrases;
import org.interactionanalytics.insight.SentimentSummary;
import org.interactionanalytics.insight.Titles;
import org.interactionanalytics.insight.Topics;
import org.interactionanalytics.interaction.Interaction.Answer;
import org.interactionanalytics.interaction.Interaction.AnsweredQuestion;
import org.interactionanalytics.interaction.Interaction.ConversationInsights;
import org.interactionanalytics.interaction.Interaction.DealSignal;
import org.interactionanalytics.interaction.Interaction.Extract;
import org.interactionanalytics.interaction.Interaction.KeyPhrase;
import org.interactionanalytics.interaction.Interaction.Task;
import org.interactionanalytics.interaction.Interaction.Topic;
import org.interactionanalytics.summarizer.Summarizer;
import org.interactionanalytics.task.TaskFinder;
import org.interactionanalytics.text.ReadableTranscript;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Timeline;

/** Finds out what a conversation is about, as far as the request asks for it. */
public final class ConversationInsightFinder {
  /** Different key phrases of a conversation at most. Source: this project. */
  public static final int KEY_PHRASES = 10;

  /** Topics of a conversation at most. Source: this project. */
  public static final int TOPICS = 5;

  private final InsightSelection selection;
  private final Timeline timeline;
  private final List<Sentence> sentences;
  private final Conversation conversation;
  private final SentenceActs acts;
  private final Optional<SentimentSummary> sentiment;
  private final Optional<Summarizer> summarizer;

  ConversationInsightFinder(
      InsightSelection selection,
      List<Sentence> sentences,
      SentenceActs acts,
      Optional<SentimentSummary> sentiment,
      Optional<Summarizer> summarizer) {
    this.selection = selection;
    this.timeline = selection.timeline();
    this.sentences = sentences;
    this.conversation = Conversation.of(sentences, selection.timeline());
    this.acts = acts;
    this.sentiment = sentiment;
    this.summarizer = summarizer;
  }

  ConversationInsights find() {
    Optional<WrittenSummaries> summaries = summaries();
    Optional<CallIntent> intent =
        selection.english(Insight.INTENTS, () -> CallIntent.of(conversation)).flatMap(i -> i);
    return new ConversationInsights(
        selection
            .english(
                Insight.TITLES, () -> summaries.flatMap(WrittenSummaries::title).or(this::title))
            .flatMap(title -> title),
        intent.map(found -> found.reason().label()),
        intent.map(CallIntent::confidence),
        selection.english(Insight.INTENTS, this::dealSignals),
        selection.english(Insight.KEY_PHRASES, this::keyPhrases),
        selection.english(Insight.TOPICS, this::topics),
        selection.english(Insight.TASKS, this::tasks),
        selection.isAsked(Insight.QUESTIONS_ASKED) && selection.recording().isEnglish()
            ? Optional.of(questions())
            : Optional.empty(),
        selection.english(Insight.EXTRACTIVE_SUMMARY, this::extracts),
        summaries
            .filter(written -> selection.isAsked(Insight.ABSTRACTIVE_SUMMARY_SHORT))
            .map(WrittenSummaries::shortSummary),
        summaries
            .filter(written -> selection.isAsked(Insight.ABSTRACTIVE_SUMMARY_LONG))
            .map(WrittenSummaries::longSummary),
        summaries.map(WrittenSummaries::summarizer));
  }

  private Optional<WrittenSummaries> summaries() {
    Insight asked =
        selection.isAsked(Insight.ABSTRACTIVE_SUMMARY_SHORT)
            ? Insight.ABSTRACTIVE_SUMMARY_SHORT
            : Insight.ABSTRACTIVE_SUMMARY_LONG;
    return selection.english(
        asked,
        () ->
            WrittenSummaries.of(
                conversation, selection.recording().language(), summarizer, selection.skipped()));
  }

  private Optional<String> title() {
    return Titles.of(conversation);
  }

  private List<DealSignal> dealSignals() {
    return DealSignals.of(conversation).entrySet().stream()
        .map(
            found -> {
              Sentence sentence = sentences.get(found.getKey());
              return new DealSignal(
                  found.getValue().label(),
                  sentence.startMs(),
                  sentence.endMs(),
                  utterances(List.of(found.getKey())));
            })
        .toList();
  }

  private List<KeyPhrase> keyPhrases() {
    return KeyPhrases.of(conversation, KEY_PHRASES).stream()
        .map(
            phrase ->
                new KeyPhrase(
                    phrase.value(),
                    phrase.startMs(),
                    phrase.endMs(),
                    phrase.confidence(),
                    phrase.score(),
                    utterance(phrase.sentenceIndex(), phrase.startMs())))
        .toList();
  }

  private List<Topic> topics() {
    return Topics.of(conversation, TOPICS).stream()
        .map(
            topic ->
                new Topic(
                    topic.value(),
                    topic.startMs(),
                    topic.endMs(),
                    topic.score(),
                    sentiment(topic.sentences()),
                    utterances(topic.sentences())))
        .toList();
  }

  /** Mean score of the turns that hold the sentences. */
  private Optional<Double> sentiment(List<Integer> places) {
    return sentiment.map(
        summary ->
            places.stream()
                .map(place -> sentences.get(place).turnIndex())
                .distinct()
                .mapToDouble(turn -> summary.turnScores().get(turn))
                .average()
                .orElseThrow());
  }

  private List<Task> tasks() {
    TaskFinder finder =
        new TaskFinder(selection.recording().content().entities().date(), acts::task, 0);
    return finder.find(conversation).stream()
        .map(
            task -> {
              Sentence sentence = sentences.get(task.sentence());
              return new Task(
                  task.type().name().toLowerCase(Locale.ROOT),
                  task.text(),
                  sentence.text(),
                  task.speakerId(),
                  task.assignee(),
                  task.dueText(),
                  task.due(),
                  task.definitive(),
                  sentence.startMs(),
                  sentence.endMs(),
                  task.score(),
                  utterances(List.of(task.sentence())));
            })
        .toList();
  }

  private List<AnsweredQuestion> questions() {
    return Answers.of(sentences).stream()
        .map(
            pair -> {
              Sentence question = sentences.get(pair.question());
              return new AnsweredQuestion(
                  question.text(),
                  question.startMs(),
                  question.endMs(),
                  question.speakerId(),
                  acts.question(question),
                  answer(pair.answer()),
                  utterances(List.of(pair.question())));
            })
        .toList();
  }

  private Optional<Answer> answer(List<Integer> places) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<Sentence> answer = places.stream().map(sentences::get).toList();
    return Optional.of(
        new Answer(
            answer.stream().map(Sentence::text).collect(Collectors.joining(" ")),
            answer.get(0).startMs(),
            answer.get(answer.size() - 1).endMs(),
            answer.get(0).speakerId()));
  }

  private List<Extract> extracts() {
    List<Double> scores = ExtractiveSummary.scores(conversation);
    List<Extract> extracts = new ArrayList<>();
    int limit = ExtractiveSummary.usualLimit(conversation);
    for (int place : ExtractiveSummary.of(conversation, limit)) {
      Sentence sentence = sentences.get(place);
      extracts.add(
          new Extract(
              sentence.text(),
              sentence.startMs(),
              sentence.endMs(),
              sentence.speakerId(),
              scores.get(place),
              utterances(List.of(place))));
    }
    return extracts;
  }

  private List<Integer> utterances(List<Integer> places) {
    Set<Integer> utterances = new TreeSet<>();
    places.forEach(
        place -> utterances.addAll(ReadableTranscript.utterances(timeline, sentences.get(place))));
    return List.copyOf(utterances);
  }

  private int utterance(int place, long startMs) {
    return utterances(List.of(place)).stream()
        .filter(index -> timeline.utterances().get(index).endMs() > startMs)
        .findFirst()
        .orElseThrow();
  }
}
