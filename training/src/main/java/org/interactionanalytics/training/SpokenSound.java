package org.interactionanalytics.training;

import java.util.Arrays;
import java.util.List;
import org.interactionanalytics.audio.MediaDecoder;
import org.interactionanalytics.audio.SpeechPosteriors;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;

/**
 * A recording of which is known when somebody speaks.
 *
 * @param samples at {@link MediaDecoder#OUTPUT_RATE}, full scale is 1
 * @param speech when
 */
@SuppressWarnings("ArrayRecordComponent")
record SpokenSound(float[] samples, Intervals speech) {
  static final int SAMPLES_PER_MS = MediaDecoder.OUTPUT_RATE / 1000;

  /** Samples of a frame whose level is looked at. */
  private static final int HOP = 10 * SAMPLES_PER_MS;

  private static final int HOP_MS = HOP / SAMPLES_PER_MS;
  private static final double RUMBLE_HZ = 150;

  /** A voice's quietest sounds lie this far below its loudest, dB. */
  private static final double RANGE_DB = 32;

  private static final double ABOVE_NOISE_DB = 8;
  private static final int NOISE_HOPS = 12;
  private static final long PAUSE_MS = 250;
  private static final long BURST_MS = 50;

  /**
   * A recording in which nothing but one voice is heard: it speaks where it is loud, pauses of a
   * quarter of a second and more are none.
   */
  static SpokenSound ofCleanVoice(float[] samples) {
    float[] filtered = samples.clone();
    SoundEffects.highPass(filtered, RUMBLE_HZ);
    int hops = samples.length / HOP;
    double[] levels = new double[hops];
    for (int hop = 0; hop < hops; hop++) {
      levels[hop] = decibels(power(filtered, hop * HOP, HOP));
    }
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double loudest = hops == 0 ? 0 : sorted[(int) (0.95 * (hops - 1))];
    double noise = Double.POSITIVE_INFINITY;
    for (int hop = 0; hop + NOISE_HOPS <= hops; hop++) {
      noise = Math.min(noise, decibels(power(filtered, hop * HOP, NOISE_HOPS * HOP)));
    }
    double threshold = loudest - RANGE_DB;
    if (noise + ABOVE_NOISE_DB < loudest - ABOVE_NOISE_DB) {
      threshold = Math.max(threshold, noise + ABOVE_NOISE_DB);
    }
    List<Interval> loud = new java.util.ArrayList<>();
    for (int hop = 0; hop < hops; hop++) {
      if (levels[hop] > threshold) {
        loud.add(new Interval((long) hop * HOP_MS, (long) (hop + 1) * HOP_MS));
      }
    }
    return new SpokenSound(
        samples, Intervals.of(loud).closeGaps(PAUSE_MS - 1).dropShorterThan(BURST_MS));
  }

  long durationMs() {
    return samples.length / SAMPLES_PER_MS;
  }

  /** Mean square where somebody speaks; 0 if nobody does. */
  double speechPower() {
    double sum = 0;
    long count = 0;
    for (Interval span : speech.spans()) {
      int from = (int) span.startMs() * SAMPLES_PER_MS;
      int to = (int) Math.min(samples.length, span.endMs() * SAMPLES_PER_MS);
      sum += power(samples, from, to - from) * (to - from);
      count += to - from;
    }
    return count == 0 ? 0 : sum / count;
  }

  /** A part of it. */
  SpokenSound part(long fromMs, long toMs) {
    List<Interval> inside =
        speech.within(new Interval(fromMs, toMs)).spans().stream()
            .map(span -> new Interval(span.startMs() - fromMs, span.endMs() - fromMs))
            .toList();
    float[] cut =
        Arrays.copyOfRange(samples, (int) fromMs * SAMPLES_PER_MS, (int) toMs * SAMPLES_PER_MS);
    return new SpokenSound(cut, Intervals.of(inside));
  }

  /** The same, faster or slower and so higher or lower. */
  SpokenSound atSpeed(double factor) {
    float[] changed = new float[(int) (samples.length / factor)];
    for (int i = 0; i < changed.length; i++) {
      double at = i * factor;
      int left = (int) at;
      float right = left + 1 < samples.length ? samples[left + 1] : 0;
      changed[i] = (float) (samples[left] + (at - left) * (right - samples[left]));
    }
    List<Interval> spans =
        speech.spans().stream()
            .map(
                span ->
                    new Interval(
                        Math.round(span.startMs() / factor), Math.round(span.endMs() / factor)))
            .toList();
    return new SpokenSound(changed, Intervals.of(spans));
  }

  /** For each frame of the network, whether somebody speaks in its middle. */
  boolean[] frames() {
    int frames = (int) ((durationMs() + SpeechPosteriors.FRAME_MS - 1) / SpeechPosteriors.FRAME_MS);
    boolean[] spoken = new boolean[frames];
    for (Interval span : speech.spans()) {
      int half = SpeechPosteriors.FRAME_MS / 2;
      int from = (int) (span.startMs() + half - 1) / SpeechPosteriors.FRAME_MS;
      int to = (int) (span.endMs() + half - 1) / SpeechPosteriors.FRAME_MS;
      Arrays.fill(spoken, Math.min(frames, from), Math.min(frames, to), true);
    }
    return spoken;
  }

  private static double power(float[] samples, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += samples[i] * samples[i];
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double decibels(double power) {
    return 10 * Math.log10(power + 1e-12);
  }
}
