package org.interactionanalytics.speaker;

import java.util.Arrays;

/**
 * How a voice sounds: a direction in the space of a speaker model. Immutable.
 *
 * <p>Source: Snyder et al., X-vectors: robust DNN embeddings for speaker recognition, ICASSP 2018.
 */
public final class VoiceEmbedding {
  private final float[] values;

  private VoiceEmbedding(float[] values) {
    this.values = values;
  }

  /**
   * The direction of a vector.
   *
   * @throws IllegalArgumentException if the vector has no direction: it is empty, all 0 or not
   *     finite
   */
  public static VoiceEmbedding of(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    double length = Math.sqrt(square);
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new IllegalArgumentException("A vector of length " + length + " has no direction");
    }
    float[] values = new float[vector.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (vector[i] / length);
    }
    return new VoiceEmbedding(values);
  }

  /** The vector, of length 1: a copy. */
  public float[] values() {
    return values.clone();
  }

  public int dimensions() {
    return values.length;
  }

  float value(int dimension) {
    return values[dimension];
  }

  /** Cosine of the angle between two voices, in [-1, 1]; one voice gives about 1. */
  public double similarity(VoiceEmbedding other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * other.values[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VoiceEmbedding that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "VoiceEmbedding" + Arrays.toString(values);
  }
}
