package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.interactionanalytics.audio.SpeechInput;
import org.interactionanalytics.network.NetworkFileWriter;

/** Makes the speech model. What it is made of: its card. */
final class SpeechTraining {
  private static final String NAME = "speech";
  private static final String VERSION = "1";
  private static final int SEED = 20261121;
  private static final int MUSIC = 120;
  private static final int MUSIC_SECONDS = 40;
  private static final int PIECES = 8;
  private static final int PIECE_ROWS = 600;
  private static final float HIGHEST_RATE = 0.004f;
  private static final int WARM_UP = 100;
  private static final int REPORT_STEPS = 100;

  private final SoundLibrary library;

  SpeechTraining(SoundLibrary library) {
    this.library = library;
  }

  /** What the network sees of a scene, and what it should say. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Lesson(float[][] rows, boolean[] speech) {}

  /**
   * Learns and writes the model.
   *
   * @param scenes to make up
   * @param steps batches to learn from
   */
  void write(Path model, int scenes, int steps) throws IOException {
    List<Lesson> lessons = lessons(scenes);
    Random random = new Random(SEED);
    try (SpeechLearner learner =
        new SpeechLearner(new LearningRate(HIGHEST_RATE, WARM_UP, steps), SEED)) {
      long started = System.nanoTime();
      double lost = 0;
      for (int step = 1; step <= steps; step++) {
        lost += learner.learn(batch(lessons, random));
        if (step % REPORT_STEPS == 0) {
          System.out.printf(
              Locale.ROOT,
              "step %d, loss %.4f, %.0f s%n",
              step,
              lost / REPORT_STEPS,
              (System.nanoTime() - started) / 1e9);
          lost = 0;
        }
      }
      NetworkFileWriter writer = new NetworkFileWriter(NAME, VERSION);
      learner.write(writer);
      Files.write(model, writer.bytes());
    }
  }

  private List<Lesson> lessons(int scenes) throws IOException {
    List<float[]> music =
        new GeneratedMusic(GeneratedMusic.Band.LEARNT, SEED).pieces(MUSIC, MUSIC_SECONDS);
    SceneMaker maker =
        new SceneMaker(library.voices(), music, library.conversations("meetings"), SEED);
    List<Lesson> lessons = new ArrayList<>();
    long speechFrames = 0;
    for (int i = 0; i < scenes; i++) {
      SpokenSound scene = maker.next();
      boolean[] speech = scene.frames();
      lessons.add(new Lesson(rows(SoundEffects.digitised(scene.samples())), speech));
      for (boolean frame : speech) {
        speechFrames += frame ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d scenes, speech in %.0f %% of the frames%n",
        scenes,
        100.0 * speechFrames / scenes / lessons.get(0).speech.length);
    return lessons;
  }

  private static float[][] rows(short[] samples) {
    List<float[]> rows = new ArrayList<>();
    SpeechInput input = new SpeechInput(rows::add);
    input.add(samples, samples.length);
    input.finish();
    return rows.toArray(float[][]::new);
  }

  private static SpeechLearner.Batch batch(List<Lesson> lessons, Random random) {
    float[] values = new float[PIECES * PIECE_ROWS * SpeechInput.VALUES];
    float[] speech = new float[PIECES * PIECE_ROWS];
    int at = 0;
    for (int piece = 0; piece < PIECES; piece++) {
      Lesson lesson = lessons.get(random.nextInt(lessons.size()));
      int from = random.nextInt(lesson.speech.length - PIECE_ROWS + 1);
      for (int row = from; row < from + PIECE_ROWS; row++) {
        System.arraycopy(lesson.rows[row], 0, values, at * SpeechInput.VALUES, SpeechInput.VALUES);
        speech[at] = lesson.speech[row] ? 1 : 0;
        at++;
      }
    }
    return new SpeechLearner.Batch(PIECES, PIECE_ROWS, values, speech);
  }
}
