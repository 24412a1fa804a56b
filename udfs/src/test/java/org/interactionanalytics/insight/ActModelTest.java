package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interactionanalytics.insight.ActModel.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActModelTest {
  private static final ActModel MODEL = ActModel.english();

  @ParameterizedTest
  @CsvSource({
    "do you have your account number with you, QUESTION",
    "what time does it open, QUESTION",
    "how many kids do you have, QUESTION",
    "is there anything else i can help you with, QUESTION",
    "it's cold in there isn't it, QUESTION",
    "so you live in texas right, QUESTION",
    "you will be working on the user interface design, ACTION",
    "could you send me the report by friday, REQUEST",
    "please call me back tomorrow, REQUEST",
    "hello good morning, GREETING",
    "hi, GREETING",
    "thank you so much, THANKS",
    "thanks a lot for your help, THANKS",
    "bye have a nice day, CLOSING",
    "goodbye, CLOSING"
  })
  void tellsClearActs(String text, Act expected) {
    assertThat(MODEL.found(MODEL.scores(text))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "i don't have my account number with me, QUESTION",
    "that's what i thought, QUESTION",
    "we have two kids, QUESTION",
    "the lights are green now, ACTION",
    "i like the yellow one, ACTION",
    "the meeting was very long, REQUEST",
    "it's four seven nine two, GREETING",
    "the router is in the kitchen, THANKS",
    "the router is in the kitchen, CLOSING"
  })
  void doesNotTellThemWhereThereAreNone(String text, Act absent) {
    assertThat(MODEL.found(MODEL.scores(text))).doesNotContain(absent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "could you send me the report by friday",
        "i'll call you back on monday",
        "i will send you the report by friday",
        "please call me back tomorrow"
      })
  void findsTasks(String text) {
    assertThat(ActModel.task(MODEL.scores(text))).isGreaterThan(ActModel.TASK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the lights are green now", "i have two kids", "yes that's right", ""})
  void findsNoTaskWhereThereIsNone(String text) {
    assertThat(ActModel.task(MODEL.scores(text))).isLessThan(ActModel.TASK);
  }

  @Test
  void tasksAreGivenTowardsTheEnd() {
    String text = "you will be working on the user interface design";
    Set<String> nextSteps = Set.of("next", "meeting", "individual", "work", "email");
    Map<Act, Double> early = MODEL.scores(text, new Surroundings(Set.of("hello"), 0.01));
    Map<Act, Double> late = MODEL.scores(text, new Surroundings(nextSteps, 0.95));

    assertThat(late.get(Act.ACTION)).isGreaterThan(MODEL.actionThreshold());
    assertThat(early.get(Act.ACTION)).isLessThan(late.get(Act.ACTION));
    assertThat(early.get(Act.QUESTION)).isEqualTo(late.get(Act.QUESTION));
    assertThat(MODEL.scores("...", new Surroundings(nextSteps, 0.95)).get(Act.ACTION)).isZero();
  }

  @Test
  void weighsPoliteness() {
    double polite =
        MODEL
            .scores("hi could you please take a look at this thanks in advance for your help")
            .get(Act.POLITENESS);
    double rude = MODEL.scores("why are you so stupid stop doing that now").get(Act.POLITENESS);

    assertThat(polite).isGreaterThan(0.7);
    assertThat(rude).isLessThan(0.3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "..."})
  void findsNothingInSilence(String text) {
    Map<Act, Double> scores = MODEL.scores(text);

    assertThat(scores).containsEntry(Act.QUESTION, 0.0).containsEntry(Act.POLITENESS, 0.5);
    assertThat(MODEL.found(scores)).doesNotContain(Act.QUESTION, Act.ACTION, Act.GREETING);
  }

  @Test
  void punctuationMakesNoDifference() {
    assertThat(MODEL.scores("What time is it?")).isEqualTo(MODEL.scores("what time is it"));
  }

  @Test
  void takesVeryLongTexts() {
    assertThat(MODEL.scores("do you know what time it is ".repeat(20_000)))
        .allSatisfy((act, probability) -> assertThat(probability).isBetween(0.0, 1.0));
  }

  @Test
  void saysTheSameInEveryThread() {
    List<String> texts = Collections.nCopies(300, "could you send me the report");

    assertThat(texts.parallelStream().map(MODEL::scores).distinct()).hasSize(1);
  }

  @Test
  void tellsWhichUtterancesAreCourtesy() {
    Courtesy courtesy =
        Courtesy.of(
            List.of(
                "hello good morning",
                "my account number is four seven nine",
                "thank you so much",
                "goodbye"),
            MODEL);

    assertThat(courtesy).isEqualTo(new Courtesy(List.of(0), List.of(2), List.of(3)));
    assertThat(Courtesy.of(List.of(), MODEL))
        .isEqualTo(new Courtesy(List.of(), List.of(), List.of()));
  }
}
