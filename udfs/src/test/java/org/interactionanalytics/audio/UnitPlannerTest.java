package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;

class UnitPlannerTest {
  private static final long MINUTE = 60_000;

  @Test
  void shortRecordingStaysWhole() {
    assertThat(UnitPlanner.plan(level(15 * MINUTE), List.of(Intervals.NONE)))
        .containsExactly(new Interval(0, 15 * MINUTE));
    assertThat(UnitPlanner.plan(level(15 * MINUTE + 1), List.of(Intervals.NONE))).hasSize(2);
    assertThat(UnitPlanner.plan(level(0), List.of(Intervals.NONE))).isEmpty();
  }

  @Test
  void cutsLieInTheMiddleOfTheLongestPauseNearTheNominalCut() {
    // pauses of all channels at 9:45-9:48, 10:01-10:02 and 10:25-10:35 (out of reach)
    Intervals agent = talkExcept(20, span(585, 588), span(601, 602), span(625, 635));
    Intervals customer = talkExcept(20, span(580, 588), span(600, 602), span(620, 640));
    assertThat(UnitPlanner.plan(level(20 * MINUTE), List.of(agent, customer)))
        .containsExactly(new Interval(0, 586_500), new Interval(586_500, 20 * MINUTE));
  }

  @Test
  void pauseThatReachesFurtherIsCutWithinReach() {
    Intervals activity = talkExcept(20, span(610, 700));
    assertThat(UnitPlanner.plan(level(20 * MINUTE), List.of(activity)).get(0))
        .isEqualTo(new Interval(0, 615_000));
  }

  @Test
  void quietestPlaceIsCutWhereNobodyPauses() {
    byte[] loud = new byte[(int) (20 * MINUTE / 10)];
    byte[] quietAt = loud.clone();
    // half decibels below full scale: 30 dB down from 605.00 s to 605.20 s, on both channels
    Arrays.fill(loud, (byte) 40);
    Arrays.fill(quietAt, (byte) 40);
    Arrays.fill(loud, 60_500, 60_520, (byte) 100);
    Arrays.fill(quietAt, 60_500, 60_520, (byte) 100);
    // only one channel is quiet here
    Arrays.fill(quietAt, 59_500, 59_600, (byte) 120);
    FrameLevels levels = new FrameLevels(new byte[][] {loud, quietAt}, loud.length, 20 * MINUTE);
    Intervals always = Intervals.of(List.of(new Interval(0, 20 * MINUTE)));
    assertThat(UnitPlanner.plan(levels, List.of(always, always)))
        .containsExactly(new Interval(0, 605_100), new Interval(605_100, 20 * MINUTE));
  }

  @Test
  void unitsCoverTheRecordingExactly() {
    for (long durationMs : new long[] {1, 899_999, 900_001, 3_600_000, 5 * 60 * MINUTE + 7}) {
      FrameLevels levels = level(durationMs);
      List<Intervals> activity = List.of(Intervals.of(List.of(new Interval(0, durationMs))));
      List<Interval> units = UnitPlanner.plan(levels, activity);
      long at = 0;
      for (Interval unit : units) {
        assertThat(unit.startMs()).isEqualTo(at);
        assertThat(unit.lengthMs()).isLessThanOrEqualTo(15 * MINUTE);
        at = unit.endMs();
      }
      assertThat(at).isEqualTo(durationMs);
      assertThat(UnitPlanner.plan(levels, activity)).isEqualTo(units);
    }
  }

  private static FrameLevels level(long durationMs) {
    int frames = (int) ((durationMs + 9) / 10);
    byte[] steps = new byte[frames];
    Arrays.fill(steps, (byte) 40);
    return new FrameLevels(new byte[][] {steps}, frames, durationMs);
  }

  private static Interval span(int fromSecond, int toSecond) {
    return new Interval(fromSecond * 1000L, toSecond * 1000L);
  }

  private static Intervals talkExcept(int minutes, Interval... pauses) {
    return Intervals.of(List.of(new Interval(0, minutes * MINUTE)))
        .minus(Intervals.of(List.of(pauses)));
  }
}
