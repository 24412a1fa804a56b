package org.interactionanalytics.training;

import java.util.Random;
import org.interactionanalytics.audio.MediaDecoder;

/** Sounds that are no speech, made by formula; their level is about a tenth of full scale. */
final class GeneratedSounds {
  private static final int RATE = MediaDecoder.OUTPUT_RATE;
  private static final float LEVEL = 0.1f;

  private static final double[][] RINGS = {
    {440, 480, 2.0, 4.0}, {400, 450, 0.4, 0.2}, {425, 425, 1.0, 4.0}, {425, 425, 1.0, 3.0}
  };
  private static final double[][] BUSY = {
    {480, 620, 0.5, 0.5}, {400, 400, 0.375, 0.375}, {425, 425, 0.48, 0.48}, {480, 620, 0.25, 0.25}
  };
  private static final double[] DTMF_ROWS = {697, 770, 852, 941};
  private static final double[] DTMF_COLUMNS = {1209, 1336, 1477, 1633};
  private static final double[] FAX = {1100, 2100};
  private static final double[] INFORMATION = {950, 1400, 1800};

  private final Random random;

  GeneratedSounds(Random random) {
    this.random = random;
  }

  /** A noise of random colour. */
  float[] noise(int samples) {
    return switch (random.nextInt(7)) {
      case 0 -> white(samples);
      case 1, 2 -> pink(samples);
      case 3 -> brown(samples);
      case 4 -> hum(samples);
      case 5 -> {
        float[] fan = pink(samples);
        SoundEffects.lowPass(fan, 200 + random.nextInt(1_500));
        yield levelled(fan);
      }
      default -> {
        float[] hiss = white(samples);
        SoundEffects.highPass(hiss, 300 + random.nextInt(2_000));
        yield levelled(hiss);
      }
    };
  }

  private float[] white(int samples) {
    float[] noise = new float[samples];
    for (int i = 0; i < samples; i++) {
      noise[i] = LEVEL * (float) random.nextGaussian();
    }
    return noise;
  }

  /** By P. Kellet's three poles. */
  private float[] pink(int samples) {
    float[] noise = new float[samples];
    double a = 0;
    double b = 0;
    double c = 0;
    for (int i = 0; i < samples; i++) {
      double white = random.nextGaussian();
      a = 0.99765 * a + white * 0.0990460;
      b = 0.96300 * b + white * 0.2965164;
      c = 0.57000 * c + white * 1.0526913;
      noise[i] = (float) (a + b + c + white * 0.1848);
    }
    return levelled(noise);
  }

  private float[] brown(int samples) {
    float[] noise = new float[samples];
    double sum = 0;
    for (int i = 0; i < samples; i++) {
      sum = 0.998 * sum + random.nextGaussian();
      noise[i] = (float) sum;
    }
    return levelled(noise);
  }

  private float[] hum(int samples) {
    float[] hum = new float[samples];
    double base = random.nextBoolean() ? 50 : 60;
    for (int harmonic = 1; harmonic <= 12; harmonic++) {
      double share = random.nextDouble() / harmonic;
      double phase = random.nextDouble() * 2 * Math.PI;
      for (int i = 0; i < samples; i++) {
        hum[i] += (float) (share * Math.sin(2 * Math.PI * base * harmonic * i / RATE + phase));
      }
    }
    return levelled(hum);
  }

  /** Ringing, busy, dialled digits, a beep, a fax, or the tones before an announcement. */
  float[] signal(int samples) {
    float[] tones = new float[samples];
    double seconds = (double) samples / RATE;
    switch (random.nextInt(6)) {
      case 0, 1 -> cadence(tones, RINGS[random.nextInt(RINGS.length)]);
      case 2 -> cadence(tones, BUSY[random.nextInt(BUSY.length)]);
      case 3 -> {
        double on = 0.05 + 0.15 * random.nextDouble();
        double off = 0.05 + 0.4 * random.nextDouble();
        for (double at = 0; at < seconds; at += on + off) {
          tone(tones, at, on, DTMF_ROWS[random.nextInt(4)], DTMF_COLUMNS[random.nextInt(4)]);
        }
      }
      case 4 -> {
        double length = 0.1 + random.nextDouble();
        double every = length + 1 + 10 * random.nextDouble();
        double pitch = 350 + random.nextInt(1_500);
        for (double at = 0; at < seconds; at += every) {
          tone(tones, at, length, pitch, pitch);
        }
      }
      default -> {
        if (random.nextBoolean()) {
          double pitch = FAX[random.nextInt(FAX.length)];
          cadence(tones, new double[] {pitch, pitch, 0.5 + 2.5 * random.nextDouble(), 3});
        } else {
          for (int i = 0; i < INFORMATION.length; i++) {
            tone(tones, 0.33 * i, 0.33, INFORMATION[i], INFORMATION[i]);
          }
        }
      }
    }
    return tones;
  }

  private void cadence(float[] tones, double[] signal) {
    double seconds = (double) tones.length / RATE;
    boolean twice = signal[3] < 0.3 && random.nextBoolean();
    double at = random.nextDouble() * -signal[2];
    int count = 0;
    while (at < seconds) {
      tone(tones, at, signal[2], signal[0], signal[1]);
      count++;
      at += signal[2] + (twice && count % 2 == 0 ? 2.0 : signal[3]);
    }
  }

  private void tone(float[] tones, double at, double seconds, double low, double high) {
    int from = (int) Math.max(0, at * RATE);
    int to = (int) Math.min(tones.length, (at + seconds) * RATE);
    for (int i = from; i < to; i++) {
      double time = (double) i / RATE;
      tones[i] +=
          LEVEL
              * (float) (Math.sin(2 * Math.PI * low * time) + Math.sin(2 * Math.PI * high * time));
    }
  }

  /** Clicks, a keyboard, knocks or breath. */
  float[] handling(int samples) {
    float[] sounds = new float[samples];
    boolean keyboard = random.nextInt(3) > 0;
    double every = keyboard ? 0.08 + 0.3 * random.nextDouble() : 0.5 + 3 * random.nextDouble();
    double lasts = keyboard ? 0.004 + 0.02 * random.nextDouble() : 0.01 + 0.4 * random.nextDouble();
    double at = random.nextDouble() * every;
    while (at * RATE < samples) {
      knock(sounds, (int) (at * RATE), lasts * (0.5 + random.nextDouble()));
      at += every * (0.3 + 1.4 * random.nextDouble());
    }
    SoundEffects.highPass(sounds, 60 + random.nextInt(600));
    if (random.nextBoolean()) {
      SoundEffects.lowPass(sounds, 800 + random.nextInt(4_000));
    }
    return sounds;
  }

  private void knock(float[] sounds, int from, double seconds) {
    int length = (int) (seconds * RATE);
    double size = 0.3 + random.nextDouble();
    double attack = random.nextInt(3) == 0 ? 0.4 * length : 1;
    for (int i = 0; i < length && from + i < sounds.length; i++) {
      double shape = i < attack ? i / attack : Math.exp(-4.0 * (i - attack) / length);
      sounds[from + i] += (float) (3 * LEVEL * size * shape * random.nextGaussian());
    }
  }

  /** The same, at the level of all these sounds. */
  static float[] levelled(float[] samples) {
    double power = SoundEffects.power(samples);
    SoundEffects.scale(samples, LEVEL / Math.sqrt(Math.max(power, 1e-12)));
    return samples;
  }
}
