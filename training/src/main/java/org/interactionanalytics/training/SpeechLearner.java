package org.interactionanalytics.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import org.interactionanalytics.audio.SpeechInput;
import org.interactionanalytics.audio.SpeechNetwork;
import org.interactionanalytics.network.NetworkFileWriter;

/** The speech network while it learns; once learned, {@link SpeechNetwork} applies it. */
final class SpeechLearner implements AutoCloseable {
  private static final int WIDTH = 48;
  private static final List<Integer> DILATIONS = List.of(1, 2, 4, 8, 16, 32, 64);

  private final ResidualLearner learner;

  /**
   * Pieces of one length, one after the other.
   *
   * @param values {@link SpeechInput#VALUES} for each row
   * @param speech 1 for each row in which somebody speaks, else 0
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Batch(int pieces, int length, float[] values, float[] speech) {}

  /** A network that has learned nothing. */
  SpeechLearner(LearningRate rate, int seed) {
    this.learner = new ResidualLearner(WIDTH, DILATIONS, rate, seed);
    learner.addDense("entry", SpeechInput.VALUES, WIDTH);
    learner.addLayers();
    learner.addDense("head", WIDTH, 1);
  }

  /** Learns from one batch; its mean cross entropy. */
  float learn(Batch batch) {
    return learner.learn(step -> loss(batch, step));
  }

  private NDArray loss(Batch batch, NDManager step) {
    ResidualLearner.Batch shape = new ResidualLearner.Batch(batch.pieces(), batch.length());
    NDArray values =
        step.create(batch.values(), new Shape(batch.pieces(), batch.length(), SpeechInput.VALUES));
    NDArray rows = learner.layers(learner.dense(values, "entry", shape), shape, step);
    NDArray odds = learner.dense(rows, "head", shape).reshape(shape.size());
    NDArray speech = step.create(batch.speech());
    return Activation.softPlus(odds).sub(odds.mul(speech)).mean();
  }

  /** Adds what was learned to a file, as {@link SpeechNetwork} reads it. */
  void write(NetworkFileWriter file) {
    learner.writeSettings(file);
    file.quantised("entry.weight", learner.table("entry.weight"));
    file.exact("entry.bias", learner.parameter("entry.bias").toFloatArray());
    learner.write(file, "head");
  }

  @Override
  public void close() {
    learner.close();
  }
}
