package org.interactionanalytics.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.interactionanalytics.timeline.TestTimelines;
import org.interactionanalytics.tracker.TrackerMatch.Kind;
import org.junit.jupiter.api.Test;

/** Expected matches worked out by hand; every word of a test timeline takes 400 ms. */
class TrackerFinderTest {
  private static final TrackerDefinition CHURN =
      new TrackerDefinition(
          "Churn", List.of("cancel my subscription", "close the account", "switch provider"));

  private static List<TrackerMatch> find(String language, TrackerDefinition tracker, String line) {
    return new TrackerFinder(language, List.of(tracker)).find(TestTimelines.of(60, line));
  }

  @Test
  void exactPhraseWithItsPlace() {
    assertThat(find("en-US", CHURN, "customer 1.0 please cancel my subscription today"))
        .containsExactly(
            new TrackerMatch(
                "Churn",
                Kind.EXACT,
                "cancel my subscription",
                "cancel my subscription",
                0,
                7,
                1400,
                2600,
                "customer",
                1.0));
  }

  @Test
  void otherEndingsOtherOrderAndWordsBetweenAreSimilar() {
    assertThat(find("en-US", CHURN, "customer 0.0 i am cancelling all my subscriptions"))
        .extracting(TrackerMatch::kind, TrackerMatch::text, TrackerMatch::offset)
        .containsExactly(tuple(Kind.SIMILAR, "cancelling all my subscriptions", -1));
    assertThat(find("en-US", CHURN, "customer 0.0 i want this account closed"))
        .extracting(TrackerMatch::kind, TrackerMatch::value, TrackerMatch::text)
        .containsExactly(tuple(Kind.SIMILAR, "close the account", "account closed"));
  }

  @Test
  void wordsTooFarApartAreNoMatch() {
    assertThat(
            find(
                "en-US", CHURN, "customer 0.0 cancel the meeting we had about my new subscription"))
        .isEmpty();
    assertThat(find("en-US", CHURN, "customer 0.0 my subscription is fine")).isEmpty();
  }

  @Test
  void exactGoesBeforeSimilarAndMatchesOfATrackerDoNotOverlap() {
    TrackerDefinition refunds =
        new TrackerDefinition("Refund", List.of("money refunded", "refund my money", "refund"));
    assertThat(find("en-US", refunds, "customer 0.0 refund my money refunds"))
        .extracting(TrackerMatch::kind, TrackerMatch::value, TrackerMatch::text)
        .containsExactly(
            tuple(Kind.EXACT, "refund my money", "refund my money"),
            tuple(Kind.SIMILAR, "refund", "refunds"));
  }

  @Test
  void trackersDoNotHideEachOther() {
    TrackerFinder finder =
        new TrackerFinder(
            "en-US", List.of(CHURN, new TrackerDefinition("Account", List.of("account"))));
    assertThat(finder.find(TestTimelines.of(60, "customer 0.0 close the account")))
        .extracting(TrackerMatch::tracker)
        .containsExactly("Churn", "Account");
  }

  @Test
  void phraseWithoutMeaningIsFoundExactlyOnly() {
    TrackerDefinition small = new TrackerDefinition("Small", List.of("I have to"));
    assertThat(find("en-US", small, "customer 0.0 i have to go"))
        .extracting(TrackerMatch::kind)
        .containsExactly(Kind.EXACT);
    assertThat(find("en-US", small, "customer 0.0 to have i")).isEmpty();
  }

  @Test
  void endingsOfOtherLanguages() {
    TrackerDefinition german = new TrackerDefinition("K", List.of("Vertrag kündigen"));
    assertThat(find("de-DE", german, "customer 0.0 die verträge gekündigt oder vertrags kündigen"))
        .extracting(TrackerMatch::kind, TrackerMatch::text)
        .containsExactly(tuple(Kind.SIMILAR, "vertrags kündigen"));
  }

  @Test
  void phraseDoesNotGoFromOneUtteranceToTheNext() {
    assertThat(find("en-US", CHURN, "customer 0.0 i will cancel @5.0 my subscription")).isEmpty();
  }

  @Test
  void nothingToLookFor() {
    assertThat(new TrackerFinder("en-US", List.of()).find(TestTimelines.of(60, "agent 0.0 hello")))
        .isEmpty();
  }
}
