package org.interactionanalytics.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interactionanalytics.timeline.TestTimelines.mono;
import static org.interactionanalytics.timeline.TestTimelines.withoutRoles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interactionanalytics.timeline.TestTimelines;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are worked out by hand: a word lasts 400 ms. */
class CategoryProfileTest {
  private static final Optional<List<Double>> NO_SENTIMENT = Optional.empty();

  private static Truth value(String rule, Timeline timeline) {
    return finding(rule, timeline).value();
  }

  private static Finding finding(String rule, Timeline timeline) {
    return finding(rule, timeline, NO_SENTIMENT);
  }

  private static Finding finding(String rule, Timeline timeline, Optional<List<Double>> sentiment) {
    return Profiles.rule(rule).explain(timeline, sentiment).categories().get(0).finding();
  }

  private static List<String> texts(String rule, Timeline timeline) {
    return Profiles.rule(rule).categorize(timeline, NO_SENTIMENT).matches().stream()
        .flatMap(match -> match.spans().stream())
        .map(MatchSpan::text)
        .toList();
  }

  private static int matches(String rule, Timeline timeline) {
    return Profiles.rule(rule).categorize(timeline, NO_SENTIMENT).matches().stream()
        .mapToInt(CategoryMatch::matches)
        .sum();
  }

  @ParameterizedTest
  @CsvSource({
    "thank you, agent 0 well thank you, TRUE",
    "THANK You, agent 0 well thank you, TRUE",
    "thank you, agent 0 thank your, FALSE",
    "thank you, agent 0 you thank, FALSE",
    "cafe, agent 0 the Café, TRUE",
    "café, agent 0 the cafe, TRUE",
    "good ?orning, agent 0 good Morning, TRUE",
    "good ?orning, agent 0 good orning, FALSE",
    "refund*, agent 0 refunded, TRUE",
    "refund*, agent 0 refund, TRUE",
    "*charged, agent 0 overcharged, TRUE",
    "a*b*c, agent 0 aXbYbc, TRUE",
    "a*b*c, agent 0 aXbYb, FALSE",
    "can't, agent 0 can’t, TRUE",
    "new voice, agent 0 new-voice!, TRUE",
    "thank * much, agent 0 thank you much, TRUE",
    "thank * much, agent 0 thank you very much, FALSE",
  })
  void phraseMatchesWholeWordsWithoutCaseAndAccents(String phrase, String line, Truth expected) {
    assertThat(value("phrase: \"" + phrase + "\"", TestTimelines.of(60, line))).isEqualTo(expected);
  }

  @Test
  void phraseNeverSpansTwoSpeakersOrTurns() {
    Timeline twoSpeakers = TestTimelines.of(60, "agent 0 thank", "customer 0.4 you");
    Timeline twoTurns = TestTimelines.of(60, "agent 0 thank @10 you");

    assertThat(value("phrase: thank you", twoSpeakers)).isEqualTo(Truth.FALSE);
    assertThat(value("phrase: thank you", twoTurns)).isEqualTo(Truth.FALSE);
  }

  @Test
  void spansCarryTheTimesOfTheMatchedWords() {
    Timeline timeline = TestTimelines.of(60, "customer 0 hello", "agent 2 well thank you all");

    CategoryResult result = Profiles.rule("phrase: thank you").categorize(timeline, NO_SENTIMENT);

    assertThat(result.matches())
        .containsExactly(
            new CategoryMatch(
                "Group", "Name", 1, List.of(new MatchSpan(2400, 3200, 1, "agent", "thank you"))));
    assertThat(result.undecided()).isEmpty();
    assertThat(result.skipped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "agent, TRUE",
    "customer, FALSE",
    "either, TRUE",
    "'speaker:agent', TRUE",
    "'speaker:17', FALSE",
  })
  void partyRestrictsWhoseWordsCount(String party, Truth expected) {
    Timeline timeline = TestTimelines.of(60, "agent 0 hello there", "customer 5 good morning");

    assertThat(value("phrase: hello, party: \"" + party + "\"", timeline)).isEqualTo(expected);
  }

  @Test
  void windowIsTestedOnTheMatchedWordsNotOnTheTurn() {
    Timeline longTurn =
        TestTimelines.of(100, "agent 0 " + "well ".repeat(100) + "manager " + "so ".repeat(20));

    assertThat(texts("phrase: manager, within: {from: 35s, to: 50s}", longTurn))
        .containsExactly("manager");
    assertThat(value("phrase: manager, within: {first: 30s}", longTurn)).isEqualTo(Truth.FALSE);
    assertThat(finding("phrase: manager", longTurn).spans().get(0).startMs()).isEqualTo(40_000);
  }

  /** The word lies from 10.0 s to 10.4 s of 100 s. */
  @ParameterizedTest
  @CsvSource({
    "'{first: 10.4s}', TRUE",
    "'{first: 10.3s}', FALSE",
    "'{first: 11%}', TRUE",
    "'{first: 10%}', FALSE",
    "'{last: 90s}', TRUE",
    "'{last: 89.9s}', FALSE",
    "'{last: 90%}', TRUE",
    "'{last: 89%}', FALSE",
    "'{from: 10s, to: 11s}', TRUE",
    "'{from: 10%, to: 11%}', TRUE",
    "'{from: 11%, to: 12%}', FALSE",
    "'{from: 200s, to: 300s}', FALSE",
    "'{first: 300s}', TRUE",
  })
  void windowInSecondsAndPercent(String window, Truth expected) {
    Timeline timeline = TestTimelines.of(100, "agent 10 hello");

    assertThat(value("phrase: hello, within: " + window, timeline)).isEqualTo(expected);
  }

  @Test
  void wordsThatEndAfterTheAudioStillLieInTheLastPart() {
    Timeline timeline = TestTimelines.of(100, "agent 99.8 goodbye");

    assertThat(value("phrase: goodbye, within: {last: 1s}", timeline)).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource({
    "how can i help, 2, true, TRUE",
    "how can i help, 1, true, FALSE",
    "help me how, 2, true, FALSE",
    "help me how, 2, false, TRUE",
    "how help, 0, true, TRUE",
    "how, 5, false, FALSE",
  })
  void nearCountsTheWordsBetween(String said, int words, boolean ordered, Truth expected) {
    String rule = "near: [how, help], words: %d, ordered: %s".formatted(words, ordered);

    assertThat(value(rule, TestTimelines.of(60, "agent 0 " + said))).isEqualTo(expected);
  }

  @Test
  void nearTakesPhrasesAndDefaultsToThreeWordsInAnyOrder() {
    Timeline three = TestTimelines.of(60, "agent 0 help a b c my name is now");
    Timeline four = TestTimelines.of(60, "agent 0 help a b c d my name is now");

    assertThat(texts("near: [my name is, help]", three)).containsExactly("help a b c my name is");
    assertThat(value("near: [my name is, help]", four)).isEqualTo(Truth.FALSE);
  }

  @Test
  void termsOfNearShareNoWord() {
    assertThat(value("near: [very, very]", TestTimelines.of(60, "agent 0 very good")))
        .isEqualTo(Truth.FALSE);
    assertThat(texts("near: [very, very]", TestTimelines.of(60, "agent 0 very very good")))
        .containsExactly("very very");
  }

  @Test
  void notInTakesOccurrencesInsideALongerPhraseOut() {
    Timeline both = TestTimelines.of(60, "agent 0 the product manager and the manager");
    Timeline one = TestTimelines.of(60, "agent 0 the product manager");

    assertThat(finding("phrase: manager, notIn: product manager", both).spans())
        .extracting(MatchSpan::startMs)
        .containsExactly(2000L);
    assertThat(value("phrase: manager, notIn: [product manager, bank manager]", one))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void minMatchesCountsOccurrences() {
    Timeline twice = TestTimelines.of(60, "agent 0 sorry very sorry");

    assertThat(value("phrase: sorry, minMatches: 2", twice)).isEqualTo(Truth.TRUE);
    assertThat(value("phrase: sorry, minMatches: 3", twice)).isEqualTo(Truth.FALSE);
  }

  @Test
  void countsAreNonOverlappingAndLeftmostLongestWithinARule() {
    Timeline timeline = TestTimelines.of(60, "agent 0 bye bye bye thank you very much");

    assertThat(texts("phrase: bye bye", timeline)).containsExactly("bye bye");
    assertThat(texts("phrase: [thank you, thank you very much, very much]", timeline))
        .containsExactly("thank you very much");
  }

  @Test
  void countsAreSummedOverRulesAndIdenticalSpansCountOnce() {
    Timeline timeline = TestTimelines.of(60, "agent 0 thank you very much");

    assertThat(matches("any: [{phrase: thank you}, {phrase: very much}]", timeline)).isEqualTo(2);
    assertThat(matches("any: [{phrase: thank you}, {phrase: thank *}]", timeline)).isEqualTo(1);
    assertThat(matches("any: [{phrase: thank you}, {phrase: thank you very}]", timeline))
        .isEqualTo(2);
  }

  @Test
  void onlyLeavesOfGroupsThatHoldAreCounted() {
    Timeline timeline = TestTimelines.of(60, "agent 0 hello and goodbye");
    String rule =
        "any: [{all: [{phrase: hello}, {phrase: absent}]}, {phrase: goodbye},"
            + " {not: {phrase: absent}}]";

    assertThat(texts(rule, timeline)).containsExactly("goodbye");
  }

  @Test
  void absenceAndMetricsCountOneWithoutASpan() {
    Timeline timeline = TestTimelines.of(60, "agent 0 hello");

    for (String rule :
        List.of("not: {phrase: recorded}", "none: [{phrase: recorded}]", "duration: {min: 60s}")) {
      assertThat(Profiles.rule(rule).categorize(timeline, NO_SENTIMENT).matches())
          .containsExactly(new CategoryMatch("Group", "Name", 1, List.of()));
    }
  }

  @Test
  void doubleNegationIsPositive() {
    Timeline timeline = TestTimelines.of(60, "agent 0 hello");

    assertThat(texts("not: {not: {phrase: hello}}", timeline)).containsExactly("hello");
  }

  /** T is said by the agent, F by nobody, U by somebody whose role is unknown. */
  @ParameterizedTest
  @CsvSource({
    "T, T, TRUE, TRUE, FALSE",
    "T, F, TRUE, FALSE, FALSE",
    "T, U, TRUE, UNKNOWN, FALSE",
    "F, F, FALSE, FALSE, TRUE",
    "F, U, UNKNOWN, FALSE, UNKNOWN",
    "U, U, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void groupsFollowKleenesTables(String first, String second, Truth any, Truth all, Truth none) {
    Timeline timeline = TestTimelines.of(60, "agent 0 t", "stranger 5 u");
    for (String pair : List.of(first + " " + second, second + " " + first)) {
      String parts =
          pair.toLowerCase(Locale.ROOT)
              .replace(" ", ", ")
              .replaceAll("[a-z]", "{phrase: $0, party: agent}");
      assertThat(value("any: [" + parts + "]", timeline)).isEqualTo(any);
      assertThat(value("all: [" + parts + "]", timeline)).isEqualTo(all);
      assertThat(value("none: [" + parts + "]", timeline)).isEqualTo(none);
    }
  }

  @Test
  void unknownRoleLeavesACategoryUndecidedWithTheReason() {
    Timeline timeline = withoutRoles(TestTimelines.of(60, "agent 0 hello", "customer 5 hi"));

    CategoryResult result =
        Profiles.rule("phrase: hello, party: agent").categorize(timeline, NO_SENTIMENT);

    assertThat(result.matches()).isEmpty();
    assertThat(result.undecided())
        .containsExactly(
            new UndecidedCategory("Group", "Name", "which speaker is the agent is not known"));
    assertThat(value("phrase: nothing, party: agent", timeline)).isEqualTo(Truth.FALSE);
    assertThat(value("not: {phrase: hello, party: agent}", timeline)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void unknownRoleDoesNotMatterWhereKnownSpeakersSuffice() {
    Timeline timeline = TestTimelines.of(60, "agent 0 hello", "stranger 5 hello");

    assertThat(value("phrase: hello, party: agent", timeline)).isEqualTo(Truth.TRUE);
    assertThat(value("phrase: hello, party: agent, minMatches: 2", timeline))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(value("phrase: hello, party: agent, minMatches: 3", timeline))
        .isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "'is: [negative, neutral]', TRUE",
    "'is: [negative, veryNegative], share: 1, party: customer', TRUE",
    "'is: negative, share: 0.6', FALSE",
    "'is: negative, party: agent', FALSE",
    "'is: neutral, party: agent', TRUE",
    "'is: veryNegative, within: {last: 50%}, party: customer', TRUE",
    "'is: negative, within: {last: 50%}, party: customer', FALSE",
    "'is: veryPositive', FALSE",
  })
  void sentimentIsAShareOfTurns(String rule, Truth expected) {
    Timeline timeline = TestTimelines.of(60, "customer 0 a", "agent 5 b", "customer 40 c");
    List<Double> scores = List.of(-0.6, -0.2, -0.61);
    Truth value = finding("sentiment: {" + rule + "}", timeline, Optional.of(scores)).value();

    assertThat(value).isEqualTo(expected);
  }

  @Test
  void missingSentimentIsUnknownAndWrongSentimentIsRefused() {
    Timeline timeline = TestTimelines.of(60, "customer 0 hello");

    assertThat(finding("sentiment: {is: negative}", timeline))
        .isEqualTo(
            Finding.leaf(
                "sentiment negative, share at least 0.50",
                Truth.UNKNOWN,
                "sentiment is not available for this recording"));
    assertThatThrownBy(() -> finding("sentiment: {is: negative}", timeline, Optional.of(List.of())))
        .hasMessage("Invalid sentiment: 0 scores (must be one per turn: 1)");
  }

  /** Speech from 10 s to 12 s and from 30 s to 32 s of 100 s: silent for 10, 18 and 68 s. */
  @ParameterizedTest
  @CsvSource({
    "'longestMin: 68s', TRUE",
    "'longestMin: 68.1s', FALSE",
    "'totalMin: 96s', TRUE",
    "'totalMin: 97s', FALSE",
    "'shareMin: 0.96', TRUE",
    "'shareMin: 0.97', FALSE",
    "'longestMin: 18s, within: {first: 50s}', TRUE",
    "'longestMin: 19s, within: {first: 50s}', FALSE",
    "'shareMin: 0.92, within: {first: 50%}', TRUE",
    "'longestMin: 10s, totalMin: 97s', FALSE",
  })
  void silenceIsWhenNobodySpeaks(String rule, Truth expected) {
    Timeline timeline = TestTimelines.of(100, "agent 10 a b c d e", "customer 30 a b c d e");

    assertThat(value("silence: {" + rule + "}", timeline)).isEqualTo(expected);
    assertThat(value("silence: {" + rule + "}", mono(withoutRoles(timeline)))).isEqualTo(expected);
  }

  /** The agent speaks from 0 s to 4 s and the customer from 2 s to 6 s of 20 s. */
  @ParameterizedTest
  @CsvSource({
    "'totalMin: 2s', TRUE",
    "'totalMin: 2.1s', FALSE",
    "'shareMin: 0.10', TRUE",
    "'shareMin: 0.11', FALSE",
    "'longestMin: 1s, within: {from: 3s, to: 20s}', TRUE",
    "'longestMin: 1.1s, within: {from: 3s, to: 20s}', FALSE",
  })
  void crosstalkIsWhenBothSpeak(String rule, Truth expected) {
    Timeline timeline =
        TestTimelines.of(20, "agent 0 a b c d e f g h i j", "customer 2 a b c d e f g h i j");

    assertThat(value("crosstalk: {" + rule + "}", timeline)).isEqualTo(expected);
    assertThat(value("crosstalk: {" + rule + "}", withoutRoles(timeline))).isEqualTo(expected);
    assertThat(value("crosstalk: {" + rule + "}", mono(timeline))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void crosstalkOfThreeStrangersIsUnknown() {
    Timeline timeline = TestTimelines.of(20, "one 0 a b c", "two 0 a b c", "three 0 a b c");

    assertThat(finding("crosstalk: {totalMin: 1s}", timeline).observed())
        .isEqualTo("which of the speakers are the agent and the customer is not known");
  }

  /** The customer speaks from 2.8 s, the agent until 4 s: one interruption with 1.2 s overlap. */
  @ParameterizedTest
  @CsvSource({
    "'by: customer', TRUE",
    "'by: agent', FALSE",
    "'by: either', TRUE",
    "'by: customer, minCount: 2', FALSE",
    "'totalMin: 1.2s', TRUE",
    "'totalMin: 1.3s', FALSE",
    "'within: {first: 4s}', TRUE",
    "'within: {first: 3s}', FALSE",
  })
  void interruptionsAreCounted(String rule, Truth expected) {
    Timeline timeline =
        TestTimelines.of(20, "agent 0 a b c d e f g h i j", "customer 2.8 wait a minute please");

    assertThat(value("interruption: {" + rule + "}", timeline)).isEqualTo(expected);
    assertThat(value("interruption: {" + rule + "}", mono(timeline))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void interruptionByAnUnknownRoleIsUnknown() {
    Timeline timeline =
        withoutRoles(
            TestTimelines.of(
                20, "agent 0 a b c d e f g h i j", "customer 2.8 wait a minute please"));

    assertThat(value("interruption: {by: agent}", timeline)).isEqualTo(Truth.UNKNOWN);
    assertThat(value("interruption: {by: agent, minCount: 2}", timeline)).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "'min: 60s', TRUE",
    "'min: 60.1s', FALSE",
    "'max: 60s', TRUE",
    "'max: 59s', FALSE",
    "'min: 30s, max: 90s', TRUE",
  })
  void durationIsThatOfTheRecording(String rule, Truth expected) {
    assertThat(value("duration: {" + rule + "}", TestTimelines.of(60, "agent 0 hello")))
        .isEqualTo(expected);
  }

  private static final String SUBSTITUTIONS =
      """
      profile: test
      language: en
      version: 1
      substitutions:
        - {find: "new voice", replace: "nuvo"}
        - {find: "new voice media", replace: "NewVoiceMedia"}
        - {find: "voice media", replace: "wrong"}
        - {find: "um", replace: ""}
        - {party: customer, find: "wanna", replace: "want to"}
        - {find: "wi fi", replace: "wire less"}
        - {find: "want", replace: "need"}
      categories:
        - category: Group
          categories:
            - {name: Name, phrase: ["newvoicemedia", "nuvo", "thank you", "want to", "less"]}
      """;

  @Test
  void substitutionsRunFirstAndKeepTheTimes() {
    Timeline timeline =
        TestTimelines.of(
            60, "agent 0 new voice media new voice thank um you wi fi wanna", "customer 10 wanna");

    assertThat(
            Profiles.of(SUBSTITUTIONS).categorize(timeline, NO_SENTIMENT).matches().get(0).spans())
        .containsExactly(
            new MatchSpan(0, 1200, 0, "agent", "NewVoiceMedia"),
            new MatchSpan(1200, 2000, 0, "agent", "nuvo"),
            new MatchSpan(2000, 3200, 0, "agent", "thank you"),
            new MatchSpan(3600, 4000, 0, "agent", "less"),
            new MatchSpan(10_000, 10_400, 1, "customer", "want to"));
  }

  @Test
  void shortCallsAreSkippedWithTheReason() {
    CategoryProfile profile =
        Profiles.of(
            Profiles.file("phrase: hello")
                .replace("version: 1", "version: 1\nskipCallsUnderSeconds: 5"));

    assertThat(profile.categorize(TestTimelines.of(4.9, "agent 0 hello"), NO_SENTIMENT))
        .isEqualTo(
            new CategoryResult(
                List.of(),
                List.of(),
                Optional.of("the call lasts 4.9 s, less than skipCallsUnderSeconds 5.0 s")));
    assertThat(profile.categorize(TestTimelines.of(5, "agent 0 hello"), NO_SENTIMENT).matches())
        .hasSize(1);
  }

  @Test
  void aRecordingWithoutSpeechHasOnlyAbsencesAndMetrics() {
    Timeline silent = TestTimelines.of(60);

    assertThat(value("phrase: hello, party: agent", silent)).isEqualTo(Truth.FALSE);
    assertThat(value("not: {phrase: hello, party: agent}", silent)).isEqualTo(Truth.TRUE);
    assertThat(value("silence: {longestMin: 60s}", silent)).isEqualTo(Truth.TRUE);
    assertThat(value("crosstalk: {totalMin: 1s}", silent)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void explanationShowsEveryRuleWithItsValueFigureAndSpans() {
    Timeline timeline = mono(TestTimelines.of(60, "agent 0 hello there", "customer 5 thank you"));
    String rule =
        "any: [{phrase: thank you, party: customer, within: {first: 30s}},"
            + " {not: {phrase: goodbye, notIn: goodbye for now, minMatches: 2}},"
            + " {crosstalk: {shareMin: 0.1}}]";

    assertThat(Profiles.rule(rule).explain(timeline, NO_SENTIMENT).text())
        .isEqualTo(
            """
            profile test
            Group / Name: true
              true  any
                true  phrase "thank you", party customer, within first 30s  [1 match]
                  5.0 s - 5.8 s  turn 1, speaker customer: thank you
                true  not
                  false  phrase "goodbye", not in "goodbye for now", at least 2  [0 matches]
                unknown  crosstalk  [crosstalk is not measurable where the speakers share a channel]
            """);
  }

  @Test
  void orderOfRulesDoesNotMatter() {
    List<String> rules =
        new ArrayList<>(
            List.of(
                "{phrase: thank you}",
                "{phrase: [thank you very much, very]}",
                "{near: [thank, much], words: 2}",
                "{phrase: \"th*\", party: agent}",
                "{not: {phrase: goodbye}}",
                "{crosstalk: {totalMin: 1s}}",
                "{all: [{phrase: you}, {duration: {min: 10s}}]}"));
    Timeline timeline =
        TestTimelines.of(
            60, "agent 0 thank you very much", "customer 1 thank you", "agent 9 so thank you");
    Random random = new Random(20260101);

    List<CategoryResult> results =
        IntStream.range(0, 50)
            .mapToObj(
                round -> {
                  Collections.shuffle(rules, random);
                  String any = rules.stream().collect(Collectors.joining(", ", "any: [", "]"));
                  return Profiles.rule(any).categorize(timeline, NO_SENTIMENT);
                })
            .distinct()
            .toList();

    assertThat(results).hasSize(1);
    assertThat(results.get(0).matches().get(0).matches()).isEqualTo(9);
  }
}
