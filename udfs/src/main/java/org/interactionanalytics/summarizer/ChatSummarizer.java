package org.interactionanalytics.summarizer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.interactionanalytics.insight.SummarySentence;
import org.interactionanalytics.text.Sentence;

/**
 * Lets a language model behind a {@link ChatServer} summarise conversations. What the configuration
 * says is removed first; a conversation that is longer than the limit is summarised block by block,
 * and then the blocks' sentences together. The same answers of the server make the same summary.
 * Thread-safe.
 */
final class ChatSummarizer implements Summarizer {
  /** Of one sentence that was summarised, as it is written to be summarised again. */
  private static final int MAX_NOTE_CHARACTERS = SummaryDraft.MAX_SENTENCE_CHARACTERS + 20;

  private final ChatSettings settings;
  private final ChatServer server;
  private final SummarizerErrors errors;

  ChatSummarizer(ChatSettings settings, ChatServer server) {
    this.settings = settings;
    this.server = server;
    this.errors = new SummarizerErrors(settings);
  }

  /**
   * A summariser as configured.
   *
   * @param environment value of an environment variable, null where it is not set
   */
  static ChatSummarizer of(ChatSettings settings, UnaryOperator<String> environment) {
    return new ChatSummarizer(
        settings,
        new ChatServer(
            settings,
            Duration.ofSeconds(settings.timeoutSeconds()),
            environment,
            duration -> Thread.sleep(duration.toMillis())));
  }

  @Override
  public String name() {
    return ChatSettings.TYPE + ": " + settings.model();
  }

  @Override
  public ConversationSummary summarize(LabelledTranscript conversation) throws SummarizerException {
    if (conversation.sentences().isEmpty()) {
      throw errors.noSpeech();
    }
    if (!settings.redact().isEmpty() && !Redactor.isLanguageKnown(conversation.language())) {
      throw errors.redactionUnavailable(conversation.language());
    }
    List<List<NumberedLine>> blocks =
        NumberedLine.blocks(transcript(conversation), settings.maxCharacters());
    int maxBlocks = settings.maxCharacters() / MAX_NOTE_CHARACTERS;
    if (blocks.size() > maxBlocks) {
      throw errors.tooLong(blocks.size(), maxBlocks);
    }
    return blocks.size() == 1 ? whole(conversation, blocks.get(0)) : inBlocks(conversation, blocks);
  }

  /** One line for each sentence, numbered by its position. */
  private List<NumberedLine> transcript(LabelledTranscript conversation) {
    List<SaidLine> said = conversation.sentences().stream().map(ChatSummarizer::said).toList();
    List<String> redacted = new Redactor(settings.redact(), conversation.language()).redact(said);
    return IntStream.range(0, said.size())
        .mapToObj(
            at ->
                new NumberedLine(
                    at + 1,
                    PlainText.of(conversation.speakerLabels().get(said.get(at).speakerId()))
                        + ": "
                        + redacted.get(at)))
        .toList();
  }

  /** Brackets are for the numbers of lines and for what was removed. */
  private static SaidLine said(Sentence sentence) {
    return new SaidLine(
        sentence.speakerId(), PlainText.of(sentence.text()).replace('[', '(').replace(']', ')'));
  }

  private ConversationSummary whole(LabelledTranscript conversation, List<NumberedLine> lines)
      throws SummarizerException {
    SummaryDraft draft =
        ask(
            ChatPrompts.whole(conversation.language()),
            lines,
            sources(conversation, lines),
            answered -> !answered.shortSummary().isEmpty() && !answered.longSummary().isEmpty());
    return new ConversationSummary(draft.shortSummary(), draft.longSummary(), draft.title());
  }

  private ConversationSummary inBlocks(
      LabelledTranscript conversation, List<List<NumberedLine>> blocks) throws SummarizerException {
    List<SummarySentence> course = new ArrayList<>();
    List<SummarySentence> notes = new ArrayList<>();
    int share = settings.maxCharacters() / blocks.size() / MAX_NOTE_CHARACTERS;
    for (List<NumberedLine> block : blocks) {
      List<SummarySentence> sentences =
          ask(
                  ChatPrompts.block(conversation.language()),
                  block,
                  sources(conversation, block),
                  answered -> !answered.longSummary().isEmpty())
              .longSummary();
      course.addAll(sentences);
      notes.addAll(sentences.subList(0, Math.min(share, sentences.size())));
    }
    SummaryDraft together = together(conversation, notes);
    return new ConversationSummary(together.shortSummary(), course, together.title());
  }

  private SummaryDraft together(LabelledTranscript conversation, List<SummarySentence> notes)
      throws SummarizerException {
    List<NumberedLine> lines = new ArrayList<>();
    Map<Integer, List<Integer>> sources = new HashMap<>();
    for (SummarySentence note : notes) {
      int number = lines.size() + 1;
      lines.add(new NumberedLine(number, note.text()));
      sources.put(number, note.sources());
    }
    return ask(
        ChatPrompts.together(conversation.language()),
        lines,
        sources,
        answered -> !answered.shortSummary().isEmpty());
  }

  private static Map<Integer, List<Integer>> sources(
      LabelledTranscript conversation, List<NumberedLine> lines) {
    Map<Integer, List<Integer>> sources = new HashMap<>();
    for (NumberedLine line : lines) {
      sources.put(line.number(), List.of(conversation.sentences().get(line.number() - 1).index()));
    }
    return sources;
  }

  private SummaryDraft ask(
      String instructions,
      List<NumberedLine> lines,
      Map<Integer, List<Integer>> sources,
      Predicate<SummaryDraft> isComplete)
      throws SummarizerException {
    String answer = server.answer(instructions, NumberedLine.written(lines));
    SummaryDraft draft =
        new DraftReader(sources)
            .read(answer)
            .orElseThrow(() -> errors.malformed("holds no JSON object with a summary"));
    if (!isComplete.test(draft)) {
      throw errors.malformed("has no sentence that is short enough and names a line it is from");
    }
    return draft;
  }
}
