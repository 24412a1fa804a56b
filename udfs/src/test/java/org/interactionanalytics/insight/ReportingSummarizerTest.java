package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interactionanalytics.insight.ReportingSummarizer.Length;
import org.interactionanalytics.language.Contractions;
import org.interactionanalytics.language.Stemmer;
import org.interactionanalytics.language.StopWords;
import org.interactionanalytics.language.Verbs;
import org.interactionanalytics.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingSummarizerTest {
  private static final String EXPECTED = "/summaries/expected-en.tsv";

  /** Words that a report may have and its source not. */
  private static final Set<String> REPORTING =
      Set.copyOf(
          Tokens.of(
              "customer agent company speaker said reported explained asked whether wanted needed called promised"
                  + " offered found confirmed would could did had were was been help the same next day before earlier"
                  + " previous following others conversation about themselves theirs"));

  private final ReportingSummarizer summarizer = new ReportingSummarizer();

  static Stream<String[]> expected() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ReportingSummarizerTest.class.getResourceAsStream(EXPECTED),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("expected")
  void namesTheReasonTheOutcomeAndThePromise(String call, String kind, String words) {
    String summary = summary(call, Length.SHORT);
    Set<String> stems = new HashSet<>(Stemmer.stems(Tokens.of(summary)));
    for (String word : words.split(" ")) {
      assertThat(Arrays.stream(word.split("/")).map(Stemmer::stem))
          .as("%s of %s in: %s", kind, call, summary)
          .anyMatch(stems::contains);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "appointment-booking",
        "billing-question",
        "cancellation-retention",
        "delivery-late",
        "happy-thank-you",
        "insurance-claim",
        "internet-down",
        "password-reset",
        "product-review",
        "refund-double-charge",
        "sales-call",
        "supervisor-escalation",
        "team-meeting",
        "voicemail-message"
      })
  void saysNothingThatItsSourcesDoNotCarry(String call) {
    Conversation conversation = SampleConversations.sample(call);
    for (Length length : Length.values()) {
      List<SummaryBlock> blocks = summarizer.summarize(conversation, length);
      assertThat(blocks).isNotEmpty();
      for (SummaryBlock block : blocks) {
        for (SummarySentence told : block.sentences()) {
          assertThat(told.sources()).isNotEmpty();
          Set<String> carried =
              told.sources().stream()
                  .flatMap(source -> conversation.sentences().get(source).words().stream())
                  .flatMap(word -> Contractions.expand(List.of(word)).stream())
                  .flatMap(ReportingSummarizerTest::forms)
                  .collect(Collectors.toSet());
          conversation
              .timeline()
              .speakers()
              .forEach(speaker -> carried.add(Stemmer.stem(speaker.id())));
          assertThat(Tokens.of(told.text()))
              .as("%s from %s", told.text(), told.sources())
              .allMatch(
                  word ->
                      StopWords.isFunctionWord(word)
                          || REPORTING.contains(word.replace("'s", ""))
                          || carried.contains(Stemmer.stem(word)));
        }
      }
    }
  }

  /** A word as it may come back: itself or in the past tense. */
  private static Stream<String> forms(String word) {
    return Stream.of(
            word,
            Verbs.past(word),
            word.length() > 2 ? Verbs.past(Verbs.baseOfThirdPerson(word)) : word,
            Verbs.pastOfParticiple(word).orElse(word))
        .map(Stemmer::stem);
  }

  @Test
  void shortSummaryHasAtMostFourSentencesAndLongOneABlockForEachPart() {
    Conversation conversation = SampleConversations.sample("refund-double-charge");
    List<SummaryBlock> brief = summarizer.summarize(conversation, Length.SHORT);
    List<SummaryBlock> full = summarizer.summarize(conversation, Length.LONG);
    assertThat(brief).hasSize(1);
    assertThat(brief.get(0).sentences()).hasSizeBetween(2, 4);
    assertThat(brief.get(0).startMs()).isZero();
    assertThat(brief.get(0).endMs()).isEqualTo(conversation.timeline().durationMs());
    for (int i = 1; i < full.size(); i++) {
      assertThat(full.get(i).groupId()).isEqualTo(i);
      assertThat(full.get(i).startMs()).isGreaterThanOrEqualTo(full.get(i - 1).endMs());
    }
  }

  @Test
  void tellsOfACallWithSourcesInOrder() {
    Conversation conversation =
        SampleConversations.of(
            "agent: Thank you for calling. How can I help?",
            "customer: Hi. My card was charged twice.",
            "agent: I will send you a refund by Friday.",
            "customer: Thanks. Bye.");
    SummaryBlock block = summarizer.summarize(conversation, Length.SHORT).get(0);
    assertThat(block.text())
        .isEqualTo(
            "The customer reported that their card had been charged twice. The agent promised to send"
                + " the customer a refund by Friday.");
    assertThat(block.sentences().get(0).sources()).containsExactly(3);
    assertThat(block.sentences().get(1).sources()).containsExactly(4);
  }

  @Test
  void nothingIsToldOfGreetings() {
    Conversation conversation = SampleConversations.of("agent: Hello.", "customer: Hi. Goodbye.");
    assertThat(summarizer.summarize(conversation, Length.SHORT)).isEmpty();
    Conversation silence = SampleConversations.of();
    assertThat(summarizer.summarize(silence, Length.LONG)).isEmpty();
  }

  private String summary(String call, Length length) {
    Conversation conversation = SampleConversations.sample(call);
    return summarizer.summarize(conversation, length).stream()
        .map(SummaryBlock::text)
        .collect(Collectors.joining(" "));
  }
}
