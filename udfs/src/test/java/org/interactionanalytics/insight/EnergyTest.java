package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.interactionanalytics.insight.Timelines.AGENT;
import static org.interactionanalytics.insight.Timelines.span;

import java.util.List;
import java.util.Map;
import org.interactionanalytics.audio.ChannelLevels;
import org.interactionanalytics.time.Intervals;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyTest {
  private static ChannelLevels levels(int... dbfs) {
    return new ChannelLevels(
        100, java.util.Arrays.stream(dbfs).mapToObj(level -> (byte) level).toList());
  }

  private static Energy energy(Intervals speech, ChannelLevels levels) {
    Timeline timeline = Timelines.ofSpeech(1_000, Map.of(AGENT, speech));
    return Energy.of(timeline, Map.of(0, levels)).get("0");
  }

  @ParameterizedTest
  @CsvSource({"0, 100, 10", "-30, 50, 5", "-60, 0, 0", "-75, 0, 0", "-8.016, 86.64, 9"})
  void scaleFromMinusSixtyToZero(double dbfs, double value, int tenths) {
    assertThat(Energy.ofLevel(dbfs).value()).isCloseTo(value, within(1e-9));
    assertThat(Energy.ofLevel(dbfs).tenths()).isEqualTo(tenths);
  }

  @Test
  void onlyTheSpeakersOwnSpeechCounts() {
    ChannelLevels levels = levels(-10, -30, -30, -10);

    assertThat(energy(span(100, 300), levels).value()).isCloseTo(50, within(1e-9));
    // 50 ms of -10 dBFS and 50 ms of -30 dBFS: (0.1 + 0.001) / 2 = -12.967 dBFS
    assertThat(energy(span(50, 150), levels).value()).isCloseTo(78.39, within(0.01));
  }

  @Test
  void digitalSilenceIsNoEnergy() {
    assertThat(energy(span(0, 200), levels(-128, -128))).isEqualTo(new Energy(0, 0));
  }

  @Test
  void notMeasurableWithoutSpeechOrLevels() {
    Timeline silent = Timelines.ofSpeech(1_000, Map.of(AGENT, Intervals.NONE));
    Timeline spoken = Timelines.ofSpeech(1_000, Map.of(AGENT, span(0, 500)));

    assertThat(Energy.of(silent, Map.of(0, levels(-20)))).isEmpty();
    assertThat(Energy.of(spoken, Map.of())).isEmpty();
  }

  @Test
  void loudnessIsTheMeanPowerOfASecond() {
    ChannelLevels levels = new ChannelLevels(500, List.of((byte) -20, (byte) -128, (byte) -40));

    // (0.01 + 0) / 2 = -23.01 dBFS; the last second is half as long
    assertThat(Loudness.perSecond(levels)).containsExactly(-23, -40);
  }
}
