package org.interactionanalytics.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.error.RecordingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vosk.LibVosk;

class ChannelRecognizerTest {
  private static SpeechModel model;
  private static short[] samples;

  @BeforeAll
  static void load() throws Exception {
    model = Spoken.model();
    samples = Spoken.samples();
  }

  private static ChannelRecognizer open(int channel, long offsetMs) {
    return ChannelRecognizer.open(model, RecognizerSettings.STANDARD, channel, offsetMs);
  }

  @Test
  void hearsTheSentenceBetweenTheSilences() throws Exception {
    List<Word> words = Spoken.recognize(model, samples, samples.length);

    assertThat(Spoken.text(words)).isEqualTo(Spoken.SENTENCE);
    // 1 s of silence on each side of a file of 5,765 ms
    assertThat(words.get(0).startMs()).isBetween(1_000L, 1_400L);
    assertThat(words.get(words.size() - 1).endMs()).isBetween(4_300L, 4_765L);
    assertThat(words).allSatisfy(word -> assertThat(word.confidence()).isBetween(0.5, 1.0));
    assertThat(words).allSatisfy(word -> assertThat(word.channel()).isZero());
  }

  @Test
  void addsTheOffsetOfTheSpanAndTheChannel() throws Exception {
    List<Word> atZero = Spoken.recognize(model, samples, samples.length);
    try (ChannelRecognizer recognizer = open(1, 600_000)) {
      recognizer.accept(samples, samples.length);

      assertThat(recognizer.finish())
          .containsExactlyElementsOf(
              atZero.stream()
                  .map(
                      word ->
                          new Word(
                              1,
                              word.text(),
                              word.startMs() + 600_000,
                              word.endMs() + 600_000,
                              word.confidence()))
                  .toList());
    }
  }

  @Test
  void hearsTheSameHoweverTheSamplesArrive() throws Exception {
    List<Word> whole = Spoken.recognize(model, samples, samples.length);

    for (int piece : new int[] {1, 799, 3_200, 4_801}) {
      assertThat(Spoken.recognize(model, samples, piece)).as("piece %d", piece).isEqualTo(whole);
    }
  }

  @Test
  void takesOnlyTheCountedSamplesOfABuffer() throws Exception {
    short[] buffer = Arrays.copyOf(samples, samples.length + 50_000);
    Arrays.fill(buffer, samples.length, buffer.length, Short.MAX_VALUE);
    try (ChannelRecognizer recognizer = open(0, 0)) {
      recognizer.accept(buffer, samples.length);

      assertThat(recognizer.finish()).isEqualTo(Spoken.recognize(model, samples, samples.length));
    }
  }

  @Test
  void hearsTheSameInFourThreadsAtOnce() throws Exception {
    List<Word> alone = Spoken.recognize(model, samples, 3_200);
    Callable<List<Word>> task = () -> Spoken.recognize(model, samples, 3_200);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<Word>> heard : threads.invokeAll(Collections.nCopies(8, task))) {
        assertThat(heard.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  /** libvosk starts a new utterance at every pause; its clock has to go on. */
  @Test
  void keepsTheClockOverMinutes() throws Exception {
    int repetitions = 13;
    int periodMs = 10_000;
    int period = periodMs * 16;
    short[] minutes = new short[repetitions * period];
    for (int i = 0; i < repetitions; i++) {
      System.arraycopy(samples, 0, minutes, i * period, samples.length);
    }
    Word once = customer(Spoken.recognize(model, samples, samples.length)).get(0);

    List<Word> heard = customer(Spoken.recognize(model, minutes, 16_000));

    assertThat(heard).hasSize(repetitions);
    for (int i = 0; i < repetitions; i++) {
      // a frame of the decoder is 30 ms
      assertThat(heard.get(i).startMs())
          .as("repetition %d", i)
          .isBetween(
              once.startMs() + (long) i * periodMs - 60, once.startMs() + (long) i * periodMs + 60);
    }
  }

  private static List<Word> customer(List<Word> words) {
    return words.stream().filter(word -> word.text().equals("customer")).toList();
  }

  /** Without the view of {@link SteadyModel} five of six runs differ here. */
  @Test
  void hearsTheSameAgainWithAModelThatAddsNoise(@TempDir Path temp) throws Exception {
    Path noisy = Spoken.copyOf(model, temp);
    Path features = noisy.resolve("conf/mfcc.conf");
    Files.writeString(features, Files.readString(features).replace("--dither=0\n", ""));
    SpeechModel withNoise = new SpeechModel("noisy", "en-US", "", noisy);
    short[] faint = samples.clone();
    for (int i = 0; i < faint.length; i++) {
      faint[i] = (short) (faint[i] / 300);
    }

    List<Word> first = Spoken.recognize(withNoise, faint, 3_200);

    assertThat(first).isNotEmpty();
    for (int i = 0; i < 5; i++) {
      assertThat(Spoken.recognize(withNoise, faint, 3_200)).isEqualTo(first);
    }
  }

  @Test
  void hearsNothingInSilenceOrInNothing() throws Exception {
    assertThat(Spoken.recognize(model, new short[0], 1)).isEmpty();
    assertThat(Spoken.recognize(model, new short[1], 1)).isEmpty();
    assertThat(Spoken.recognize(model, new short[160_000], 16_000)).isEmpty();
  }

  @Test
  void wordsDoNotOutlastTheSamples() throws Exception {
    short[] cut = Arrays.copyOf(samples, 16 * 2_010);

    List<Word> words = Spoken.recognize(model, cut, cut.length);

    assertThat(words).isNotEmpty();
    assertThat(words).allSatisfy(word -> assertThat(word.endMs()).isLessThanOrEqualTo(2_010));
  }

  @Test
  void refusesASecondThreadInsteadOfEndingTheProcess() throws Exception {
    short[] twentySeconds = new short[20 * ChannelRecognizer.SAMPLE_RATE_HZ];
    for (int i = 0; i < 3; i++) {
      System.arraycopy(samples, 0, twentySeconds, i * samples.length, samples.length);
    }
    List<IllegalStateException> refusals = new ArrayList<>();
    try (ChannelRecognizer recognizer = open(0, 0)) {
      Thread other = new Thread(() -> acceptQuietly(recognizer, twentySeconds));
      other.start();
      while (other.isAlive() && refusals.isEmpty()) {
        try {
          recognizer.accept(new short[0], 0);
        } catch (IllegalStateException e) {
          refusals.add(e);
        }
      }
      other.join();

      assertThat(refusals).singleElement().asString().contains("another thread");
      assertThat(Spoken.text(recognizer.finish())).startsWith(Spoken.SENTENCE);
    }
  }

  /** Until it is let in: the test's own attempts keep it out, too. */
  private static void acceptQuietly(ChannelRecognizer recognizer, short[] samples) {
    boolean accepted = false;
    while (!accepted) {
      try {
        recognizer.accept(samples, samples.length);
        accepted = true;
      } catch (IllegalStateException busy) {
        Thread.onSpinWait();
      } catch (RecordingException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void isFinishedOnceAndMayBeClosedAgain() throws Exception {
    ChannelRecognizer recognizer = open(0, 0);
    recognizer.accept(samples, 16_000);
    recognizer.finish();

    assertThatThrownBy(recognizer::finish).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> recognizer.accept(samples, 1))
        .isInstanceOf(IllegalStateException.class);
    recognizer.close();
    recognizer.close();
    assertThatThrownBy(recognizer::finish).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void mayBeClosedInTheMiddle() throws Exception {
    ChannelRecognizer recognizer = open(0, 0);
    recognizer.accept(samples, 40_000);
    recognizer.close();

    assertThatThrownBy(() -> recognizer.accept(samples, 1))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesWhatNativeCodeWouldNotSurvive() {
    try (ChannelRecognizer recognizer = open(0, 0)) {
      assertThatThrownBy(() -> recognizer.accept(new short[10], 11))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> recognizer.accept(new short[10], -1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThatThrownBy(() -> open(0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhichModelCannotBeLoaded(@TempDir Path empty) {
    SpeechModel broken = new SpeechModel("broken-one", "en-US", "0".repeat(64), empty);

    assertThatThrownBy(() -> ChannelRecognizer.open(broken, RecognizerSettings.STANDARD, 0, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("broken-one")
        .hasMessageContaining("Fetch it again");
  }

  @Test
  void statesTheVersionThatIsOnTheClassPath() {
    String jar = LibVosk.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    assertThat(jar).endsWith(SpeechEngine.NAME_AND_VERSION.replace(' ', '-') + ".jar");
  }
}
