package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * Puts together what a channel of a recording may sound like: voices in rooms, noise, music,
 * signals, all through a telephone or not, at any level. Deterministic.
 */
final class SceneMaker {
  private static final int SCENE_MS = 30_000;
  private static final int SCENE = SCENE_MS * SpokenSound.SAMPLES_PER_MS;

  /** Mean level of voices before the channel's gain, dBFS; all other levels refer to it. */
  private static final double VOICE_DBFS = -20;

  /** Level of generated sounds and of music as they come, dBFS. */
  private static final double SOUND_DBFS = -20;

  private final List<List<SpokenSound>> voices;
  private final List<float[]> music;
  private final List<SpokenSound> meetings;
  private final Random random;
  private final GeneratedSounds generated;

  SceneMaker(
      List<List<SpokenSound>> voices, List<float[]> music, List<SpokenSound> meetings, long seed) {
    this.voices = voices;
    this.music = music;
    this.meetings = meetings;
    this.random = new Random(seed);
    this.generated = new GeneratedSounds(random);
  }

  /** A channel and when somebody speaks on it. */
  SpokenSound next() {
    Scene scene = new Scene();
    double kind = random.nextDouble();
    if (kind < 0.14) {
      scene.meeting();
    } else if (kind < 0.46) {
      scene.talk(1, 0.2, chance(0.5) ? 1.5 : 8);
    } else if (kind < 0.76) {
      scene.talk(2 + random.nextInt(3), -0.5, 2);
    } else if (chance(0.65)) {
      scene.holdMusic();
    }
    if (chance(0.7)) {
      scene.background();
    }
    for (int events = chance(0.55) || kind >= 0.76 ? 1 + random.nextInt(3) : 0;
        events > 0;
        events--) {
      scene.event();
    }
    if (chance(0.12)) {
      scene.bleed();
    }
    return scene.heard();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private double between(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static double amplitude(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  /** One scene while it is put together. */
  private final class Scene {
    private final float[] mix = new float[SCENE];
    private final List<Interval> speech = new ArrayList<>();

    /** A piece of a meeting as it was recorded. */
    void meeting() {
      SpokenSound whole = any(meetings);
      SpokenSound taken = chance(0.6) ? whole.atSpeed(between(0.87, 1.15)) : whole;
      long length = Math.min(SCENE_MS, taken.durationMs());
      long from = (long) between(0, (double) taken.durationMs() - length);
      place(taken.part(from, from + length), 0, 0);
    }

    /** Some voices, one after the other, seconds apart. */
    void talk(int parties, double shortestGap, double longestGap) {
      List<Party> party = new ArrayList<>();
      for (int i = 0; i < parties; i++) {
        party.add(new Party());
      }
      double at = between(0, Math.max(1, longestGap));
      int last = 0;
      while (at * 1000 < SCENE_MS) {
        if (chance(0.5)) {
          last = random.nextInt(parties);
        }
        SpokenSound said = party.get(last).says();
        place(said, (long) (at * 1000), party.get(last).levelDb + between(-3, 3));
        double gap = chance(0.6) ? Math.min(0.8, longestGap) : longestGap;
        at = Math.max(0, at + said.durationMs() / 1000.0 + between(shortestGap, gap));
      }
    }

    private void place(SpokenSound sound, long atMs, double levelDb) {
      double power = sound.speechPower();
      if (power > 0) {
        double gain = amplitude(VOICE_DBFS + levelDb) / Math.sqrt(power);
        SoundEffects.add(mix, sound.samples(), (int) atMs * SpokenSound.SAMPLES_PER_MS, gain);
        sound
            .speech()
            .spans()
            .forEach(span -> speech.add(new Interval(atMs + span.startMs(), atMs + span.endMs())));
      }
    }

    void background() {
      float[] sound =
          switch (random.nextInt(10)) {
            case 0 -> babble();
            case 1, 2 -> piece(SCENE);
            default -> generated.noise(SCENE);
          };
      double below = chance(0.5) ? between(4, 15) : between(15, 40);
      if (chance(0.25)) {
        fade(sound);
      }
      SoundEffects.add(mix, sound, 0, amplitude(VOICE_DBFS - SOUND_DBFS - below));
    }

    /** Comes and goes. */
    private void fade(float[] sound) {
      int from = random.nextInt(SCENE);
      int to = Math.min(SCENE, from + SCENE / 6 + random.nextInt(SCENE / 2));
      Arrays.fill(sound, 0, from, 0);
      Arrays.fill(sound, to, SCENE, 0);
    }

    private float[] babble() {
      float[] babble = new float[SCENE];
      for (int talkers = 5 + random.nextInt(5); talkers > 0; talkers--) {
        List<SpokenSound> voice = any(voices);
        int at = -random.nextInt(SCENE / 10);
        while (at < SCENE) {
          SpokenSound said = any(voice);
          double power = Math.max(said.speechPower(), 1e-9);
          SoundEffects.add(babble, said.samples(), at, 1 / Math.sqrt(power));
          at += said.samples().length + random.nextInt(SCENE / 60);
        }
      }
      double power = SoundEffects.power(babble);
      SoundEffects.scale(babble, amplitude(SOUND_DBFS) / Math.sqrt(Math.max(power, 1e-12)));
      return babble;
    }

    /** A cut-out of a piece of music, a little faster or slower. */
    private float[] piece(int samples) {
      float[] whole = any(music);
      double speed = between(0.85, 1.18);
      int length = (int) (speed * samples) + 2;
      int from = random.nextInt(Math.max(1, whole.length - length));
      float[] part = Arrays.copyOfRange(whole, from, from + length);
      float[] cut = new SpokenSound(part, Intervals.NONE).atSpeed(speed).samples();
      if (chance(0.4)) {
        SoundEffects.colour(cut, random);
      }
      double power = SoundEffects.power(cut);
      SoundEffects.scale(cut, amplitude(SOUND_DBFS) / Math.sqrt(Math.max(power, 1e-6)));
      return cut;
    }

    void holdMusic() {
      SoundEffects.add(mix, piece(SCENE), 0, amplitude(between(-12, 6)));
    }

    void event() {
      int length = ((int) (between(1, 15) * 1000)) * SpokenSound.SAMPLES_PER_MS;
      int at = random.nextInt(SCENE - length / 2);
      double level = between(-15, 6);
      float[] sound =
          switch (random.nextInt(6)) {
            case 0, 1, 2 -> piece(Math.min(SCENE, 2 * length));
            case 3, 4 -> generated.signal(length);
            default -> generated.handling(length);
          };
      if (chance(0.1)) {
        float[] burst = generated.noise(length / 8);
        SoundEffects.add(mix, burst, at, amplitude(level));
      }
      SoundEffects.add(mix, sound, at, amplitude(level));
    }

    /** Somebody who is far away, on the other channel or in the next room. */
    void bleed() {
      List<SpokenSound> voice = any(voices);
      double below = between(30, 42);
      int at = random.nextInt(SCENE / 3);
      while (at < SCENE) {
        SpokenSound said = any(voice);
        double power = Math.max(said.speechPower(), 1e-9);
        double gain = amplitude(VOICE_DBFS - below) / Math.sqrt(power);
        SoundEffects.add(mix, said.samples(), at, gain);
        at += said.samples().length + random.nextInt(SCENE / 10);
      }
    }

    SpokenSound heard() {
      double gain = chance(0.3) ? between(-25, -10) : between(-10, 10);
      SoundEffects.scale(mix, amplitude(gain));
      double floor = random.nextDouble();
      if (floor < 0.6) {
        float[] noise = generated.noise(SCENE);
        SoundEffects.add(mix, noise, 0, amplitude(between(-80, -60) - SOUND_DBFS));
      } else if (floor < 0.7) {
        gate();
      }
      if (chance(0.2)) {
        SoundEffects.colour(mix, random);
      }
      if (chance(0.15)) {
        SoundEffects.level(mix, between(0.3, 0.8));
      }
      if (chance(0.55)) {
        SoundEffects.telephoneBand(mix);
        if (chance(0.7)) {
          SoundEffects.muLaw(mix);
        }
      } else if (chance(0.4)) {
        SoundEffects.lowPass(mix, between(3_600, 7_000));
      }
      return new SpokenSound(mix, Intervals.of(speech).within(new Interval(0, SCENE_MS)));
    }

    /** Digital silence where nobody speaks, as voice over IP sends it. */
    private void gate() {
      Intervals loud = Intervals.of(speech).closeGaps(400);
      for (Interval pause : Intervals.of(List.of(new Interval(0, SCENE_MS))).minus(loud).spans()) {
        int from = (int) (pause.startMs() + 100) * SpokenSound.SAMPLES_PER_MS;
        int to = (int) pause.endMs() * SpokenSound.SAMPLES_PER_MS;
        if (from < to) {
          Arrays.fill(mix, from, to, 0);
        }
      }
    }
  }

  /** Somebody with a voice, a place in a room and a distance from the microphone. */
  private final class Party {
    private final List<SpokenSound> voice = any(voices);
    private final double levelDb = between(-8, 4);
    private final double speed = chance(0.6) ? between(0.86, 1.16) : 1;
    private final double echoSeconds = chance(0.4) ? between(0.1, 0.6) : 0;
    private final double directShare = between(0.4, 0.95);
    private final long colour = chance(0.4) ? random.nextLong() : 0;
    private final boolean onTelephone = chance(0.2);

    SpokenSound says() {
      SpokenSound said = any(voice);
      if (said.durationMs() > 10_000) {
        long length = (long) between(2_000, 9_000);
        long from = (long) between(0, (double) said.durationMs() - length);
        said = said.part(from, from + length);
      }
      SpokenSound spoken = speed == 1 ? said : said.atSpeed(speed);
      if (colour != 0 || onTelephone) {
        float[] samples = spoken.samples().clone();
        if (colour != 0) {
          SoundEffects.colour(samples, new Random(colour));
        }
        if (onTelephone) {
          SoundEffects.telephoneBand(samples);
        }
        spoken = new SpokenSound(samples, spoken.speech());
      }
      return echoSeconds == 0
          ? spoken
          : new SpokenSound(
              SoundEffects.inRoom(spoken.samples(), echoSeconds, directShare, random),
              spoken.speech());
    }
  }
}
