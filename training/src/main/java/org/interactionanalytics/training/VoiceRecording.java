package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.interactionanalytics.speaker.VoiceListener;
import org.interactionanalytics.speaker.VoiceModel;
import org.interactionanalytics.speaker.VoiceWindow;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * A recording of which it is known who speaks when.
 *
 * @param name of the recording
 * @param windows of its speech
 * @param speakers when each of them speaks, by name
 */
record VoiceRecording(String name, List<VoiceWindow> windows, Map<String, Intervals> speakers) {
  private static final String RTTM = ".rttm";
  private static final int MILLIS = 1000;

  /** A window is one voice's if that is heard for this share of it. */
  private static final double MOSTLY = 0.8;

  /** And all others together for less than this share of it. */
  private static final double HARDLY = 0.1;

  /**
   * The recordings of a folder: every audio file that an RTTM file names.
   *
   * @throws IOException also if a recording can't be decoded
   */
  static List<VoiceRecording> read(Path folder, VoiceModel model) throws IOException {
    Map<String, Map<String, List<Interval>>> references = new TreeMap<>();
    for (Path file : files(folder)) {
      if (file.toString().endsWith(RTTM)) {
        readLines(file, references);
      }
    }
    List<VoiceRecording> recordings = new ArrayList<>();
    for (Map.Entry<String, Map<String, List<Interval>>> reference : references.entrySet()) {
      Optional<Path> audio = audio(folder, reference.getKey());
      if (audio.isPresent()) {
        Map<String, Intervals> speakers = new TreeMap<>();
        reference.getValue().forEach((name, spans) -> speakers.put(name, Intervals.of(spans)));
        recordings.add(
            new VoiceRecording(
                reference.getKey(), windows(audio.get(), model, anybody(speakers)), speakers));
      }
    }
    return recordings;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.sorted().toList();
    }
  }

  private static Optional<Path> audio(Path folder, String name) throws IOException {
    return files(folder).stream()
        .filter(file -> file.getFileName().toString().matches(name + "\\.(?!rttm|json|uem|txt).*"))
        .findFirst();
  }

  private static void readLines(Path file, Map<String, Map<String, List<Interval>>> references)
      throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.strip().split("\\s+");
      if (fields[0].equals("SPEAKER")) {
        long start = Math.round(MILLIS * Double.parseDouble(fields[3]));
        long length = Math.round(MILLIS * Double.parseDouble(fields[4]));
        references
            .computeIfAbsent(fields[1], name -> new HashMap<>())
            .computeIfAbsent(fields[7], name -> new ArrayList<>())
            .add(new Interval(start, start + length));
      }
    }
  }

  private static List<VoiceWindow> windows(Path audio, VoiceModel model, Intervals speech)
      throws IOException {
    short[][] channels = SoundFile.channels(audio);
    if (channels.length != 1) {
      throw new IOException(audio + " has " + channels.length + " channels");
    }
    VoiceListener listener = new VoiceListener(model, 0, speech);
    listener.accept(channels[0], channels[0].length);
    return listener.finish();
  }

  private static Intervals anybody(Map<String, Intervals> speakers) {
    return speakers.values().stream().reduce(Intervals.NONE, Intervals::union);
  }

  /** When anybody speaks. */
  Intervals speech() {
    return anybody(speakers);
  }

  /** The recording played several times over. */
  VoiceRecording repeated(int times) {
    long length = Math.max(end(speech()), windows.get(windows.size() - 1).endMs());
    List<VoiceWindow> longer = new ArrayList<>();
    Map<String, Intervals> saying = new TreeMap<>();
    for (int time = 0; time < times; time++) {
      long later = time * length;
      windows.forEach(
          window ->
              longer.add(
                  new VoiceWindow(
                      window.startMs() + later,
                      window.endMs() + later,
                      window.embedding(),
                      window.timbre())));
      speakers.forEach((name, spans) -> saying.merge(name, later(spans, later), Intervals::union));
    }
    return new VoiceRecording(name, longer, saying);
  }

  private static long end(Intervals speech) {
    return speech.spans().get(speech.spans().size() - 1).endMs();
  }

  private static Intervals later(Intervals spans, long later) {
    return Intervals.of(
        spans.spans().stream()
            .map(span -> new Interval(span.startMs() + later, span.endMs() + later))
            .toList());
  }

  /** Whose voice a window is; empty where several are heard. */
  Optional<String> speaker(VoiceWindow window) {
    Intervals span = Intervals.of(List.of(window.interval()));
    Optional<String> found = Optional.empty();
    for (Map.Entry<String, Intervals> speaker : speakers.entrySet()) {
      double share =
          (double) speaker.getValue().intersect(span).lengthMs() / window.interval().lengthMs();
      if (share > MOSTLY) {
        found = found.isPresent() ? Optional.empty() : Optional.of(speaker.getKey());
      } else if (share > HARDLY) {
        return Optional.empty();
      }
    }
    return found;
  }
}
