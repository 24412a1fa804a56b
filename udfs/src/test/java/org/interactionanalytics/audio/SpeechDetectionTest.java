package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped network on sounds of which it is known what they are. */
class SpeechDetectionTest {
  private static final double IDLE_NOISE = decibels(-75);

  private static short[] speech;

  /**
   * make-fixtures.sh: 0.3 s of padding; the flite voice begins after 0.2 s of near silence, and
   * says 3.075 s including its own quiet end.
   */
  private static final Interval SPOKEN = new Interval(550, 3270);

  @BeforeAll
  static void decode() throws Exception {
    speech = Recordings.decode(Recordings.source("pcm16.wav"), Optional.empty())[0];
  }

  @Test
  void speechIsFoundWhereItWasPut() {
    short[] audio = Signals.noise(IDLE_NOISE, 30_000, 1);
    audio = Signals.add(audio, speech, 5000);
    audio = Signals.add(audio, speech, 15_000);

    isFound(audio, 5000, 15_000);
  }

  @Test
  void quietSpeechIsFoundToo() {
    short[] quiet = Signals.scaled(speech, decibels(-40 - levelDbfs(speech)));
    short[] audio = Signals.add(Signals.noise(decibels(-80), 30_000, 2), quiet, 5000);

    isFound(audio, 5000);
  }

  @Test
  void speechInNoiseIsFoundToo() {
    for (double ratioDb : new double[] {20, 10}) {
      short[] audio = Signals.noise(decibels(levelDbfs(speech) - ratioDb), 30_000, 3);
      audio = Signals.add(audio, speech, 5000);
      audio = Signals.add(audio, speech, 15_000);
      isFound(audio, 5000, 15_000);
    }
  }

  @Test
  void noiseIsNoSpeech() {
    assertThat(detect(Signals.silence(30_000))).isEqualTo(Intervals.NONE);
    for (double level : new double[] {-80, -60, -40, -20, -10}) {
      assertThat(detect(Signals.noise(decibels(level), 30_000, 4))).isEqualTo(Intervals.NONE);
    }
    short[] growing = Signals.noise(0.001, 60_000, 6);
    growing = Signals.add(growing, Signals.noise(0.05, 30_000, 7), 30_000);
    assertThat(detect(growing)).isEqualTo(Intervals.NONE);
    short[] hum = Signals.add(Signals.tone(50, 0.2, 30_000), Signals.tone(150, 0.1, 30_000), 0);
    assertThat(detect(hum)).isEqualTo(Intervals.NONE);
  }

  @Test
  void tonesOfTelephonesAreNoSpeech() {
    // frequencies and cadences: ITU-T E.180, national annexes
    assertThat(detect(ringing(440, 480, 2000, 4000))).isEqualTo(Intervals.NONE);
    assertThat(detect(ringing(400, 450, 400, 200))).isEqualTo(Intervals.NONE);
    assertThat(detect(ringing(425, 425, 1000, 4000))).isEqualTo(Intervals.NONE);
    assertThat(detect(ringing(480, 620, 500, 500))).isEqualTo(Intervals.NONE);
    assertThat(detect(ringing(350, 440, 30_000, 0))).isEqualTo(Intervals.NONE);
    // digits 1 and 6 of a keypad, a fax's call, a beep of an answering machine
    assertThat(detect(ringing(697, 1209, 100, 100))).isEqualTo(Intervals.NONE);
    assertThat(detect(ringing(770, 1477, 100, 400))).isEqualTo(Intervals.NONE);
    assertThat(detect(ringing(1100, 1100, 500, 3000))).isEqualTo(Intervals.NONE);
    assertThat(detect(ringing(1000, 1000, 600, 9000))).isEqualTo(Intervals.NONE);
  }

  @Test
  void clicksAreNoSpeech() {
    short[] audio = Signals.noise(IDLE_NOISE, 30_000, 8);
    Random random = new Random(9);
    for (int atMs = 500; atMs < 29_000; atMs += 60 + random.nextInt(400)) {
      audio = Signals.add(audio, Signals.noise(0.2, 8, atMs), atMs);
    }

    assertThat(detect(audio)).isEqualTo(Intervals.NONE);
  }

  @Test
  void holdMusicIsNoSpeech() {
    // of half a minute; the strings die away like syllables, and a tenth may be taken for some
    assertThat(detect(music(1)).lengthMs()).isLessThan(3000);
    assertThat(detect(music(2)).lengthMs()).isLessThan(3000);
  }

  @Test
  void speechAfterHoldMusicIsFound() {
    short[] audio = Signals.add(Signals.noise(IDLE_NOISE, 45_000, 10), music(3), 0);
    audio = Signals.add(audio, speech, 35_000);

    Intervals found = detect(audio);
    assertThat(found.within(new Interval(0, 33_000)).lengthMs()).isLessThan(3000);
    isThere(found.within(new Interval(33_000, 45_000)), 35_000);
  }

  @Test
  void channelsAreHeardForThemselves() {
    short[] agent = Signals.add(Signals.noise(IDLE_NOISE, 30_000, 11), speech, 3000);
    short[] customer = Signals.add(Signals.noise(IDLE_NOISE, 30_000, 12), speech, 15_000);
    // what the customer's telephone hears of the agent, 26 dB below
    customer = Signals.add(customer, Signals.scaled(speech, 0.05), 3000);

    List<Intervals> found = detectAll(agent, customer);

    isThere(found.get(0), 3000);
    isThere(found.get(1), 15_000);
  }

  @Test
  void resultDoesNotDependOnHowTheAudioIsCut() {
    short[] audio = Signals.add(Signals.noise(0.003, 41_237, 13), speech, 12_000);
    audio = Signals.add(audio, Signals.scaled(speech, 0.3), 21_000);
    SpeechPosteriors.Builder whole = new SpeechPosteriors.Builder(SpeechNetwork.shipped());
    whole.add(new short[][] {audio}, audio.length);
    SpeechPosteriors expected = whole.build();

    SpeechPosteriors.Builder pieces = new SpeechPosteriors.Builder(SpeechNetwork.shipped());
    int[] sizes = {1024, 1, 37, 16_000, 333};
    int at = 0;
    for (int i = 0; at < audio.length; i++) {
      int count = Math.min(sizes[i % sizes.length], audio.length - at);
      pieces.add(new short[][] {Arrays.copyOfRange(audio, at, at + count)}, count);
      at += count;
    }
    SpeechPosteriors found = pieces.build();

    assertThat(found.frames()).isEqualTo(expected.frames()).isEqualTo(2062);
    assertThat(found.durationMs()).isEqualTo(41_237);
    for (int frame = 0; frame < expected.frames(); frame++) {
      assertThat(found.probability(0, frame)).isEqualTo(expected.probability(0, frame));
    }
  }

  @Test
  void emptyRecordingHasNoSpeech() {
    assertThat(detectAll(new short[0], new short[0]))
        .containsExactly(Intervals.NONE, Intervals.NONE);
  }

  private static void isFound(short[] audio, int... atMs) {
    isThere(detect(audio), atMs);
  }

  /** A tenth of the speech may be missed, and as much invented. */
  private static void isThere(Intervals found, int... atMs) {
    Intervals truth =
        Intervals.of(
            Arrays.stream(atMs)
                .mapToObj(at -> new Interval(at + SPOKEN.startMs(), at + SPOKEN.endMs()))
                .toList());
    assertThat(truth.minus(found).lengthMs()).isLessThan(truth.lengthMs() / 10);
    assertThat(found.minus(truth).lengthMs()).isLessThan(truth.lengthMs() / 10);
  }

  private static Intervals detect(short[] audio) {
    return detectAll(audio).get(0);
  }

  private static List<Intervals> detectAll(short[]... channels) {
    SpeechPosteriors.Builder builder = new SpeechPosteriors.Builder(SpeechNetwork.shipped());
    builder.add(channels, channels[0].length);
    return ActivityDetector.detect(builder.build(), Signals.levels(channels));
  }

  private static double decibels(double level) {
    return Math.pow(10, level / 20);
  }

  /** Mean level of the spoken part. */
  private static double levelDbfs(short[] audio) {
    double sum = 0;
    int from = (int) SPOKEN.startMs() * MediaDecoder.SAMPLES_PER_MS;
    int to = (int) SPOKEN.endMs() * MediaDecoder.SAMPLES_PER_MS;
    for (int i = from; i < to; i++) {
      sum += (double) audio[i] * audio[i];
    }
    return Decibels.ofPower(sum / (to - from) / Decibels.FULL_SCALE_SQUARED);
  }

  private static short[] ringing(double low, double high, int onMs, int offMs) {
    short[] audio = Signals.noise(IDLE_NOISE, 30_000, 14);
    for (int atMs = 1000; atMs < 30_000; atMs += onMs + offMs) {
      audio = Signals.add(audio, Signals.tone(low, 0.15, onMs), atMs);
      audio = Signals.add(audio, Signals.tone(high, 0.15, onMs), atMs);
    }
    return audio;
  }

  /** Plucked chords and a melody over them, half a minute. */
  private static short[] music(long seed) {
    Random random = new Random(seed);
    short[] audio = Signals.noise(IDLE_NOISE, 30_000, seed);
    double[][] chords = {{262, 330, 392}, {220, 262, 330}, {175, 220, 262}, {196, 247, 294}};
    double[] melody = {523, 587, 659, 784, 880};
    for (int bar = 0; bar < 15; bar++) {
      for (double pitch : chords[bar % chords.length]) {
        audio = Signals.add(audio, pluck(pitch, 0.1, 2000), bar * 2000);
      }
      for (int beat = 0; beat < 4; beat++) {
        double pitch = melody[random.nextInt(melody.length)];
        audio = Signals.add(audio, pluck(pitch, 0.15, 700), bar * 2000 + beat * 500);
      }
    }
    return audio;
  }

  /** A string with four harmonics that dies away. */
  private static short[] pluck(double hertz, double peak, int lengthMs) {
    short[] string = Signals.silence(lengthMs);
    for (int i = 0; i < string.length; i++) {
      double time = (double) i / Signals.RATE;
      double sum = 0;
      for (int harmonic = 1; harmonic <= 4; harmonic++) {
        sum +=
            Math.sin(2 * Math.PI * hertz * harmonic * time)
                * Math.exp(-time * (2 + harmonic))
                / harmonic;
      }
      double fadeIn = Math.min(1, time / 0.005);
      double fadeOut = Math.min(1, (lengthMs / 1000.0 - time) / 0.02);
      string[i] = (short) Math.round(32_767 * peak * sum * fadeIn * fadeOut / 2);
    }
    return string;
  }
}
