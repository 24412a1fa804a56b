package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.interactionanalytics.insight.Timelines.AGENT;
import static org.interactionanalytics.insight.Timelines.CUSTOMER;
import static org.interactionanalytics.insight.Timelines.ofTurns;
import static org.interactionanalytics.insight.Timelines.span;
import static org.interactionanalytics.insight.Timelines.turn;

import java.util.List;
import java.util.Map;
import org.interactionanalytics.insight.QuestionsAsked.Question;
import org.interactionanalytics.text.MarkedWord;
import org.interactionanalytics.text.ReadableTranscript;
import org.interactionanalytics.timeline.TestTimelines;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;

/** Insights that follow from turns. Worked out by hand; words take 400 ms each. */
class TurnInsightsTest {
  @Test
  void longestMonologueIsTheLongestTurn() {
    assertThat(
            LongestMonologue.of(
                TestTimelines.of(
                    30, "agent 0 one two @2.5 three @10 four", "customer 12 five", "other 20")))
        .isEqualTo(Map.of("agent", 2900L, "customer", 400L, "other", 0L));
  }

  @Test
  void aQuestionReachesFromTheTurnsBeginningToItsLastQuestion() {
    Timeline timeline =
        TestTimelines.of(
            30,
            "agent 0 thank you for calling. @2.1 how can i help? @4.4 take your time.",
            "customer 7 my bill is wrong.",
            "agent 10 are you sure? yes.");
    ReadableTranscript transcript =
        ReadableTranscript.of(
            timeline,
            words -> words.stream().flatMap(word -> MarkedWord.of(word.text()).stream()).toList());

    assertThat(QuestionsAsked.of(timeline, transcript.sentences()))
        .isEqualTo(
            Map.of(
                "agent",
                List.of(
                    new Question("Thank you for calling. How can i help?", 0, 3700),
                    new Question("Are you sure?", 10_000, 11_200)),
                "customer",
                List.of()));
  }

  @Test
  void silencesLongerThanFiveSeconds() {
    Timeline timeline =
        TestTimelines.of(20, "agent 0 one", "customer 5.4 two", "agent 10.801 three");

    // 400 to 5400 is not longer; 5800 to 10801 is; so is 11201 to 20000
    assertThat(Silences.of(timeline)).isEqualTo(span(5_800, 10_801).union(span(11_201, 20_000)));
  }

  @Test
  void sentimentChangesFromTheFirstQuarterOfTheOwnSpanToTheLast() {
    // the customer's span is 1000 to 9000: quarters end at 3000 and begin at 7000
    Timeline timeline =
        ofTurns(
            20_000,
            turn(0, CUSTOMER, 1_000, 2_000, "a"),
            turn(1, CUSTOMER, 2_999, 4_000, "b"),
            turn(2, CUSTOMER, 5_000, 7_000, "c"),
            turn(3, CUSTOMER, 8_000, 9_000, "d"),
            turn(4, AGENT, 10_000, 12_000, "e"));
    List<Double> scores = List.of(-0.8, -0.4, 0.9, 0.5, 0.1);

    Map<String, SentimentChange> changes = SentimentChange.of(timeline, scores);

    assertThat(changes.get("1").first()).isCloseTo(-0.6, within(1e-12));
    assertThat(changes.get("1").last()).isEqualTo(0.5);
    assertThat(changes.get("1").change()).isCloseTo(1.1, within(1e-12));
    assertThat(changes.get("0")).isEqualTo(new SentimentChange(0.1, 0.1));
  }

  @Test
  void toneIsTheHeaviest() {
    Timeline timeline =
        ofTurns(
            20_000,
            turn(0, CUSTOMER, 0, 4_000, "a"),
            turn(1, CUSTOMER, 5_000, 6_000, "b"),
            turn(2, AGENT, 10_000, 11_000, "c"));

    // 4000 x 0.3 = 1200 for happy, 1000 x 0.9 = 900 for anger
    assertThat(
            Tone.of(
                timeline,
                Map.of(
                    0, new Emotion(EmotionLabel.JOY, 0.3),
                    1, new Emotion(EmotionLabel.ANGER, 0.9),
                    2, new Emotion(EmotionLabel.NEUTRAL, 0.9))))
        .isEqualTo(Map.of("1", Tone.HAPPY, "0", Tone.NEUTRAL));
    // 4000 x 0.225 and 1000 x 0.9: equally heavy
    assertThat(
            Tone.of(
                timeline,
                Map.of(
                    0, new Emotion(EmotionLabel.JOY, 0.225),
                    1, new Emotion(EmotionLabel.ANGER, 0.9),
                    2, new Emotion(EmotionLabel.SURPRISE, 0.7))))
        .isEqualTo(Map.of("1", Tone.NEUTRAL, "0", Tone.EXCITED));
    // 4000 x 0.2 for frustration from fear and 1000 x 0.5 from disgust: 1300
    assertThat(
            Tone.of(
                timeline,
                Map.of(
                    0, new Emotion(EmotionLabel.FEAR, 0.2),
                    1, new Emotion(EmotionLabel.DISGUST, 0.5),
                    2, new Emotion(EmotionLabel.TRUST, 0.9))))
        .isEqualTo(Map.of("1", Tone.FRUSTRATION, "0", Tone.NEUTRAL));
  }

  @Test
  void toneIsNeutralWhereLessThanAFifthIsNot() {
    Timeline fifth =
        ofTurns(20_000, turn(0, AGENT, 0, 4_000, "a"), turn(1, AGENT, 5_000, 6_000, "b"));
    Timeline less =
        ofTurns(20_000, turn(0, AGENT, 0, 4_001, "a"), turn(1, AGENT, 5_000, 6_000, "b"));
    Map<Integer, Emotion> emotions =
        Map.of(
            0, new Emotion(EmotionLabel.NEUTRAL, 0.9),
            1, new Emotion(EmotionLabel.SADNESS, 0.5));

    assertThat(Tone.of(fifth, emotions)).isEqualTo(Map.of("0", Tone.SAD));
    assertThat(Tone.of(less, emotions)).isEqualTo(Map.of("0", Tone.NEUTRAL));
  }
}
