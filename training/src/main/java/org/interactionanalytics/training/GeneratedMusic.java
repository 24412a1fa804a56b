package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.interactionanalytics.audio.MediaDecoder;

/**
 * Music composed and played by formula: chords, a bass, melodies and drums in any key, tempo and
 * mixture, no two pieces with the same instruments. Deterministic; full scale is 1.
 */
final class GeneratedMusic {
  private static final int RATE = MediaDecoder.OUTPUT_RATE;
  private static final double HIGHEST_PARTIAL_HERTZ = 7_000;
  private static final double RELEASE_SECONDS = 0.04;
  private static final double A4_HERTZ = 440;
  private static final int A4 = 69;

  /** Chords as semitones above the key. */
  private static final int[][][] PROGRESSIONS = {
    {{0, 4, 7}, {9, 12, 16}, {5, 9, 12}, {7, 11, 14}},
    {{0, 4, 7}, {7, 11, 14}, {9, 12, 16}, {5, 9, 12}},
    {{0, 3, 7}, {8, 12, 15}, {3, 7, 10}, {10, 14, 17}},
    {{0, 4, 7, 11}, {2, 5, 9, 12}, {7, 11, 14, 17}, {0, 4, 7, 11}},
    {{0, 3, 7}, {5, 8, 12}, {7, 10, 14}, {0, 3, 7}},
    {{0, 7, 12}, {-2, 5, 10}, {-4, 3, 8}, {-2, 5, 10}},
    {{0, 4, 7}, {0, 5, 9}},
  };

  private static final int[][] SCALES = {
    {0, 2, 4, 7, 9}, {0, 3, 5, 7, 10}, {0, 2, 4, 5, 7, 9, 11}, {0, 2, 3, 5, 7, 8, 11}
  };
  private static final double[] MELODY_BEATS = {0.25, 0.5, 0.5, 0.5, 1, 1, 1.5, 2, 3};

  /** How far the overtones of bars of wood, metal and glass lie above the lowest tone. */
  private static final double[][] BARS = {
    {1, 3.93, 9.24}, {1, 2.76, 5.40, 8.93}, {1, 2.32, 4.25, 6.63}
  };

  /** Who plays. */
  enum Band {
    /** Plucked strings, keys, organs, winds and bowed strings, bells. */
    LEARNT,
    /** Synthesisers and bars, to measure on. */
    UNHEARD
  }

  private final Random random;
  private final Band band;

  GeneratedMusic(Band band, long seed) {
    this.band = band;
    this.random = new Random(seed);
  }

  /** Pieces of one length. */
  List<float[]> pieces(int count, int seconds) {
    List<float[]> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pieces.add(piece(seconds));
    }
    return pieces;
  }

  private float[] piece(int seconds) {
    Piece piece = new Piece(seconds);
    piece.compose();
    float[] sound = piece.sound;
    if (chance(0.4)) {
      sound = SoundEffects.inRoom(sound, between(0.2, 0.9), between(0.5, 0.9), random);
    }
    return GeneratedSounds.levelled(sound);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private double between(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  private static final List<Accompaniment> CHORDS =
      List.of(Accompaniment.HELD, Accompaniment.BROKEN, Accompaniment.STRUMMED);

  private enum Accompaniment {
    HELD,
    BROKEN,
    STRUMMED,
    NONE
  }

  /** One piece while it is composed. */
  private final class Piece {
    private final float[] sound;
    private final double beatSeconds = 60 / between(60, 145);
    private final int beats = chance(0.25) ? 3 : 4;
    private final int key = 48 + random.nextInt(13);
    private final int[][] chords = PROGRESSIONS[random.nextInt(PROGRESSIONS.length)];
    private final int[] scale = SCALES[random.nextInt(SCALES.length)];

    Piece(int seconds) {
      this.sound = new float[seconds * RATE];
    }

    void compose() {
      boolean melody = chance(0.75);
      Accompaniment style =
          melody && chance(0.15) ? Accompaniment.NONE : CHORDS.get(random.nextInt(CHORDS.size()));
      accompany(style);
      if (chance(0.65)) {
        bass();
      }
      if (melody) {
        melody();
      }
      if (chance(0.45)) {
        drums();
      }
    }

    private int bars() {
      return (int) (sound.length / (RATE * beatSeconds * beats)) + 1;
    }

    private void accompany(Accompaniment style) {
      Instrument instrument = instrument();
      double loudness = between(0.2, 0.8);
      double step = chance(0.5) ? 0.5 : 0.25;
      int octave = random.nextInt(3) * 12 - 12;
      for (int bar = 0; bar < bars(); bar++) {
        int[] chord = chords[bar % chords.length];
        double start = bar * beats;
        switch (style) {
          case HELD -> strike(instrument, chord, start, beats, octave, loudness);
          case STRUMMED -> {
            for (int beat = 0; beat < beats; beat++) {
              strike(instrument, chord, start + beat, 0.9, octave, loudness);
            }
          }
          case BROKEN -> {
            int steps = (int) (beats / step);
            for (int i = 0; i < steps; i++) {
              int pitch = key + octave + chord[i % chord.length];
              note(instrument, start + i * step, 2 * step, pitch, loudness);
            }
          }
          case NONE -> {}
        }
      }
    }

    private void strike(
        Instrument instrument, int[] chord, double at, double lasts, int octave, double loudness) {
      for (int pitch : chord) {
        note(instrument, at, lasts, key + octave + pitch, loudness);
      }
    }

    private void bass() {
      Instrument instrument = instrument();
      double loudness = between(0.4, 1);
      double step = chance(0.5) ? 1 : beats;
      for (int bar = 0; bar < bars(); bar++) {
        int root = key - 24 + chords[bar % chords.length][0];
        for (double beat = 0; beat < beats; beat += step) {
          note(instrument, bar * beats + beat, 0.95 * step, root + (beat == 2 ? 7 : 0), loudness);
        }
      }
    }

    private void melody() {
      Instrument instrument = instrument();
      double loudness = between(0.6, 1.6);
      double rests = between(0, 0.4);
      boolean inThirds = chance(0.2);
      int octave = random.nextInt(3) * 12;
      int step = 0;
      double end = bars() * (double) beats;
      double lasts;
      for (double beat = 0; beat < end; beat += lasts) {
        lasts = MELODY_BEATS[random.nextInt(MELODY_BEATS.length)];
        step = Math.max(-4, Math.min(10, step + random.nextInt(5) - 2));
        if (!chance(rests)) {
          double loud = loudness * between(0.6, 1);
          note(instrument, beat, 0.95 * lasts, key + octave + degree(step), loud);
          if (inThirds) {
            note(instrument, beat, 0.95 * lasts, key + octave + degree(step + 2), 0.7 * loud);
          }
        }
      }
    }

    private int degree(int step) {
      return scale[Math.floorMod(step, scale.length)] + 12 * Math.floorDiv(step, scale.length);
    }

    private void note(
        Instrument instrument, double beat, double lasts, int pitch, double loudness) {
      double hertz = A4_HERTZ * Math.pow(2, (pitch - A4) / 12.0);
      int at = (int) (beat * beatSeconds * RATE);
      instrument.play(sound, at, lasts * beatSeconds, hertz, loudness);
    }

    private void drums() {
      double loudness = between(0.3, 1.5);
      boolean halved = chance(0.5);
      for (int i = 0; i * beatSeconds / 2 * RATE < sound.length; i++) {
        int at = (int) (i * beatSeconds / 2 * RATE);
        if (i % 2 == 0 || halved) {
          noise(at, 0.05, 0.3 * loudness, 1);
        }
        if (i % (2 * beats) == 0 || chance(0.08)) {
          kick(at, loudness);
        } else if (i % 4 == 2) {
          noise(at, 0.15, loudness, 0.3);
        }
      }
    }

    private void kick(int at, double loudness) {
      double phase = 0;
      int length = Math.min(sound.length - at, RATE / 4);
      for (int i = 0; i < length; i++) {
        double time = (double) i / RATE;
        phase += 2 * Math.PI * (50 + 100 * Math.exp(-30 * time)) / RATE;
        sound[at + i] += (float) (2 * loudness * Math.exp(-14 * time) * Math.sin(phase));
      }
    }

    /** A snare or, the brighter, a cymbal. */
    private void noise(int at, double seconds, double loudness, double brightness) {
      double before = 0;
      int length = Math.min(sound.length - at, (int) (4 * seconds * RATE));
      for (int i = 0; i < length; i++) {
        double now = random.nextGaussian();
        double fading = Math.exp(-i / (seconds * RATE));
        sound[at + i] += (float) (0.5 * loudness * fading * (now - brightness * before));
        before = now;
      }
    }
  }

  /** One note's swinging, sample by sample. */
  private interface Wave {
    double at(double phase, double seconds);
  }

  private interface Timbre {
    Wave note(double hertz);
  }

  /**
   * How notes begin, tremble and end.
   *
   * @param fading per second
   * @param ringing seconds that a note is heard after it has been let go
   * @param vibrato share of the pitch
   */
  private record Instrument(
      Timbre timbre,
      double attack,
      double fading,
      double ringing,
      double vibrato,
      double vibratoHertz) {
    void play(float[] sound, int at, double seconds, double hertz, double loudness) {
      Wave wave = timbre.note(hertz);
      double end = seconds + ringing;
      int length = (int) Math.min(sound.length - at, end * RATE);
      double phase = 0;
      for (int i = 0; i < length; i++) {
        double time = (double) i / RATE;
        double trembling = vibrato * Math.min(1, 3 * time);
        double bend =
            trembling == 0 ? 1 : 1 + trembling * Math.sin(2 * Math.PI * vibratoHertz * time);
        phase += 2 * Math.PI * hertz * bend / RATE;
        double envelope =
            Math.min(1, time / attack)
                * Math.min(1, (end - time) / (RELEASE_SECONDS + ringing))
                * (fading == 0 ? 1 : Math.exp(-fading * time));
        sound[at + i] += (float) (loudness * envelope * wave.at(phase, time));
      }
    }
  }

  private Instrument instrument() {
    return switch (band) {
      case LEARNT ->
          switch (random.nextInt(5)) {
            case 0 -> new Instrument(plucked(), 0.001, 0, between(0, 1.5), 0, 0);
            case 1 ->
                new Instrument(
                    overtones(between(0.6, 2), between(0, 2), 0),
                    between(0.002, 0.02),
                    between(0.5, 5),
                    between(0, 1),
                    0,
                    0);
            case 2 ->
                new Instrument(
                    overtones(between(0.3, 1.5), 0, 0),
                    between(0.01, 0.8),
                    0,
                    between(0, 0.5),
                    between(0, 0.003),
                    between(3, 7));
            case 3 ->
                new Instrument(
                    overtones(between(0.5, 2), 0, between(0, 0.15)),
                    between(0.02, 0.15),
                    between(0, 0.5),
                    between(0, 0.1),
                    between(0.002, 0.015),
                    between(4, 7));
            default ->
                new Instrument(
                    modulated(),
                    between(0.002, 0.05),
                    between(0.2, 4),
                    between(0, 1),
                    between(0, 0.004),
                    between(4, 7));
          };
      case UNHEARD ->
          switch (random.nextInt(3)) {
            case 0 ->
                new Instrument(
                    saws(),
                    between(0.005, 0.5),
                    between(0, 1),
                    between(0, 0.6),
                    between(0, 0.006),
                    between(3, 7));
            case 1 ->
                new Instrument(
                    pulses(),
                    between(0.003, 0.05),
                    between(0, 3),
                    between(0, 0.3),
                    between(0, 0.01),
                    between(4, 7));
            default -> new Instrument(bars(), 0.002, between(1, 6), between(0.2, 1.5), 0, 0);
          };
    };
  }

  /** A string by K. Karplus and A. Strong, 1983. */
  private Timbre plucked() {
    double damping = between(0.985, 0.999);
    double softness = between(0.1, 0.5);
    return hertz -> {
      double[] string = new double[(int) Math.max(2, RATE / hertz)];
      double before = 0;
      for (int i = 0; i < string.length; i++) {
        before += (1 - softness) * (1.5 * random.nextGaussian() - before);
        string[i] = before;
      }
      int[] at = {0};
      return (phase, seconds) -> {
        int here = at[0];
        int next = (here + 1) % string.length;
        double value = string[here];
        string[here] = damping * ((1 - softness) * value + softness * string[next]);
        at[0] = next;
        return value;
      };
    };
  }

  /**
   * Overtones of random strength.
   *
   * @param slope how much weaker the higher ones are
   * @param fading how much sooner the higher ones die away, per second
   * @param breath share of noise
   */
  private Timbre overtones(double slope, double fading, double breath) {
    double[] gains = new double[4 + random.nextInt(16)];
    double even = chance(0.25) ? 0.1 : 1;
    for (int i = 0; i < gains.length; i++) {
      gains[i] = between(0.2, 1) * Math.pow(i + 1, -slope) * (i % 2 == 0 ? 1 : even);
    }
    return hertz -> {
      int partials = (int) Math.min(gains.length, HIGHEST_PARTIAL_HERTZ / hertz);
      return (phase, seconds) -> {
        // sin (k + 1) x = 2 cos x sin k x - sin (k - 1) x
        double twice = 2 * Math.cos(phase);
        double last = 0;
        double sine = Math.sin(phase);
        double fade = fading == 0 ? 1 : Math.exp(-fading * seconds);
        double share = 1;
        double sum = 0;
        for (int i = 0; i < partials; i++) {
          sum += share * gains[i] * sine;
          share *= fade;
          double next = twice * sine - last;
          last = sine;
          sine = next;
        }
        return breath == 0 ? sum : sum + breath * random.nextGaussian();
      };
    };
  }

  /** Frequency modulation (J. Chowning, 1973): bells, electric pianos, brass. */
  private Timbre modulated() {
    double ratio = chance(0.7) ? 1 + random.nextInt(4) : between(0.5, 5);
    double index = between(0.5, 5);
    double fading = between(0, 4);
    return hertz ->
        (phase, seconds) ->
            Math.sin(phase + index * Math.exp(-fading * seconds) * Math.sin(ratio * phase));
  }

  private Timbre saws() {
    double detuned = between(0.002, 0.01);
    return hertz ->
        (phase, seconds) ->
            (saw(phase) + saw(phase * (1 + detuned)) + saw(phase * (1 - detuned))) / 2;
  }

  private Timbre pulses() {
    double width = between(0.1, 0.5);
    double swing = between(0, 0.08);
    return hertz ->
        (phase, seconds) ->
            saw(phase) - saw(phase + 2 * Math.PI * (width + swing * Math.sin(4 * seconds)));
  }

  private static double saw(double phase) {
    double turns = phase / (2 * Math.PI);
    return 2 * (turns - Math.floor(turns)) - 1;
  }

  private Timbre bars() {
    double[] ratios = BARS[random.nextInt(BARS.length)];
    double fading = between(1, 8);
    return hertz ->
        (phase, seconds) -> {
          double sum = 0;
          double share = 1;
          double fade = Math.exp(-fading * seconds) / 2;
          for (double ratio : ratios) {
            if (ratio * hertz < HIGHEST_PARTIAL_HERTZ) {
              sum += share * Math.sin(ratio * phase);
            }
            share *= fade;
          }
          return sum;
        };
  }
}
