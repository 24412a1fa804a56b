package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechInputTest {
  @Test
  void aSineLiesInTheBandsAroundItsPitch() {
    // mel(1000) = 1000; bands are (2101 - 151) / 25 = 78 mel apart, so 1000 Hz is the peak of
    // band (1000 - 151) / 78 - 1 = 9.9, counted from 0
    List<byte[]> frames = new ArrayList<>();
    BandLevels bands = new BandLevels(frames::add);
    short[] tone = Signals.tone(1000, 0.5, 1000);
    bands.add(tone, tone.length);
    bands.finish();

    assertThat(frames).hasSize(100);
    byte[] frame = frames.get(50);
    // a sine of half of full scale: -9.03 dBFS, and a triangle lets nearly all of it through
    assertThat(-0.5 * Byte.toUnsignedInt(frame[10])).isCloseTo(-9.03, within(1.5));
    assertThat(Byte.toUnsignedInt(frame[8])).isGreaterThan(60);
    assertThat(Byte.toUnsignedInt(frame[13])).isGreaterThan(60);
    assertThat(Byte.toUnsignedInt(frame[23])).isGreaterThan(100);
  }

  @Test
  void gainDoesNotMatter() {
    short[] loud = Signals.add(Signals.noise(0.02, 5_000, 1), Signals.tone(700, 0.3, 1000), 2000);
    float[][] rows = rows(loud);
    float[][] quiet = rows(Signals.scaled(loud, 0.1));

    assertThat(quiet).hasDimensions(rows.length, SpeechInput.VALUES);
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < SpeechInput.VALUES; i++) {
        // two roundings to half a decibel, and that of the samples
        assertThat(quiet[row][i]).isCloseTo(rows[row][i], within(0.1f));
      }
    }
  }

  @Test
  void rowsDoNotDependOnHowTheAudioIsCut() {
    short[] audio = Signals.add(Signals.noise(0.01, 25_130, 2), Signals.tone(500, 0.3, 900), 7000);
    float[][] whole = rows(audio);

    List<float[]> pieces = new ArrayList<>();
    SpeechInput input = new SpeechInput(pieces::add);
    int[] sizes = {1, 159, 4096, 77, 20_000};
    int at = 0;
    for (int i = 0; at < audio.length; i++) {
      int count = Math.min(sizes[i % sizes.length], audio.length - at);
      input.add(Arrays.copyOfRange(audio, at, at + count), count);
      at += count;
    }
    input.finish();

    assertThat(pieces.toArray(float[][]::new)).isDeepEqualTo(whole);
    // 25.13 s in pieces of 20 ms, the last one cut
    assertThat(whole.length).isEqualTo(1257);
  }

  @Test
  void noiseIsWhatLiesUnderTheTenSecondsAround() {
    short[] audio =
        Signals.add(Signals.noise(0.001, 60_000, 3), Signals.noise(0.03, 30_000, 4), 30_000);
    float[][] rows = rows(audio);
    int floorOfBand = SpeechInput.VALUES - Steadiness.RANGES - 1;
    int levelOfBand = BandLevels.BANDS - 1;

    // well before and well after the step, levels lie a few decibels above the floor
    for (int seconds : new int[] {15, 45}) {
      int row = seconds * 1000 / SpeechPosteriors.FRAME_MS;
      double above = 0;
      for (int i = 0; i < 50; i++) {
        above += 10 * (rows[row + i][levelOfBand] - rows[row + i][floorOfBand]) / 50;
      }
      assertThat(above).isBetween(1.0, 8.0);
    }
  }

  @Test
  void tonesAreSteadyNoiseIsNotAndGlidesAreLess() {
    short[] audio = Signals.noise(0.001, 9_000, 5);
    audio = Signals.add(audio, Signals.tone(440, 0.3, 3000), 0);
    for (int atMs = 6000; atMs < 9000; atMs += 500) {
      // 72 Hz in 60 ms
      audio = Signals.add(audio, glide(300, 900, 500), atMs);
    }
    float[][] rows = rows(audio);

    assertThat(steadiness(rows, 1500)).isGreaterThan(0.7);
    assertThat(steadiness(rows, 4500)).isBetween(-0.2, 0.2);
    assertThat(steadiness(rows, 7500)).isBetween(-0.5, 0.5);
  }

  /** Mean over a second, below 1,000 Hz. */
  private static double steadiness(float[][] rows, int aroundMs) {
    double sum = 0;
    for (int i = -25; i < 25; i++) {
      int row = aroundMs / SpeechPosteriors.FRAME_MS + i;
      sum += rows[row][SpeechInput.VALUES - Steadiness.RANGES] / 50;
    }
    return sum;
  }

  private static short[] glide(double fromHertz, double toHertz, int lengthMs) {
    short[] glide = Signals.silence(lengthMs);
    double phase = 0;
    for (int i = 0; i < glide.length; i++) {
      phase += 2 * Math.PI * (fromHertz + (toHertz - fromHertz) * i / glide.length) / Signals.RATE;
      glide[i] = (short) Math.round(10_000 * Math.sin(phase));
    }
    return glide;
  }

  private static float[][] rows(short[] audio) {
    List<float[]> rows = new ArrayList<>();
    SpeechInput input = new SpeechInput(rows::add);
    input.add(audio, audio.length);
    input.finish();
    return rows.toArray(float[][]::new);
  }
}
