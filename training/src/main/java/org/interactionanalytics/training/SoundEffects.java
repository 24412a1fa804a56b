package org.interactionanalytics.training;

import java.util.Random;
import org.interactionanalytics.audio.MediaDecoder;

/** What rooms and telephones do to sound, in place unless something is returned. */
final class SoundEffects {
  private static final int RATE = MediaDecoder.OUTPUT_RATE;
  private static final double FLATTEST = Math.sqrt(0.5);
  private static final double MU = 255;
  private static final int FIRST_ECHO_MS = 3;
  private static final int ECHOES_PER_SECOND = 900;

  private SoundEffects() {}

  static void highPass(float[] samples, double hertz) {
    double omega = 2 * Math.PI * hertz / RATE;
    double cosine = Math.cos(omega);
    filter(samples, omega, (1 + cosine) / 2, -(1 + cosine), cosine);
  }

  static void lowPass(float[] samples, double hertz) {
    double omega = 2 * Math.PI * hertz / RATE;
    double cosine = Math.cos(omega);
    filter(samples, omega, (1 - cosine) / 2, 1 - cosine, cosine);
  }

  /** A section of second order (R. Bristow-Johnson, Cookbook formulae for audio EQ). */
  private static void filter(
      float[] samples, double omega, double outer, double inner, double cosine) {
    double alpha = Math.sin(omega) / (2 * FLATTEST);
    double b0 = outer / (1 + alpha);
    double b1 = inner / (1 + alpha);
    double a1 = -2 * cosine / (1 + alpha);
    double a2 = (1 - alpha) / (1 + alpha);
    double state1 = 0;
    double state2 = 0;
    for (int i = 0; i < samples.length; i++) {
      double in = samples[i];
      double out = b0 * in + state1;
      state1 = b1 * in - a1 * out + state2 + 1e-20;
      state2 = b0 * in - a2 * out;
      samples[i] = (float) out;
    }
  }

  /** The band of a telephone: steep below 300 and above 3,400 Hz. */
  static void telephoneBand(float[] samples) {
    highPass(samples, 250);
    lowPass(samples, 3_500);
    lowPass(samples, 3_600);
    lowPass(samples, 3_700);
  }

  /** A microphone or loudspeaker that prefers some frequencies. */
  static void colour(float[] samples, Random random) {
    for (int peaks = 1 + random.nextInt(3); peaks > 0; peaks--) {
      double hertz = 150 * Math.pow(25, random.nextDouble());
      peak(samples, hertz, 24 * random.nextDouble() - 12, 0.4 + 1.2 * random.nextDouble());
    }
    if (random.nextInt(3) == 0) {
      highPass(samples, 150 + random.nextInt(450));
    }
    if (random.nextInt(3) == 0) {
      lowPass(samples, 2_200 + random.nextInt(2_000));
    }
  }

  private static void peak(float[] samples, double hertz, double gainDb, double quality) {
    double omega = 2 * Math.PI * hertz / RATE;
    double gain = Math.pow(10, gainDb / 40);
    double alpha = Math.sin(omega) / (2 * quality);
    double norm = 1 + alpha / gain;
    double b0 = (1 + alpha * gain) / norm;
    double b1 = -2 * Math.cos(omega) / norm;
    double b2 = (1 - alpha * gain) / norm;
    double a2 = (1 - alpha / gain) / norm;
    double state1 = 0;
    double state2 = 0;
    for (int i = 0; i < samples.length; i++) {
      double in = samples[i];
      double out = b0 * in + state1;
      state1 = b1 * in - b1 * out + state2 + 1e-20;
      state2 = b2 * in - a2 * out;
      samples[i] = (float) out;
    }
  }

  /**
   * Makes loud and quiet more alike, as broadcasters and telephones do.
   *
   * @param strength 0 for nothing, 1 for the same level always
   */
  static void level(float[] samples, double strength) {
    double power = Math.max(power(samples), 1e-9);
    double heard = power;
    for (int i = 0; i < samples.length; i++) {
      double square = samples[i] * samples[i];
      heard += (square - heard) * (square > heard ? 0.002 : 0.0002);
      samples[i] *= (float) Math.pow(power / (heard + power / 1000), strength / 2);
    }
  }

  /** Eight bits a sample, as in G.711. */
  static void muLaw(float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      double size = Math.log1p(MU * Math.min(1, Math.abs(samples[i]))) / Math.log1p(MU);
      double stepped = Math.round(size * 127) / 127.0;
      samples[i] = (float) Math.copySign(Math.expm1(stepped * Math.log1p(MU)) / MU, samples[i]);
    }
  }

  /**
   * Adds the echoes of a room: sparse, random, dying away.
   *
   * @param seconds until they are 60 dB down
   * @param directShare of the power that comes straight
   */
  static float[] inRoom(float[] samples, double seconds, double directShare, Random random) {
    int echoes = (int) (seconds * ECHOES_PER_SECOND);
    int[] delays = new int[echoes];
    float[] gains = new float[echoes];
    double power = 0;
    for (int i = 0; i < echoes; i++) {
      double at = random.nextDouble() * seconds;
      delays[i] = (int) (at * RATE) + FIRST_ECHO_MS * RATE / 1000;
      gains[i] = (float) (Math.pow(10, -3 * at / seconds) * (random.nextBoolean() ? 1 : -1));
      power += gains[i] * gains[i];
    }
    float scale = (float) Math.sqrt((1 - directShare) / directShare / Math.max(power, 1e-9));
    float[] heard = samples.clone();
    for (int i = 0; i < echoes; i++) {
      float gain = gains[i] * scale;
      for (int to = delays[i]; to < heard.length; to++) {
        heard[to] += gain * samples[to - delays[i]];
      }
    }
    return heard;
  }

  static void scale(float[] samples, double factor) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= (float) factor;
    }
  }

  static void add(float[] samples, float[] added, int at, double factor) {
    int to = Math.min(samples.length, at + added.length);
    for (int i = Math.max(0, at); i < to; i++) {
      samples[i] += (float) factor * added[i - at];
    }
  }

  static double power(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample * sample;
    }
    return samples.length == 0 ? 0 : sum / samples.length;
  }

  /** Samples of 16 bits; what is too loud is clipped. */
  static short[] digitised(float[] samples) {
    short[] digital = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      digital[i] =
          (short)
              Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(32768 * samples[i])));
    }
    return digital;
  }
}
