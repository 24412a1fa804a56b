package org.interactionanalytics.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final int[] DILATIONS = {1, 1, 2, 4, 8, 4};
  private static final List<MarkedText.Style> STYLES = List.of(MarkedText.Style.values());
  private static final int TAPS = PunctuationNetwork.TAPS;
  private static final int MARKS = Mark.values().length;
  private static final int OUTPUTS = MARKS + Casing.values().length;
  private static final float EPSILON = 1e-5f;
  private static final float CASING_SHARE = 0.8f;
  private static final float DROPPED = 0.1f;
  private static final float EMBEDDING_SPREAD = 0.1f;

  private final Engine engine = Engine.getInstance();
  private final NDManager manager;
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final Optimizer optimizer;

  /**
   * A network that has learned nothing.
   *
   * @param words rows of the embedding
   * @param rate learning rate by step
   */
  PunctuationLearner(int words, LearningRate rate, int seed) {
    engine.setRandomSeed(seed);
    this.manager = engine.newBaseManager();
    this.optimizer = Optimizer.adam().optLearningRateTracker(rate).build();
    random("embedding", EMBEDDING_SPREAD, words, EMBEDDING);
    int inputs = EMBEDDING + PunctuationInput.TIME_VALUES;
    random("entry.weight", spread(inputs), inputs, WIDTH);
    constant("entry.bias", 0, WIDTH);
    random("styles", EMBEDDING_SPREAD, STYLES.size(), WIDTH);
    for (int layer = 0; layer < DILATIONS.length; layer++) {
      norm(layer);
      random("convolution" + layer + ".weight", spread(TAPS * WIDTH), TAPS * WIDTH, WIDTH);
      constant("convolution" + layer + ".bias", 0, WIDTH);
    }
    norm(DILATIONS.length);
    random("heads.weight", spread(WIDTH), WIDTH, OUTPUTS);
    constant("heads.bias", 0, OUTPUTS);
  }

  private static float spread(int inputs) {
    return (float) Math.sqrt(1.0 / inputs);
  }

  private void norm(int layer) {
    constant("norm" + layer + ".scale", 1, WIDTH);
    constant("norm" + layer + ".shift", 0, WIDTH);
  }

  private void random(String name, float spread, long... shape) {
    add(name, manager.randomNormal(0, spread, new Shape(shape), DataType.FLOAT32));
  }

  private void constant(String name, float value, long size) {
    add(name, manager.full(new Shape(size), value));
  }

  private void add(String name, NDArray values) {
    values.setRequiresGradient(true);
    parameters.put(name, values);
  }

  private NDArray parameter(String name) {
    return parameters.get(name);
  }

  /** Learns from one batch; what was lost on it. */
  float learn(PunctuationBatch batch) {
    try (NDManager step = manager.newSubManager()) {
      float lost;
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray loss = loss(outputs(batch, step), batch, step);
        collector.backward(loss);
        lost = loss.getFloat();
      }
      parameters.forEach(
          (name, values) -> {
            try (NDArray gradient = values.getGradient()) {
              optimizer.update(name, values, gradient);
              gradient.subi(gradient);
            }
          });
      return lost;
    }
  }

  private NDArray outputs(PunctuationBatch batch, NDManager step) {
    Shape positions = new Shape(batch.pieces(), batch.length());
    NDArray words = look(step.create(batch.words(), positions), "embedding", step);
    NDArray times =
        step.create(
            batch.times(), new Shape(batch.pieces(), batch.length(), PunctuationInput.TIME_VALUES));
    NDArray styles =
        look(step.create(batch.styles(), new Shape(batch.pieces(), 1)), "styles", step);
    NDArray rows =
        dropped(dense(NDArrays.concat(new NDList(words, times), 2), "entry", batch).add(styles));
    for (int layer = 0; layer < DILATIONS.length; layer++) {
      NDArray active = normalised(rows, layer).getNDArrayInternal().relu();
      NDArray around = neighbours(active, DILATIONS[layer], batch, step);
      rows = rows.add(dense(around, "convolution" + layer, batch));
    }
    return dense(normalised(rows, DILATIONS.length), "heads", batch).reshape(batch.size(), OUTPUTS);
  }

  private static NDArray dropped(NDArray rows) {
    return Dropout.dropout(rows, DROPPED, true).singletonOrThrow();
  }

  private NDArray look(NDArray indexes, String table, NDManager step) {
    NDArray rows =
        Embedding.embedding(indexes, parameter(table), SparseFormat.DENSE).singletonOrThrow();
    rows.attach(step);
    return rows;
  }

  private NDArray dense(NDArray rows, String layer, PunctuationBatch batch) {
    NDArray weights = parameter(layer + ".weight");
    long inputs = weights.getShape().get(0);
    return rows.reshape(batch.size(), inputs)
        .matMul(weights)
        .add(parameter(layer + ".bias"))
        .reshape(batch.pieces(), batch.length(), weights.getShape().get(1));
  }

  private NDArray normalised(NDArray rows, int layer) {
    return LayerNorm.layerNorm(
            rows,
            new Shape(WIDTH),
            parameter("norm" + layer + ".scale"),
            parameter("norm" + layer + ".shift"),
            EPSILON)
        .singletonOrThrow();
  }

  /** Each position beside the one before and the one after it, zeros beyond the ends. */
  private static NDArray neighbours(
      NDArray rows, int dilation, PunctuationBatch batch, NDManager step) {
    NDArray none = step.zeros(new Shape(batch.pieces(), dilation, WIDTH));
    int rest = batch.length() - dilation;
    NDArray before = NDArrays.concat(new NDList(none, rows.get(":, :" + rest)), 1);
    NDArray after = NDArrays.concat(new NDList(rows.get(":, " + dilation + ":"), none), 1);
    return NDArrays.concat(new NDList(before, rows, after), 2);
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
    StringBuilder dilations = new StringBuilder();
    for (int dilation : DILATIONS) {
      dilations.append(dilations.length() == 0 ? "" : " ").append(dilation);
    }
    file.setting("dilations", dilations.toString());
    file.quantised("embedding", table("embedding"));
    file.quantised("entry.weight", table("entry.weight"));
    float[] bias = parameter("entry.bias").toFloatArray();
    float[] style = table("styles")[STYLES.indexOf(MarkedText.Style.CALLS)];
    for (int i = 0; i < bias.length; i++) {
      bias[i] += style[i];
    }
    file.exact("entry.bias", bias);
    for (int layer = 0; layer < DILATIONS.length; layer++) {
      file.quantised("convolution" + layer + ".weight", table("convolution" + layer + ".weight"));
    }
    file.exact("heads.weight", table("heads.weight"));
    List<String> exact =
        parameters.keySet().stream()
            .filter(name -> name.matches("(norm|conv|heads).*\\.(bias|scale|shift)"))
            .toList();
    exact.forEach(name -> file.exact(name, parameter(name).toFloatArray()));
  }

  private float[][] table(String name) {
    NDArray values = parameter(name);
    int columns = (int) values.getShape().get(1);
    float[] flat = values.toFloatArray();
    float[][] rows = new float[flat.length / columns][columns];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(flat, row * columns, rows[row], 0, columns);
    }
    return rows;
  }

  @Override
  public void close() {
    manager.close();
  }
}
