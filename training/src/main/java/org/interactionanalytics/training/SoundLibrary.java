package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/** The recordings that {@code src/main/tools/make-sounds.py} collects. */
final class SoundLibrary {
  private static final int MOST_OF_A_VOICE = 150;
  private static final float FULL_SCALE = 32_768;

  private final Path folder;

  SoundLibrary(Path folder) {
    this.folder = folder;
  }

  /** Recordings of nothing but a voice, voice by voice. */
  List<List<SpokenSound>> voices() throws IOException {
    List<List<SpokenSound>> voices = new ArrayList<>();
    for (Path voice : children(folder.resolve("speech"))) {
      List<Path> files = new ArrayList<>(children(voice));
      Collections.shuffle(files, new Random(files.size()));
      List<SpokenSound> sounds = new ArrayList<>();
      for (Path file : files.subList(0, Math.min(MOST_OF_A_VOICE, files.size()))) {
        sounds.add(SpokenSound.ofCleanVoice(samples(file)));
      }
      voices.add(sounds);
    }
    return voices;
  }

  /** Recordings of which a file beside them, {@code ref.rttm}, says who talks when. */
  List<SpokenSound> conversations(String part) throws IOException {
    Path home = folder.resolve(part);
    List<SpokenSound> sounds = new ArrayList<>();
    List<String> lines = Files.readAllLines(home.resolve("ref.rttm"));
    for (Path file : children(home)) {
      String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
      if (!name.equals("ref")) {
        sounds.add(new SpokenSound(samples(file), spoken(lines, name)));
      }
    }
    return sounds;
  }

  private static Intervals spoken(List<String> lines, String name) {
    List<Interval> spans = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(" ");
      if (cells.length > 4 && cells[1].equals(name)) {
        long start = Math.round(1000 * Double.parseDouble(cells[3]));
        spans.add(new Interval(start, start + Math.round(1000 * Double.parseDouble(cells[4]))));
      }
    }
    return Intervals.of(spans);
  }

  /** The first channel of a recording. */
  static float[] samples(Path file) throws IOException {
    short[] digital = SoundFile.channels(file)[0];
    float[] samples = new float[digital.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = digital[i] / FULL_SCALE;
    }
    return samples;
  }

  static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
