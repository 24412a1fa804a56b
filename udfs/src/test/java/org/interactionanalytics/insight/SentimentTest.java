package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.interactionanalytics.insight.Timelines.AGENT;
import static org.interactionanalytics.insight.Timelines.CUSTOMER;
import static org.interactionanalytics.insight.Timelines.turn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.timeline.Timeline;
import org.interactionanalytics.timeline.Turn;
import org.junit.jupiter.api.Test;

/** Expected values: the vendor's published samples, or worked out by hand. */
class SentimentTest {
  @Test
  void windowMeanReproducesThePublishedSample() {
    // Ten seconds; each turn fills whole windows of one second, the last two windows are silent.
    Timeline timeline =
        Timelines.ofTurns(
            10_000,
            turn(0, AGENT, 0, 2_000, "a"),
            turn(1, CUSTOMER, 2_000, 5_000, "b"),
            turn(2, AGENT, 5_000, 6_000, "c"),
            turn(3, CUSTOMER, 6_000, 7_000, "d"),
            turn(4, AGENT, 7_000, 8_000, "e"));

    SentimentSummary summary =
        Sentiment.summarise(timeline, List.of(0.61, -0.61, -0.48, 0.05, 0.57));

    assertThat(summary.overall().windows())
        .extracting(SentimentWindow::score)
        .containsExactly(
            Optional.of(0.61),
            Optional.of(0.61),
            Optional.of(-0.61),
            Optional.of(-0.61),
            Optional.of(-0.61),
            Optional.of(-0.48),
            Optional.of(0.05),
            Optional.of(0.57),
            Optional.empty(),
            Optional.empty());
    assertThat(summary.overall().windowMean().orElseThrow()).isEqualTo(-0.047, within(1e-12));
    assertThat(twoDecimals(summary.overall().windowMean().orElseThrow())).isEqualTo("-0.05");
    assertThat(twoDecimals(summary.overall().turnMean().orElseThrow())).isEqualTo("0.03");
    assertThat(summary.bands().orElseThrow())
        .isEqualTo(
            Map.of(
                SentimentBand.VERY_NEGATIVE,
                20,
                SentimentBand.NEGATIVE,
                20,
                SentimentBand.NEUTRAL,
                20,
                SentimentBand.POSITIVE,
                20,
                SentimentBand.VERY_POSITIVE,
                20));
  }

  @Test
  void aWindowIsTheMeanOfTheTurnsThatOverlapIt() {
    Timeline timeline =
        Timelines.ofTurns(
            100_000,
            turn(0, AGENT, 0, 41_000, "a"),
            turn(1, CUSTOMER, 42_000, 81_000, "b"),
            turn(2, AGENT, 83_000, 84_000, "c"),
            turn(3, CUSTOMER, 85_000, 86_000, "d"));

    List<SentimentWindow> windows =
        Sentiment.summarise(timeline, List.of(0.1, -0.3, 0.2, -0.1)).overall().windows();

    assertThat(windows.get(4).score().orElseThrow()).isEqualTo(-0.10, within(1e-12));
    assertThat(windows.get(4).turns()).isEqualTo(2);
    assertThat(windows.get(8).turns()).isEqualTo(3);
    assertThat(twoDecimals(windows.get(8).score().orElseThrow())).isEqualTo("-0.07");
    assertThat(windows.get(9)).isEqualTo(new SentimentWindow(90, 100, 0, Optional.empty()));
  }

  @Test
  void windowsAreHalfOpenAndTheLastIncludesTheEnd() {
    Timeline timeline =
        Timelines.ofTurns(1_000, turn(0, AGENT, 0, 100, "a"), turn(1, CUSTOMER, 1_000, 1_000, "b"));

    List<SentimentWindow> windows =
        Sentiment.summarise(timeline, List.of(0.5, -0.5)).overall().windows();

    assertThat(windows)
        .extracting(SentimentWindow::turns)
        .containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  }

  @Test
  void speakersHaveACourseOfTheirOwn() {
    Timeline timeline =
        Timelines.ofTurns(1_000, turn(0, AGENT, 0, 500, "a"), turn(1, CUSTOMER, 500, 1_000, "b"));

    Map<String, SentimentCourse> bySpeaker =
        Sentiment.summarise(timeline, List.of(0.5, -0.5)).bySpeaker();

    assertThat(bySpeaker.get(AGENT.id()).turnMean()).contains(0.5);
    assertThat(bySpeaker.get(AGENT.id()).windowMean()).contains(0.25);
    assertThat(bySpeaker.get(CUSTOMER.id()).windows().get(4).score()).isEmpty();
    assertThat(bySpeaker.get(CUSTOMER.id()).windows().get(5).score()).contains(-0.5);
  }

  @Test
  void bandSharesAddUpToAHundred() {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      turns.add(turn(i, AGENT, i * 100L, i * 100L + 50, "a"));
    }
    Timeline timeline = Timelines.ofTurns(1_000, turns.toArray(Turn[]::new));

    Map<SentimentBand, Integer> bands =
        Sentiment.summarise(timeline, List.of(-1.0, 0.0, 1.0)).bands().orElseThrow();

    assertThat(bands.values()).containsExactly(34, 0, 33, 0, 33);
  }

  @Test
  void withoutTurnsThereIsNoSentiment() {
    SentimentSummary summary = Sentiment.summarise(Timelines.ofTurns(1_000), List.of());

    assertThat(summary.bands()).isEmpty();
    assertThat(summary.overall().turnMean()).isEmpty();
    assertThat(summary.overall().windowMean()).isEmpty();
    assertThat(summary.overall().windows()).hasSize(10);
  }

  @Test
  void refusesScoresThatDoNotMatchTheTurns() {
    assertThatThrownBy(() -> Sentiment.summarise(Timelines.ofTurns(1_000), List.of(0.1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 scores for 0 turns");
  }

  @Test
  void scoresTurnsWithTheModel() {
    Timeline timeline =
        Timelines.ofTurns(
            2_000,
            turn(0, AGENT, 0, 900, "my account number is four five"),
            turn(1, CUSTOMER, 1_000, 2_000, "i love it it is perfect"));

    SentimentSummary summary = Sentiment.of(timeline, SentimentModel.english());

    assertThat(SentimentBand.of(summary.turnScores().get(0))).isEqualTo(SentimentBand.NEUTRAL);
    assertThat(SentimentBand.of(summary.turnScores().get(1)))
        .isEqualTo(SentimentBand.VERY_POSITIVE);
  }

  private static String twoDecimals(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toString();
  }
}
