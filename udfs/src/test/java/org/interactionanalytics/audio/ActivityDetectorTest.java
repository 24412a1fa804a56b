package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;

class ActivityDetectorTest {
  /** The hangover, and one frame in which the filter comes to rest after an abrupt end. */
  private static final long TAIL = ActivityDetector.HANGOVER_MS + FrameLevels.FRAME_MS;

  /** -55 dBFS. */
  private static final double QUIET_NOISE = Math.pow(10, -55 / 20.0);

  @Test
  void burstsInNoiseAreFoundWhereTheyWerePut() {
    short[] audio = Signals.noise(QUIET_NOISE, 20_000, 1);
    audio = Signals.add(audio, Signals.tone(440, 0.1, 1000), 1000);
    audio = Signals.add(audio, Signals.tone(300, 0.05, 500), 4000);
    audio = Signals.add(audio, Signals.tone(700, 0.3, 3000), 10_000);
    assertThat(detect(audio))
        .isEqualTo(
            Intervals.of(
                List.of(
                    new Interval(1000, 2000 + TAIL),
                    new Interval(4000, 4500 + TAIL),
                    new Interval(10_000, 13_000 + TAIL))));
  }

  @Test
  void clicksVanishAndShortDipsClose() {
    short[] audio = Signals.noise(QUIET_NOISE, 10_000, 2);
    audio = Signals.add(audio, Signals.tone(440, 0.3, 20), 1000);
    audio = Signals.add(audio, Signals.tone(440, 0.3, 300), 3000);
    audio = Signals.add(audio, Signals.tone(440, 0.3, 300), 3500);
    audio = Signals.add(audio, Signals.tone(440, 0.3, 300), 4020);
    assertThat(detect(audio))
        .isEqualTo(
            Intervals.of(
                List.of(new Interval(3000, 3800 + TAIL), new Interval(4020, 4320 + TAIL))));
  }

  @Test
  void speechIsFoundWhereSoxPaddedIt() throws Exception {
    // make-fixtures.sh: 0.3 s of padding; the flite voice begins after 0.2 s of near silence,
    // and says 3.075 s including its own quiet end
    Intervals activity = Recordings.analyze("pcm16.wav").activity().get(0);
    Interval first = activity.spans().get(0);
    Interval last = activity.spans().get(activity.spans().size() - 1);
    assertThat(first.startMs()).isBetween(400L, 600L);
    assertThat(last.endMs()).isBetween(3150L, 3400L);
  }

  @Test
  void speechInNoiseIsFoundToo() throws Exception {
    short[] speech = Recordings.decode(Recordings.source("pcm16.wav"), Optional.empty())[0];
    short[] audio = Signals.noise(Math.pow(10, -40 / 20.0), 30_000, 3);
    audio = Signals.add(audio, speech, 5000);
    audio = Signals.add(audio, speech, 15_000);
    Intervals truth = Intervals.of(List.of(new Interval(5550, 8270), new Interval(15_550, 18_270)));
    Intervals found = detect(audio);
    assertThat(found.minus(truth).lengthMs()).isLessThan(300);
    assertThat(truth.minus(found).lengthMs()).isLessThan(600);
  }

  @Test
  void whatIsSteadyIsNoSpeech() {
    assertThat(detect(Signals.silence(30_000))).isEqualTo(Intervals.NONE);
    assertThat(detect(Signals.noise(0.03, 30_000, 4))).isEqualTo(Intervals.NONE);
    assertThat(detect(Signals.noise(0.3, 30_000, 5))).isEqualTo(Intervals.NONE);
    assertThat(detect(Signals.tone(50, 0.2, 30_000))).isEqualTo(Intervals.NONE);
    assertThat(detect(Signals.tone(425, 0.5, 30_000))).isEqualTo(Intervals.NONE);
  }

  @Test
  void noiseThatGrowsLouderIsActivityOnlyUntilItIsKnown() {
    short[] audio = Signals.noise(0.001, 60_000, 6);
    audio = Signals.add(audio, Signals.noise(0.05, 30_000, 7), 30_000);
    Intervals found = detect(audio);
    assertThat(found.lengthMs()).isLessThanOrEqualTo(ActivityDetector.FLOOR_REACH_MS);
    assertThat(found.spans()).allMatch(span -> span.startMs() >= 29_900);
  }

  @Test
  void otherPartyHeardThroughTheWireDoesNotCount() {
    short[] agent = Signals.noise(QUIET_NOISE, 20_000, 8);
    agent = Signals.add(agent, Signals.tone(440, 0.5, 2000), 2000);
    short[] customer =
        Signals.add(Signals.noise(QUIET_NOISE, 20_000, 9), Signals.scaled(agent, 0.06), 0);
    customer = Signals.add(customer, Signals.tone(600, 0.2, 1000), 8000);
    List<Intervals> found = ActivityDetector.detect(Signals.levels(agent, customer));
    assertThat(found.get(0).spans()).containsExactly(new Interval(2000, 4000 + TAIL));
    assertThat(found.get(1).spans()).containsExactly(new Interval(8000, 9000 + TAIL));
    assertThat(detect(customer).spans()).hasSize(2);
  }

  @Test
  void activityEndsWithTheRecording() {
    short[] audio = Signals.noise(QUIET_NOISE, 5005, 10);
    audio = Signals.add(audio, Signals.tone(440, 0.5, 2000), 4000);
    assertThat(detect(audio).spans()).containsExactly(new Interval(4000, 5005));
    assertThat(ActivityDetector.detect(Signals.levels(new short[0])))
        .containsExactly(Intervals.NONE);
  }

  @Test
  void levelsAreMeasuredToHalfADecibel() {
    FrameLevels levels = Signals.levels(Signals.tone(1000, 0.5, 1005), Signals.silence(1005));
    assertThat(levels.frames()).isEqualTo(101);
    assertThat(levels.durationMs()).isEqualTo(1005);
    // 20 log10(0.5) - 3.01 = -9.03
    assertThat(levels.dbfs(0, 50)).isCloseTo(-9.03, within(0.25));
    assertThat(levels.dbfs(0, 100)).isCloseTo(-9.03, within(0.25));
    assertThat(levels.dbfs(1, 50)).isEqualTo(FrameLevels.DIGITAL_SILENCE_DBFS);
  }

  private static Intervals detect(short[] audio) {
    return ActivityDetector.detect(Signals.levels(audio)).get(0);
  }
}
