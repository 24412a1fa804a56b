package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interactionanalytics.insight.Conversation;
import org.interactionanalytics.insight.ExtractiveSummary;
import org.interactionanalytics.insight.ReportingSummarizer;
import org.interactionanalytics.insight.ReportingSummarizer.Length;
import org.interactionanalytics.insight.SummaryBlock;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.timeline.Timeline;

/** Measures summaries against those that people wrote, by ROUGE F1. */
final class SummaryEvaluation {
  private static final int SENTENCES = 3;
  private static final double PERCENT = 100;

  private final Conversations conversations;
  private final StringBuilder report = new StringBuilder();
  private final List<String> pairs = new ArrayList<>();

  SummaryEvaluation(Corpora corpora) {
    this.conversations = new Conversations(corpora);
  }

  /** A conversation with the summary that a person wrote. */
  private record Referenced(Conversation conversation, String summary) {
    List<TaggedSentence> sentences() {
      return conversation.sentences();
    }
  }

  /**
   * A Markdown report.
   *
   * @param pairsFile where every summary goes with its reference and figures, for a second scorer
   */
  String report(Optional<Path> pairsFile) throws IOException {
    report.append(
        "| conversations | method | mean words | ROUGE-1 | ROUGE-2 | ROUGE-L | with stemming |\n");
    report.append("|---|---|---|---|---|---|---|\n");
    rows(
        "QMSum",
        conversations.queryMeetings(Conversations.Part.DEVELOPMENT).stream()
            .map(meeting -> referenced(meeting.turns(), meeting.summary()))
            .toList());
    rows(
        "AMI",
        conversations.actMeetings(Conversations.Part.DEVELOPMENT).stream()
            .map(
                meeting ->
                    new Referenced(
                        Conversation.of(
                            SummaryTraining.sentences(meeting), Texts.timeline(List.of())),
                        meeting.summary()))
            .toList());
    List<Referenced> calls =
        conversations.serviceCalls(Conversations.Part.DEVELOPMENT).stream()
            .filter(call -> !call.turns().isEmpty())
            .map(call -> referenced(call.turns(), call.summary()))
            .toList();
    rows("service calls", calls);
    row("service calls", "short summary in new sentences", calls, SummaryEvaluation::abstractive);
    if (pairsFile.isPresent()) {
      Files.write(pairsFile.get(), pairs);
    }
    return report.toString();
  }

  private static Referenced referenced(List<List<String>> turns, String summary) {
    Timeline timeline = Texts.timeline(turns);
    return new Referenced(Conversation.of(Texts.sentences(timeline), timeline), summary);
  }

  private void rows(String name, List<Referenced> all) {
    row(
        name,
        "LEAD-3",
        all,
        one -> text(one, range(0, Math.min(SENTENCES, one.sentences().size()))));
    row(name, "LONGEST-3", all, one -> text(one, longest(one, SENTENCES)));
    row(
        name,
        "shipped, 3 sentences",
        all,
        one -> text(one, ExtractiveSummary.of(one.conversation(), SENTENCES)));
    row(name, "LONGEST, usual number", all, one -> text(one, longest(one, usual(one))));
    row(
        name,
        "shipped, usual number",
        all,
        one -> text(one, ExtractiveSummary.of(one.conversation(), usual(one))));
  }

  private static int usual(Referenced one) {
    return ExtractiveSummary.usualLimit(one.conversation());
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static List<Integer> longest(Referenced one, int number) {
    return range(0, one.sentences().size()).stream()
        .sorted(
            Comparator.comparingInt((Integer at) -> -one.sentences().get(at).words().size())
                .thenComparing(at -> at))
        .limit(number)
        .sorted()
        .toList();
  }

  private static String text(Referenced one, List<Integer> chosen) {
    return chosen.stream()
        .map(at -> one.sentences().get(at).sentence())
        .map(Sentence::text)
        .collect(Collectors.joining(" "));
  }

  private static String abstractive(Referenced call) {
    return new ReportingSummarizer()
        .summarize(call.conversation(), Length.SHORT).stream()
            .map(SummaryBlock::text)
            .collect(Collectors.joining(" "));
  }

  private void row(
      String name, String method, List<Referenced> all, Function<Referenced, String> summarizer) {
    List<Rouge> words = new ArrayList<>();
    List<Rouge> stems = new ArrayList<>();
    double length = 0;
    for (Referenced one : all) {
      String summary = summarizer.apply(one);
      Rouge plain = Rouge.of(summary, one.summary(), Rouge.Form.WORDS);
      words.add(plain);
      stems.add(Rouge.of(summary, one.summary(), Rouge.Form.STEMS));
      length += summary.split("\\s+").length / (double) all.size();
      pairs.add(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%.6f\t%.6f\t%.6f",
              summary.replaceAll("\\s+", " "),
              one.summary().replaceAll("\\s+", " "),
              plain.one(),
              plain.two(),
              plain.longest()));
    }
    Rouge plain = Rouge.mean(words);
    Rouge stemmed = Rouge.mean(stems);
    report.append(
        String.format(
            Locale.ROOT,
            "| %s, %d | %s | %.0f | %.2f | %.2f | %.2f | %.2f / %.2f / %.2f |\n",
            name,
            all.size(),
            method,
            length,
            PERCENT * plain.one(),
            PERCENT * plain.two(),
            PERCENT * plain.longest(),
            PERCENT * stemmed.one(),
            PERCENT * stemmed.two(),
            PERCENT * stemmed.longest()));
  }
}
