package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interactionanalytics.language.TaggedSentence;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key phrases, topics, titles, reasons, answers and the best sentences. */
class SubjectsTest {
  private static final Conversation CALL =
      SampleConversations.of(
          "agent: Good morning. How can I help?",
          "customer: I want to cancel my broadband contract. The broadband contract is too expensive.",
          "agent: May I ask why?",
          "customer: I found a better deal. It costs less.");

  private static final Conversation NOTHING = SampleConversations.of();

  @Test
  void keyPhrasesHaveTheTimesAndConfidenceOfTheirWords() {
    List<Word> words =
        List.of(
            new Word(0, "my", 0, 100, 0.9),
            new Word(0, "router", 200, 500, 0.8),
            new Word(0, "password", 600, 900, 0.4));
    Sentence sentence = new Sentence(0, 0, "0", words, "My router password.", false);
    List<KeyPhrase> phrases = KeyPhrases.of(Conversation.of(List.of(sentence), CALL.timeline()), 1);
    assertThat(phrases).hasSize(1);
    KeyPhrase phrase = phrases.get(0);
    assertThat(phrase.value()).isEqualTo("router password");
    assertThat(phrase.startMs()).isEqualTo(200);
    assertThat(phrase.endMs()).isEqualTo(900);
    assertThat(phrase.confidence()).isEqualTo((0.8 + 0.4) / 2);
    assertThat(phrase.score()).isBetween(0.0, 1.0);
    assertThat(KeyPhrases.of(NOTHING, 5)).isEmpty();
  }

  @Test
  void topicsSpanTheirMentions() {
    Topic topic = Topics.of(CALL, 1).get(0);
    assertThat(topic.value()).isEqualTo("broadband contract");
    assertThat(topic.sentences()).containsExactly(2, 3);
    // words 7 to 17 of 400 ms each: 6 by the agent, "i want to cancel my" before the first mention
    assertThat(topic.startMs()).isEqualTo(11 * 400);
    assertThat(topic.endMs()).isEqualTo(16 * 400);
  }

  @Test
  void titleSaysWhatIsWanted() {
    assertThat(Titles.of(CALL)).contains("Cancellation of broadband contract");
    assertThat(Titles.of(NOTHING)).isEmpty();
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
    Conversation conversation = SampleConversations.sample(call);
    assertThat(CallIntent.of(conversation).orElseThrow().reason()).isEqualTo(reason);
  }

  @Test
  void aMeetingHasNoReasonForACall() {
    Conversation conversation = SampleConversations.sample("team-meeting");
    assertThat(CallIntent.of(conversation)).isEmpty();
  }

  @Test
  void answersAreWhatTheOtherSaysNext() {
    Conversation conversation =
        SampleConversations.of(
            "agent: What is your name?",
            "customer: It is Brown. Michael Brown. With a w n.",
            "agent: Can you spell it?",
            "customer: Why?",
            "agent: Are you there? Hello?");
    assertThat(Answers.of(conversation.sentences().stream().map(TaggedSentence::sentence).toList()))
        .containsExactly(
            new Answer(0, List.of(1, 2)),
            new Answer(4, List.of()),
            new Answer(5, List.of()),
            new Answer(6, List.of()),
            new Answer(7, List.of()));
  }

  @Test
  void theBestSentencesComeInOrderAndGreetingsDont() {
    Conversation conversation = SampleConversations.sample("refund-double-charge");
    List<TaggedSentence> sentences = conversation.sentences();
    List<Integer> chosen = ExtractiveSummary.of(conversation, 3);
    assertThat(chosen).hasSize(3).isSorted();
    assertThat(chosen)
        .allSatisfy(at -> assertThat(sentences.get(at).words()).hasSizeGreaterThan(8));
    assertThat(ExtractiveSummary.of(conversation, 0)).isEmpty();
    assertThat(ExtractiveSummary.of(NOTHING, 3)).isEmpty();
  }
}
