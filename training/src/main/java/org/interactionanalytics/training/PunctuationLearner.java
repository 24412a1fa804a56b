package org.interactionanalytics.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import java.util.List;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.text.Casing;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.PunctuationInput;
import org.interactionanalytics.text.PunctuationNetwork;

/** The punctuation network while it learns; once learned, {@link PunctuationNetwork} applies it. */
final class PunctuationLearner implements AutoCloseable {
  /** Values that stand for a word. */
  private static final int EMBEDDING = 96;

  /** Values of a position between the layers. */
  private static final int WIDTH = 112;

  private static final List<Integer> DILATIONS = List.of(1, 1, 2, 4, 8, 4);
  private static final List<MarkedText.Style> STYLES = List.of(MarkedText.Style.values());
  private static final int MARKS = Mark.values().length;
  private static final int OUTPUTS = MARKS + Casing.values().length;
  private static final float CASING_SHARE = 0.8f;
  private static final float DROPPED = 0.1f;
  private static final float EMBEDDING_SPREAD = 0.1f;

  private final ResidualLearner learner;

  /**
   * A network that has learned nothing.
   *
   * @param words rows of the embedding
   * @param rate learning rate by step
   */
  PunctuationLearner(int words, LearningRate rate, int seed) {
    this.learner = new ResidualLearner(WIDTH, DILATIONS, rate, seed);
    learner.addRandom("embedding", EMBEDDING_SPREAD, words, EMBEDDING);
    learner.addDense("entry", EMBEDDING + PunctuationInput.TIME_VALUES, WIDTH);
    learner.addRandom("styles", EMBEDDING_SPREAD, STYLES.size(), WIDTH);
    learner.addLayers();
    learner.addDense("heads", WIDTH, OUTPUTS);
  }

  /** Learns from one batch; what was lost on it. */
  float learn(PunctuationBatch batch) {
    return learner.learn(step -> loss(outputs(batch, step), batch, step));
  }

  private NDArray outputs(PunctuationBatch batch, NDManager step) {
    ResidualLearner.Batch shape = new ResidualLearner.Batch(batch.pieces(), batch.length());
    Shape positions = new Shape(batch.pieces(), batch.length());
    NDArray words = look(step.create(batch.words(), positions), "embedding", step);
    NDArray times =
        step.create(
            batch.times(), new Shape(batch.pieces(), batch.length(), PunctuationInput.TIME_VALUES));
    NDArray styles =
        look(step.create(batch.styles(), new Shape(batch.pieces(), 1)), "styles", step);
    NDArray entry = learner.dense(NDArrays.concat(new NDList(words, times), 2), "entry", shape);
    NDArray rows = learner.layers(dropped(entry.add(styles)), shape, step);
    return learner.dense(rows, "heads", shape).reshape(batch.size(), OUTPUTS);
  }

  private static NDArray dropped(NDArray rows) {
    return Dropout.dropout(rows, DROPPED, true).singletonOrThrow();
  }

  private NDArray look(NDArray indexes, String table, NDManager step) {
    NDArray rows =
        Embedding.embedding(indexes, learner.parameter(table), SparseFormat.DENSE)
            .singletonOrThrow();
    rows.attach(step);
    return rows;
  }

  private static NDArray loss(NDArray outputs, PunctuationBatch batch, NDManager step) {
    NDArray marks = loss(outputs.get(":, :" + MARKS), batch.marks(), batch.markWeights(), step);
    NDArray casings =
        loss(outputs.get(":, " + MARKS + ":"), batch.casings(), batch.casingWeights(), step);
    return marks.add(casings.mul(CASING_SHARE));
  }

  private static NDArray loss(NDArray outputs, long[] truth, float[] weights, NDManager step) {
    NDArray indexes = step.create(truth, new Shape(truth.length, 1));
    NDArray counts = step.create(weights, new Shape(weights.length, 1));
    return outputs.logSoftmax(1).gather(indexes, 1).mul(counts).sum().neg().div(counts.sum());
  }

  /** Adds what was learned to a file, as {@link PunctuationNetwork} reads it. */
  void write(NetworkFileWriter file) {
    learner.writeSettings(file);
    file.quantised("embedding", learner.table("embedding"));
    file.quantised("entry.weight", learner.table("entry.weight"));
    float[] bias = learner.parameter("entry.bias").toFloatArray();
    float[] style = learner.table("styles")[STYLES.indexOf(MarkedText.Style.CALLS)];
    for (int i = 0; i < bias.length; i++) {
      bias[i] += style[i];
    }
    file.exact("entry.bias", bias);
    learner.write(file, "heads");
  }

  @Override
  public void close() {
    learner.close();
  }
}
