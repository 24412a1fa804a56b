package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelMeterTest {
  private static final int STEP = 1600;

  private static short[] square(int samples, int amplitude) {
    short[] audio = new short[samples];
    for (int i = 0; i < samples; i++) {
      audio[i] = (short) (i % 2 == 0 ? amplitude : -amplitude);
    }
    return audio;
  }

  /** A square wave of a tenth of full scale has -20 dBFS; half of it is silent: -23.01. */
  @Test
  void meanPowerOfEveryTenthOfASecond() {
    LevelMeter meter = new LevelMeter();
    meter.add(new short[][] {square(STEP, 3277), square(STEP, 0)}, STEP);
    meter.add(new short[][] {square(STEP / 2, 3277), square(STEP / 2, 32767)}, STEP / 2);
    meter.add(new short[][] {square(STEP / 2, 0), square(STEP / 2, 32767)}, STEP / 2);
    meter.add(new short[][] {square(160, 328), square(160, 1)}, 160);

    assertThat(meter.finish())
        .containsExactly(
            new ChannelLevels(100, List.of((byte) -20, (byte) -23, (byte) -40)),
            new ChannelLevels(100, List.of((byte) -128, (byte) 0, (byte) -90)));
  }

  @Test
  void chunksDoNotMatter() {
    short[] audio = Signals.noise(0.1, 1_000, 1);
    LevelMeter whole = new LevelMeter();
    whole.add(new short[][] {audio}, audio.length);
    LevelMeter chunked = new LevelMeter();
    for (int from = 0; from < audio.length; from += 700) {
      short[] chunk = java.util.Arrays.copyOfRange(audio, from, Math.min(audio.length, from + 700));
      chunked.add(new short[][] {chunk}, chunk.length);
    }

    assertThat(chunked.finish()).isEqualTo(whole.finish());
  }

  /** By hand: (0.01 + 0.0001) / 2 = -22.97 dBFS. */
  @Test
  void meanOfChannelsIsThatOfTheirPowers() {
    ChannelLevels loud = new ChannelLevels(100, List.of((byte) -20, (byte) -128));
    ChannelLevels quiet = new ChannelLevels(100, List.of((byte) -40, (byte) -128));

    assertThat(ChannelLevels.mean(List.of(loud, quiet)))
        .isEqualTo(new ChannelLevels(100, List.of((byte) -23, (byte) -128)));
  }

  @Test
  void nothingHeard() {
    assertThat(new LevelMeter().finish()).isEmpty();
  }
}
