package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Sentence;
import org.interactionanalytics.text.TurnSentences;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key phrases, topics, titles, reasons, answers and the best sentences. */
class SubjectsTest {
  private static final Timeline CALL =
      SampleConversations.of(
          "agent: Good morning. How can I help?",
          "customer: I want to cancel my broadband contract. The broadband contract is too expensive.",
          "agent: May I ask why?",
          "customer: I found a better deal. It costs less.");

  @Test
  void keyPhrasesHaveTheTimesAndConfidenceOfTheirWords() {
    List<Word> words =
        List.of(
            new Word(0, "my", 0, 100, 0.9),
            new Word(0, "router", 200, 500, 0.8),
            new Word(0, "password", 600, 900, 0.4));
    TaggedSentence sentence =
        TaggedSentence.of(new Sentence(0, 0, "0", words, "My router password.", false));
    List<KeyPhrase> phrases = KeyPhrases.of(List.of(sentence), 1);
    assertThat(phrases).hasSize(1);
    KeyPhrase phrase = phrases.get(0);
    assertThat(phrase.value()).isEqualTo("router password");
    assertThat(phrase.startMs()).isEqualTo(200);
    assertThat(phrase.endMs()).isEqualTo(900);
    assertThat(phrase.confidence()).isEqualTo((0.8 + 0.4) / 2);
    assertThat(phrase.score()).isBetween(0.0, 1.0);
    assertThat(KeyPhrases.of(List.of(), 5)).isEmpty();
  }

  @Test
  void topicsSpanTheirMentions() {
    Topic topic = Topics.of(SampleConversations.sentences(CALL), 1).get(0);
    assertThat(topic.value()).isEqualTo("broadband contract");
    assertThat(topic.sentences()).containsExactly(2, 3);
    // words 7 to 17 of 400 ms each: 6 by the agent, "i want to cancel my" before the first mention
    assertThat(topic.startMs()).isEqualTo(11 * 400);
    assertThat(topic.endMs()).isEqualTo(16 * 400);
  }

  @Test
  void titleSaysWhatIsWanted() {
    assertThat(Titles.of(SampleConversations.sentences(CALL), CALL))
        .contains("Cancellation of broadband contract");
    assertThat(Titles.of(List.of(), CALL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "appointment-booking, BOOKING", "billing-question, BILLING",
        "cancellation-retention, CANCELLATION",
    "delivery-late, ORDER", "happy-thank-you, PRAISE", "insurance-claim, CLAIM",
    "internet-down, TECHNICAL_PROBLEM", "password-reset, ACCOUNT", "refund-double-charge, BILLING",
    "supervisor-escalation, COMPLAINT"
  })
  void tellsWhyTheCustomerCalls(String call, CallReason reason) {
    Timeline timeline = SampleConversations.timeline(call);
    assertThat(
            CallIntent.of(SampleConversations.sentences(timeline), timeline).orElseThrow().reason())
        .isEqualTo(reason);
  }

  @Test
  void aMeetingHasNoReasonForACall() {
    Timeline timeline = SampleConversations.timeline("team-meeting");
    assertThat(CallIntent.of(SampleConversations.sentences(timeline), timeline)).isEmpty();
  }

  @Test
  void answersAreWhatTheOtherSaysNext() {
    Timeline timeline =
        SampleConversations.of(
            "agent: What is your name?",
            "customer: It is Brown. Michael Brown. With a w n.",
            "agent: Can you spell it?",
            "customer: Why?",
            "agent: Are you there? Hello?");
    assertThat(Answers.of(TurnSentences.of(timeline)))
        .containsExactly(
            new Answer(0, List.of(1, 2)),
            new Answer(4, List.of()),
            new Answer(5, List.of()),
            new Answer(6, List.of()),
            new Answer(7, List.of()));
  }

  @Test
  void theBestSentencesComeInOrderAndGreetingsDont() {
    Timeline timeline = SampleConversations.timeline("refund-double-charge");
    List<TaggedSentence> sentences = SampleConversations.sentences(timeline);
    List<Integer> chosen = ExtractiveSummary.of(sentences, 3);
    assertThat(chosen).hasSize(3).isSorted();
    assertThat(chosen)
        .allSatisfy(at -> assertThat(sentences.get(at).words()).hasSizeGreaterThan(8));
    assertThat(ExtractiveSummary.of(sentences, 0)).isEmpty();
    assertThat(ExtractiveSummary.of(List.of(), 3)).isEmpty();
  }
}
