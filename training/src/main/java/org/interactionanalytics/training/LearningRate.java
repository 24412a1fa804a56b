package org.interactionanalytics.training;

import ai.djl.training.tracker.Tracker;

/**
 * Rises to its highest value and falls again along half a cosine.
 *
 * @param highest highest learning rate
 * @param warmUp steps until it is reached
 * @param steps steps in all
 */
record LearningRate(float highest, int warmUp, int steps) implements Tracker {
  private static final float LOWEST_SHARE = 0.01f;

  @Override
  public float getNewValue(int step) {
    if (step < warmUp) {
      return highest * (step + 1) / warmUp;
    }
    double done = Math.min(1, (double) (step - warmUp) / (steps - warmUp));
    double share = (1 + StrictMath.cos(Math.PI * done)) / 2;
    return highest * (float) Math.max(LOWEST_SHARE, share);
  }
}
