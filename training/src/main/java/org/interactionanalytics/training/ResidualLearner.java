package org.interactionanalytics.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.network.ResidualLayers;

/**
 * Residual dilated convolutions while they learn, and the tables around them; once learned, {@link
 * ResidualLayers} applies them.
 */
final class ResidualLearner implements AutoCloseable {
  private static final int TAPS = ResidualLayers.TAPS;
  private static final float EPSILON = 1e-5f;

  private final Engine engine = Engine.getInstance();
  private final NDManager manager;
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final Optimizer optimizer;
  private final int width;
  private final List<Integer> dilations;

  /** The pieces of one length in a batch, one after the other. */
  record Batch(int pieces, int length) {
    int size() {
      return pieces * length;
    }
  }

  /**
   * A network without tables.
   *
   * @param width values of a position between the layers
   * @param dilations of the layers
   * @param rate learning rate by step
   */
  ResidualLearner(int width, List<Integer> dilations, LearningRate rate, int seed) {
    engine.setRandomSeed(seed);
    this.manager = engine.newBaseManager();
    this.optimizer = Optimizer.adam().optLearningRateTracker(rate).build();
    this.width = width;
    this.dilations = List.copyOf(dilations);
  }

  /** Adds a dense layer. */
  void addDense(String layer, int inputs, int outputs) {
    addRandom(layer + ".weight", spread(inputs), inputs, outputs);
    addConstant(layer + ".bias", 0, outputs);
  }

  /** Adds the residual layers. */
  void addLayers() {
    for (int layer = 0; layer < dilations.size(); layer++) {
      addNorm(layer);
      addDense("convolution" + layer, TAPS * width, width);
    }
    addNorm(dilations.size());
  }

  private static float spread(int inputs) {
    return (float) Math.sqrt(1.0 / inputs);
  }

  private void addNorm(int layer) {
    addConstant("norm" + layer + ".scale", 1, width);
    addConstant("norm" + layer + ".shift", 0, width);
  }

  /** Adds a table of normally distributed values. */
  void addRandom(String name, float spread, long... shape) {
    add(name, manager.randomNormal(0, spread, new Shape(shape), DataType.FLOAT32));
  }

  private void addConstant(String name, float value, long size) {
    add(name, manager.full(new Shape(size), value));
  }

  private void add(String name, NDArray values) {
    values.setRequiresGradient(true);
    parameters.put(name, values);
  }

  NDArray parameter(String name) {
    return parameters.get(name);
  }

  /** Learns from one batch; what was lost on it. */
  float learn(Function<NDManager, NDArray> loss) {
    try (NDManager step = manager.newSubManager()) {
      float lost;
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray sum = loss.apply(step);
        collector.backward(sum);
        lost = sum.getFloat();
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

  /** What the residual layers make of the rows of a batch. */
  NDArray layers(NDArray input, Batch batch, NDManager step) {
    NDArray rows = input;
    for (int layer = 0; layer < dilations.size(); layer++) {
      NDArray active = normalised(rows, layer).getNDArrayInternal().relu();
      NDArray around = neighbours(active, dilations.get(layer), batch, step);
      rows = rows.add(dense(around, "convolution" + layer, batch));
    }
    return normalised(rows, dilations.size());
  }

  NDArray dense(NDArray rows, String layer, Batch batch) {
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
            new Shape(width),
            parameter("norm" + layer + ".scale"),
            parameter("norm" + layer + ".shift"),
            EPSILON)
        .singletonOrThrow();
  }

  /** Each position beside the one before and the one after it, zeros beyond the ends. */
  private NDArray neighbours(NDArray rows, int dilation, Batch batch, NDManager step) {
    NDArray none = step.zeros(new Shape(batch.pieces(), dilation, width));
    int rest = batch.length() - dilation;
    NDArray before = NDArrays.concat(new NDList(none, rows.get(":, :" + rest)), 1);
    NDArray after = NDArrays.concat(new NDList(rows.get(":, " + dilation + ":"), none), 1);
    return NDArrays.concat(new NDList(before, rows, after), 2);
  }

  /** Adds the residual layers and a last dense layer to a file. */
  void write(NetworkFileWriter file, String head) {
    for (int layer = 0; layer < dilations.size(); layer++) {
      file.quantised("convolution" + layer + ".weight", table("convolution" + layer + ".weight"));
    }
    file.exact(head + ".weight", table(head + ".weight"));
    parameters.keySet().stream()
        .filter(name -> name.matches("(norm|convolution|" + head + ").*\\.(bias|scale|shift)"))
        .forEach(name -> file.exact(name, parameter(name).toFloatArray()));
  }

  /** The setting that {@link ResidualLayers} reads. */
  void writeSettings(NetworkFileWriter file) {
    file.setting(
        "dilations",
        String.join(" ", dilations.stream().map(dilation -> Integer.toString(dilation)).toList()));
  }

  float[][] table(String name) {
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
