package org.interactionanalytics.speaker;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What the sound of a moment has beside its embedding: colour of the voice and of the line, and
 * pitch. It tells voices of one recording apart; across recordings it tells microphones. Immutable.
 */
public final class Timbre {
  /** How many cepstral coefficients are averaged: the first to the twentieth. */
  public static final int MEANS = 20;

  /** How many cepstral coefficients have their deviation: the zeroth to the eleventh. */
  public static final int DEVIATIONS = 12;

  /** The features that all timbres are made of, whatever the speaker model wants. */
  static final MfccSettings FEATURES = new MfccSettings(8_000, 30, 30, 40, 3_800);

  private final float[] cepstrum;
  private final OptionalDouble pitchHz;

  private Timbre(float[] cepstrum, OptionalDouble pitchHz) {
    this.cepstrum = cepstrum;
    this.pitchHz = pitchHz;
  }

  /**
   * A timbre of known values.
   *
   * @param cepstrum {@link #MEANS} means, then {@link #DEVIATIONS} deviations
   * @param pitchHz median pitch, Hz; empty where nothing is voiced
   */
  public static Timbre of(float[] cepstrum, OptionalDouble pitchHz) {
    if (cepstrum.length != MEANS + DEVIATIONS) {
      throw new IllegalArgumentException(
          "A timbre has " + (MEANS + DEVIATIONS) + " values, not " + cepstrum.length);
    }
    return new Timbre(cepstrum.clone(), pitchHz);
  }

  /** The timbre of frames of {@link #FEATURES}. */
  static Timbre of(FrameSums sums, OptionalDouble pitchHz) {
    float[] statistics = sums.statistics(0);
    int width = statistics.length / 2;
    float[] cepstrum = new float[MEANS + DEVIATIONS];
    System.arraycopy(statistics, 1, cepstrum, 0, MEANS);
    System.arraycopy(statistics, width, cepstrum, MEANS, DEVIATIONS);
    return new Timbre(cepstrum, pitchHz);
  }

  /** Means, then deviations of cepstral coefficients: a copy. */
  public float[] cepstrum() {
    return cepstrum.clone();
  }

  /** Median pitch, Hz; empty where nothing is voiced. */
  public OptionalDouble pitchHz() {
    return pitchHz;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timbre that
        && Arrays.equals(cepstrum, that.cepstrum)
        && pitchHz.equals(that.pitchHz);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(cepstrum) + pitchHz.hashCode();
  }

  @Override
  public String toString() {
    return "Timbre" + Arrays.toString(cepstrum) + " " + pitchHz;
  }
}
