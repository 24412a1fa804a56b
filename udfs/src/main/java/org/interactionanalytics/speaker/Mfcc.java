package org.interactionanalytics.speaker;

import java.util.Arrays;
import org.interactionanalytics.audio.Spectrum;

/**
 * Mel-frequency cepstral coefficients as Kaldi computes them ({@code feat/feature-mfcc.cc} with its
 * defaults: frames of 25 ms every 10 ms, no offset, pre-emphasis 0.97, Povey's window, cosine
 * transform, lifter 22), but for a constant: the audio has twice the rate of a telephone model's
 * training audio, which adds the same to every frame, and what is the same in every frame is taken
 * away before the network. Not thread-safe.
 */
final class Mfcc {
  /** Samples of a frame: 25 ms. */
  static final int FRAME_SAMPLES = 400;

  /** Samples from one frame to the next: 10 ms. */
  static final int STEP_SAMPLES = 160;

  private static final int SAMPLE_RATE_HZ = 16_000;
  private static final int TRANSFORM_SIZE = 512;
  private static final double PRE_EMPHASIS = 0.97;
  private static final double WINDOW_POWER = 0.85;
  private static final double LIFTER = 22;
  private static final double MEL_FACTOR = 1127;
  private static final double MEL_HZ = 700;

  /** The least power of a band: the smallest step of a float above 1, as in Kaldi. */
  private static final double LEAST_POWER = Math.ulp(1f);

  private final Spectrum spectrum;
  private final int coefficients;
  private final int[] firstBin;
  private final double[][] filters;
  private final double[][] cosines;
  private final float[] sharpened = new float[FRAME_SAMPLES];
  private final float[] power = new float[TRANSFORM_SIZE / 2];
  private final double[] logPower;

  Mfcc(MfccSettings settings) {
    this.coefficients = settings.coefficients();
    this.firstBin = new int[settings.bands()];
    this.filters = new double[settings.bands()][];
    this.cosines = new double[coefficients][settings.bands()];
    this.logPower = new double[settings.bands()];
    float[] window = new float[FRAME_SAMPLES];
    for (int i = 0; i < FRAME_SAMPLES; i++) {
      double hann = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / (FRAME_SAMPLES - 1));
      window[i] = (float) StrictMath.pow(hann, WINDOW_POWER);
    }
    this.spectrum = new Spectrum(TRANSFORM_SIZE, window);
    fillFilters(settings);
    fillCosines(settings.bands());
  }

  private void fillFilters(MfccSettings settings) {
    double low = mel(settings.lowHz());
    double step = (mel(settings.highHz()) - low) / (settings.bands() + 1);
    for (int band = 0; band < filters.length; band++) {
      double left = low + band * step;
      double[] weights = new double[TRANSFORM_SIZE / 2];
      int first = weights.length;
      int last = -1;
      for (int bin = 0; bin < weights.length; bin++) {
        double distance =
            Math.abs(mel((double) bin * SAMPLE_RATE_HZ / TRANSFORM_SIZE) - left - step);
        if (distance < step) {
          weights[bin] = 1 - distance / step;
          first = Math.min(first, bin);
          last = bin;
        }
      }
      firstBin[band] = first;
      filters[band] = last < 0 ? new double[0] : Arrays.copyOfRange(weights, first, last + 1);
    }
  }

  private void fillCosines(int bands) {
    for (int row = 0; row < coefficients; row++) {
      double lifter = 1 + LIFTER / 2 * StrictMath.sin(Math.PI * row / LIFTER);
      double scale = Math.sqrt((row == 0 ? 1.0 : 2.0) / bands) * lifter;
      for (int band = 0; band < bands; band++) {
        cosines[row][band] = scale * StrictMath.cos(Math.PI / bands * (band + 0.5) * row);
      }
    }
  }

  private static double mel(double hz) {
    return MEL_FACTOR * StrictMath.log(1 + hz / MEL_HZ);
  }

  /** The coefficients of the {@link #FRAME_SAMPLES} samples from an index on. */
  float[] of(short[] samples, int from) {
    double mean = 0;
    for (int i = 0; i < FRAME_SAMPLES; i++) {
      mean += samples[from + i];
    }
    mean /= FRAME_SAMPLES;
    double previous = samples[from] - mean;
    for (int i = 0; i < FRAME_SAMPLES; i++) {
      double sample = samples[from + i] - mean;
      sharpened[i] = (float) (sample - PRE_EMPHASIS * previous);
      previous = sample;
    }
    spectrum.power(sharpened, 0, power);
    for (int band = 0; band < filters.length; band++) {
      double sum = 0;
      for (int i = 0; i < filters[band].length; i++) {
        sum += filters[band][i] * power[firstBin[band] + i];
      }
      logPower[band] = StrictMath.log(Math.max(sum, LEAST_POWER));
    }
    float[] cepstrum = new float[coefficients];
    for (int row = 0; row < coefficients; row++) {
      double sum = 0;
      for (int band = 0; band < logPower.length; band++) {
        sum += cosines[row][band] * logPower[band];
      }
      cepstrum[row] = (float) sum;
    }
    return cepstrum;
  }
}
