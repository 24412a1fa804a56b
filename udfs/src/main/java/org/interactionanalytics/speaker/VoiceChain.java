package org.interactionanalytics.speaker;

import java.util.Arrays;

/**
 * Who speaks in each window, by a hidden Markov model whose states are voices: each voice a point
 * of the {@link VoiceSpace}, windows scattered around it, and a speaker more likely to go on than
 * to change. Voices that explain too little vanish, so the number of speakers need not be known.
 *
 * <p>Source: Landini et al., Bayesian HMM clustering of x-vector sequences (VBx) in speaker
 * diarization, Computer Speech and Language 71, 2022.
 */
final class VoiceChain {
  /**
   * How much a window counts as evidence ({@code Fa} of the paper): windows share two thirds of
   * their sound with their neighbours.
   */
  private static final double EVIDENCE = 0.3;

  /** How much a further speaker has to explain ({@code Fb} of the paper). */
  private static final double PARSIMONY = 10;

  /**
   * Windows of a recording, 100 seconds of speech, from which on a further speaker has to explain
   * more, in proportion: the moods of a voice gather evidence without end, so that an hour would
   * have more speakers than each minute of it.
   */
  private static final int LONG = 200;

  /** How likely the speaker of a window is that of the one before. */
  private static final double STAY = 0.9;

  /** How much the clusters at the beginning are trusted: the logarithm of odds. */
  private static final double TRUST = 5;

  private static final int MAX_ROUNDS = 40;

  /** Rounds until the bound may end the search. */
  private static final int MIN_ROUNDS = 5;

  /** The search ends when a round improves the bound by less than this share of it. */
  private static final double ENOUGH = 1e-4;

  private static final double LEAST = 1e-300;

  private final double[][] windows;
  private final double[] spread;
  private final int count;
  private final double parsimony;
  private final int voices;
  private double[][] shares;
  private final double[] weights;
  private final double[][] means;
  private final double[][] variances;

  private VoiceChain(double[][] windows, double[] spread, int[] labels) {
    this.windows = windows;
    this.spread = spread;
    this.count = windows.length;
    this.parsimony = PARSIMONY * Math.max(1, count / (double) LONG);
    this.voices = Arrays.stream(labels).max().orElse(0) + 1;
    this.shares = new double[count][voices];
    this.weights = new double[voices];
    this.means = new double[voices][spread.length];
    this.variances = new double[voices][spread.length];
    Arrays.fill(weights, 1.0 / voices);
    double trusted = StrictMath.exp(TRUST);
    for (int i = 0; i < count; i++) {
      Arrays.fill(shares[i], 1 / (trusted + voices - 1));
      shares[i][labels[i]] = trusted / (trusted + voices - 1);
    }
  }

  /**
   * The likeliest voice of each window.
   *
   * @param windows where they lie, in time order
   * @param spread of voices in each dimension
   * @param labels of clusters to begin with, from 0
   * @return numbers of those clusters, some of which may be left without a window
   */
  static int[] follow(double[][] windows, double[] spread, int[] labels) {
    VoiceChain chain = new VoiceChain(windows, spread, labels);
    double last = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      double bound = chain.round();
      if (round >= MIN_ROUNDS && bound - last < ENOUGH * Math.abs(bound)) {
        break;
      }
      last = bound;
    }
    return chain.likeliest();
  }

  private int[] likeliest() {
    int[] likeliest = new int[count];
    for (int i = 0; i < count; i++) {
      for (int voice = 1; voice < voices; voice++) {
        if (shares[i][voice] > shares[i][likeliest[i]]) {
          likeliest[i] = voice;
        }
      }
    }
    return likeliest;
  }

  /** Voices from shares, then shares from voices; the lower bound of the likelihood. */
  private double round() {
    double bound = locateVoices();
    double[][] logLikelihoods = logLikelihoods();
    return bound + share(logLikelihoods);
  }

  private double locateVoices() {
    double bound = 0;
    for (int voice = 0; voice < voices; voice++) {
      double[] sums = new double[spread.length];
      double held = 0;
      for (int i = 0; i < count; i++) {
        double share = shares[i][voice];
        held += share;
        for (int d = 0; d < spread.length; d++) {
          sums[d] += share * windows[i][d];
        }
      }
      for (int d = 0; d < spread.length; d++) {
        double ratio = EVIDENCE / parsimony;
        variances[voice][d] = 1 / (1 + ratio * held * spread[d]);
        means[voice][d] = ratio * variances[voice][d] * sums[d] * Math.sqrt(spread[d]);
        bound +=
            parsimony
                / 2
                * (StrictMath.log(variances[voice][d])
                    - variances[voice][d]
                    - means[voice][d] * means[voice][d]
                    + 1);
      }
    }
    return bound;
  }

  private double[][] logLikelihoods() {
    double[][] logLikelihoods = new double[count][voices];
    for (int voice = 0; voice < voices; voice++) {
      double constant = 0;
      for (int d = 0; d < spread.length; d++) {
        double square = variances[voice][d] + means[voice][d] * means[voice][d];
        constant += (square * spread[d] + StrictMath.log(2 * Math.PI)) / 2;
      }
      for (int i = 0; i < count; i++) {
        double product = 0;
        for (int d = 0; d < spread.length; d++) {
          double x = windows[i][d];
          product += x * (Math.sqrt(spread[d]) * means[voice][d] - x / 2);
        }
        logLikelihoods[i][voice] = EVIDENCE * (product - constant);
      }
    }
    return logLikelihoods;
  }

  /** Forward and backward over the windows, scaled; the logarithm of their likelihood. */
  private double share(double[][] logLikelihoods) {
    double[][] likelihoods = new double[count][voices];
    double logScale = 0;
    for (int i = 0; i < count; i++) {
      double highest = Arrays.stream(logLikelihoods[i]).max().orElse(0);
      logScale += highest;
      for (int voice = 0; voice < voices; voice++) {
        likelihoods[i][voice] = Math.max(LEAST, StrictMath.exp(logLikelihoods[i][voice] - highest));
      }
    }
    double[][] forward = new double[count][voices];
    double[] scales = new double[count];
    double[] arrivals = new double[voices];
    for (int i = 0; i < count; i++) {
      for (int voice = 0; voice < voices; voice++) {
        double before =
            i == 0 ? weights[voice] : STAY * forward[i - 1][voice] + (1 - STAY) * weights[voice];
        forward[i][voice] = before * likelihoods[i][voice];
        scales[i] += forward[i][voice];
      }
      for (int voice = 0; voice < voices; voice++) {
        forward[i][voice] /= scales[i];
      }
      logScale += StrictMath.log(scales[i]);
    }
    double[] backward = new double[voices];
    Arrays.fill(backward, 1);
    for (int i = count - 1; i >= 0; i--) {
      double arriving = 0;
      for (int voice = 0; voice < voices; voice++) {
        shares[i][voice] = forward[i][voice] * backward[voice];
        double entered = likelihoods[i][voice] * backward[voice] / scales[i];
        backward[voice] = entered;
        arriving += weights[voice] * entered;
        arrivals[voice] += (i == 0 ? 1 : 1 - STAY) * weights[voice] * entered;
      }
      for (int voice = 0; voice < voices; voice++) {
        backward[voice] = STAY * backward[voice] + (1 - STAY) * arriving;
      }
    }
    double sum = Arrays.stream(arrivals).sum();
    for (int voice = 0; voice < voices; voice++) {
      weights[voice] = arrivals[voice] / sum;
    }
    return logScale;
  }
}
