package org.interactionanalytics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.interactionanalytics.audio.ActivityDetector;
import org.interactionanalytics.audio.FrameLevels;
import org.interactionanalytics.audio.SpeechNetwork;
import org.interactionanalytics.audio.SpeechPosteriors;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/** Measures the detection of speech beside an energy threshold. */
final class SpeechEvaluation {
  private static final int SEED = 7;
  private static final int SCENES = 60;
  private static final long FRAME_MS = 10;

  /** Gaps that the timeline closes, milliseconds. */
  private static final long MERGE_GAP_MS = 300;

  private static final List<Double> SIGNAL_TO_NOISE_DB =
      List.of(Double.POSITIVE_INFINITY, 20.0, 10.0, 5.0);
  private static final int MUSIC = 30;
  private static final int MUSIC_SECONDS = 40;
  private static final int SIGNAL_SECONDS = 30;
  private static final int SIGNALS = 40;

  private final SpeechNetwork network;

  SpeechEvaluation(SpeechNetwork network) {
    this.network = network;
  }

  private interface Detector {
    List<Intervals> detect(short[][] channels);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Case(short[][] channels, List<Intervals> truth) {}

  /** Frames missed and invented. */
  private static final class Errors {
    private long frames;
    private long speech;
    private long missed;
    private long invented;

    void add(Intervals truth, Intervals found, long durationMs) {
      boolean[] spoken = frames(truth, durationMs);
      boolean[] heard = frames(found, durationMs);
      for (int i = 0; i < spoken.length; i++) {
        frames++;
        speech += spoken[i] ? 1 : 0;
        missed += spoken[i] && !heard[i] ? 1 : 0;
        invented += !spoken[i] && heard[i] ? 1 : 0;
      }
    }

    private static boolean[] frames(Intervals spans, long durationMs) {
      boolean[] frames = new boolean[(int) (durationMs / FRAME_MS)];
      for (Interval span : spans.spans()) {
        int from = (int) ((span.startMs() + FRAME_MS / 2) / FRAME_MS);
        int to = (int) ((span.endMs() + FRAME_MS / 2) / FRAME_MS);
        Arrays.fill(frames, Math.min(frames.length, from), Math.min(frames.length, to), true);
      }
      return frames;
    }

    String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %.1f | %.2f | %.2f | %.2f | %s |%n",
          name,
          percent(speech, frames),
          percent(missed, frames),
          percent(invented, frames),
          percent(missed + invented, frames),
          speech == 0
              ? "–"
              : String.format(Locale.ROOT, "%.2f", percent(missed + invented, speech)));
    }

    private static double percent(long part, long whole) {
      return 100.0 * part / Math.max(1, whole);
    }
  }

  /**
   * The tables of docs/quality.md.
   *
   * @param samples folder with recordings and references
   * @param library of what was not learnt from
   */
  String report(Path samples, SoundLibrary library) throws IOException {
    StringBuilder report = new StringBuilder();
    List<Case> calls = calls(samples);
    report.append(
        """
        | | speech, % | missed, % | false alarm, % | error, % | error, % of speech |
        |---|---|---|---|---|---|
        """);
    for (double ratio : SIGNAL_TO_NOISE_DB) {
      List<Case> noisy = calls.stream().map(call -> withNoise(call, ratio)).toList();
      String name =
          "samples, two channels, "
              + (Double.isInfinite(ratio) ? "clean" : String.format(Locale.ROOT, "%.0f dB", ratio));
      compare(report, name, noisy, MERGE_GAP_MS);
    }
    compare(report, "meetings", mono(library.conversations("meetings")), 0);
    compare(report, "interview", mono(library.conversations("interview")), 0);
    List<float[]> music =
        new GeneratedMusic(GeneratedMusic.Band.UNHEARD, SEED).pieces(MUSIC, MUSIC_SECONDS);
    SceneMaker maker =
        new SceneMaker(library.voices(), music, library.conversations("meetings"), SEED);
    List<SpokenSound> scenes = new ArrayList<>();
    for (int i = 0; i < SCENES; i++) {
      scenes.add(maker.next());
    }
    compare(report, "scenes", mono(scenes), 0);
    List<SpokenSound> pieces =
        music.stream().map(piece -> new SpokenSound(piece, Intervals.NONE)).toList();
    compare(report, "music", mono(pieces), 0);
    GeneratedSounds generated = new GeneratedSounds(new Random(SEED));
    List<SpokenSound> signals = new ArrayList<>();
    for (int i = 0; i < SIGNALS; i++) {
      int samplesOfSignal = SIGNAL_SECONDS * 1000 * SpokenSound.SAMPLES_PER_MS;
      float[] sound =
          i % 2 == 0 ? generated.signal(samplesOfSignal) : generated.noise(samplesOfSignal);
      signals.add(new SpokenSound(sound, Intervals.NONE));
    }
    compare(report, "tones of telephones, noise", mono(signals), 0);
    report.append(speed(calls));
    return report.toString();
  }

  private void compare(StringBuilder report, String name, List<Case> cases, long gapMs) {
    report.append(
        errors(cases, SpeechEvaluation::byEnergy, gapMs).row(name + ": energy threshold"));
    report.append(errors(cases, this::byNetwork, gapMs).row(name + ": speech network"));
  }

  private static Errors errors(List<Case> cases, Detector detector, long gapMs) {
    Errors errors = new Errors();
    for (Case one : cases) {
      List<Intervals> found = detector.detect(one.channels);
      for (int channel = 0; channel < found.size(); channel++) {
        errors.add(
            one.truth.get(channel).closeGaps(gapMs),
            found.get(channel).closeGaps(gapMs),
            one.channels[channel].length / SpokenSound.SAMPLES_PER_MS);
      }
    }
    return errors;
  }

  private static FrameLevels levels(short[][] channels) {
    FrameLevels.Builder builder = new FrameLevels.Builder();
    builder.add(channels, channels[0].length);
    return builder.build();
  }

  private static List<Intervals> byEnergy(short[][] channels) {
    return EnergyThreshold.detect(levels(channels));
  }

  private List<Intervals> byNetwork(short[][] channels) {
    SpeechPosteriors.Builder builder = new SpeechPosteriors.Builder(network);
    builder.add(channels, channels[0].length);
    return ActivityDetector.detect(builder.build(), levels(channels));
  }

  private static List<Case> mono(List<SpokenSound> sounds) {
    return sounds.stream()
        .map(
            sound ->
                new Case(
                    new short[][] {SoundEffects.digitised(sound.samples())},
                    List.of(sound.speech())))
        .toList();
  }

  /** The sample calls that have a channel for each party. */
  private static List<Case> calls(Path samples) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path file : SoundLibrary.children(samples.resolve("reference"))) {
      if (file.toString().endsWith(".json")) {
        JsonNode reference = new ObjectMapper().readTree(file.toFile());
        int channels = reference.get("channels").asInt();
        if (channels > 1) {
          List<Intervals> truth = new ArrayList<>();
          for (int channel = 0; channel < channels; channel++) {
            truth.add(spoken(reference.get("utterances"), channel));
          }
          Path recording = samples.resolve(reference.get("file").asText());
          cases.add(new Case(SoundFile.channels(recording), truth));
        }
      }
    }
    return cases;
  }

  private static Intervals spoken(JsonNode utterances, int channel) {
    List<Interval> spans = new ArrayList<>();
    for (JsonNode utterance : utterances) {
      if (utterance.get("channel").asInt() == channel) {
        spans.add(new Interval(utterance.get("startMs").asLong(), utterance.get("endMs").asLong()));
      }
    }
    return Intervals.of(spans);
  }

  /** Noises of several colours, a different one on each channel. */
  private static Case withNoise(Case call, double ratioDb) {
    if (Double.isInfinite(ratioDb)) {
      return call;
    }
    short[][] noisy = new short[call.channels.length][];
    for (int channel = 0; channel < noisy.length; channel++) {
      float[] samples = new float[call.channels[channel].length];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = call.channels[channel][i] / 32_768f;
      }
      double speech = new SpokenSound(samples, call.truth.get(channel)).speechPower();
      Random random = new Random(SEED + channel + samples.length);
      float[] noise = new GeneratedSounds(random).noise(samples.length);
      double gain = Math.sqrt(speech / SoundEffects.power(noise) * Math.pow(10, -ratioDb / 10));
      SoundEffects.add(samples, noise, 0, gain);
      noisy[channel] = SoundEffects.digitised(samples);
    }
    return new Case(noisy, call.truth);
  }

  private String speed(List<Case> cases) {
    errors(cases, this::byNetwork, 0);
    long started = System.nanoTime();
    double seconds = 0;
    for (Case one : cases) {
      SpeechPosteriors.Builder builder = new SpeechPosteriors.Builder(network);
      builder.add(one.channels, one.channels[0].length);
      seconds += builder.build().durationMs() / 1000.0 * one.channels.length;
    }
    return String.format(
        Locale.ROOT,
        "%n%.5f s for a second of a channel%n",
        (System.nanoTime() - started) / 1e9 / seconds);
  }
}
