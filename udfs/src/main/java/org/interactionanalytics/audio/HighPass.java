package org.interactionanalytics.audio;

/**
 * A filter of second order that lets through what lies above a frequency. Source: R.
 * Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients.
 */
final class HighPass {
  /**
   * Silence in and less than this out, in units of a 16 bit sample: the filter has come to rest.
   */
  private static final double AT_REST = 1e-6;

  private final double b0;
  private final double a1;
  private final double a2;
  private double state1;
  private double state2;

  /**
   * @param cutoffHertz where the filter begins
   * @param quality 0.7071 for the flattest response
   */
  HighPass(double cutoffHertz, double quality) {
    double omega = 2 * Math.PI * cutoffHertz / MediaDecoder.OUTPUT_RATE;
    double alpha = Math.sin(omega) / (2 * quality);
    b0 = (1 + Math.cos(omega)) / 2 / (1 + alpha);
    a1 = -2 * Math.cos(omega) / (1 + alpha);
    a2 = (1 - alpha) / (1 + alpha);
  }

  double filter(double sample) {
    double out = b0 * sample + state1;
    // the endless decay would end in denormal numbers, which are slow
    if (sample == 0 && Math.abs(out) < AT_REST) {
      state1 = 0;
      state2 = 0;
      return 0;
    }
    state1 = -2 * b0 * sample - a1 * out + state2;
    state2 = b0 * sample - a2 * out;
    return out;
  }
}
