package org.interactionanalytics.speaker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.network.Activations;
import org.interactionanalytics.network.Convolution;
import org.interactionanalytics.network.Dense;
import org.interactionanalytics.speaker.KaldiNetwork.Component;
import org.interactionanalytics.speaker.KaldiNetwork.Node;

/**
 * An x-vector network: layers over frames, mean and deviation over time, a layer over both. Source:
 * Snyder et al., X-vectors: robust DNN embeddings for speaker recognition, ICASSP 2018.
 * Thread-safe.
 */
final class VoiceNetwork {
  private final List<FrameLayer> frameLayers;
  private final Dense embedding;
  private final double varianceFloor;

  private VoiceNetwork(List<FrameLayer> frameLayers, Dense embedding, double varianceFloor) {
    this.frameLayers = frameLayers;
    this.embedding = embedding;
    this.varianceFloor = varianceFloor;
  }

  /** A layer over frames: weighted sums, the positive part of them, scaled and shifted. */
  private static final class FrameLayer {
    private final Convolution sums;
    private final float[] scale;
    private final float[] shift;

    FrameLayer(Convolution sums, float[] scale, float[] shift) {
      this.sums = sums;
      this.scale = scale;
      this.shift = shift;
    }

    int reach() {
      return sums.reach();
    }

    float[][] apply(float[][] rows) {
      float[][] values = sums.apply(rows);
      Activations.rectify(values);
      for (float[] row : values) {
        for (int i = 0; i < row.length; i++) {
          row[i] = row[i] * scale[i] + shift[i];
        }
      }
      return values;
    }
  }

  /** The network of a Kaldi file whose output is the first layer after the pooling over time. */
  static VoiceNetwork of(KaldiNetwork file) throws IOException {
    List<FrameLayer> layers = new ArrayList<>();
    Convolution sums = null;
    double varianceFloor = -1;
    for (Node node : chain(file)) {
      Component component = file.components().get(node.component());
      switch (component.type()) {
        case "NaturalGradientAffineComponent", "AffineComponent" -> {
          if (varianceFloor >= 0) {
            return new VoiceNetwork(
                List.copyOf(layers),
                new Dense(
                    transposed(component.matrix("<LinearParams>")),
                    component.vector("<BiasParams>")),
                varianceFloor);
          }
          sums = convolution(node, component);
        }
        case "RectifiedLinearComponent" -> requireSums(node, sums);
        case "BatchNormComponent" -> {
          requireSums(node, sums);
          layers.add(normalised(sums, component));
          sums = null;
        }
        case "StatisticsExtractionComponent" -> {}
        case "StatisticsPoolingComponent" ->
            varianceFloor = component.numbers().getOrDefault("<VarianceFloor>", 0.0);
        default -> throw new IOException(component.type() + " is not supported");
      }
    }
    throw new IOException("the network has no layer after a pooling over time");
  }

  private static void requireSums(Node node, Convolution sums) throws IOException {
    if (sums == null) {
      throw new IOException("node " + node.name() + " does not follow an affine component");
    }
  }

  /** The nodes from the input on, each of which takes the one before. */
  private static List<Node> chain(KaldiNetwork file) throws IOException {
    Map<String, Node> byInput = new HashMap<>();
    for (Node node : file.nodes()) {
      if (byInput.put(node.input().node(), node) != null) {
        throw new IOException("the network branches after " + node.input().node());
      }
      if (!file.components().containsKey(node.component())) {
        throw new IOException("component " + node.component() + " is missing");
      }
    }
    List<Node> chain = new ArrayList<>();
    for (Node node = byInput.get("input");
        node != null && chain.size() <= file.nodes().size();
        node = byInput.get(node.name())) {
      chain.add(node);
    }
    return chain;
  }

  private static Convolution convolution(Node node, Component component) throws IOException {
    List<Integer> offsets = node.input().offsets();
    int dilation = offsets.size() > 1 ? offsets.get(1) - offsets.get(0) : 1;
    for (int i = 0; i < offsets.size(); i++) {
      if (offsets.get(i) != (i - offsets.size() / 2) * dilation) {
        throw new IOException("node " + node.name() + " takes frames " + offsets);
      }
    }
    float[][] inputs = transposed(component.matrix("<LinearParams>"));
    int width = inputs.length / offsets.size();
    float[][][] taps = new float[offsets.size()][][];
    for (int tap = 0; tap < taps.length; tap++) {
      taps[tap] = Arrays.copyOfRange(inputs, tap * width, (tap + 1) * width);
    }
    return new Convolution(taps, component.vector("<BiasParams>"), dilation);
  }

  private static FrameLayer normalised(Convolution sums, Component component) throws IOException {
    float[] mean = component.vector("<StatsMean>");
    float[] variance = component.vector("<StatsVar>");
    double epsilon = component.numbers().get("<Epsilon>");
    double target = component.numbers().get("<TargetRms>");
    float[] scale = new float[mean.length];
    float[] shift = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      scale[i] = (float) (target / Math.sqrt(variance[i] + epsilon));
      shift[i] = -mean[i] * scale[i];
    }
    return new FrameLayer(sums, scale, shift);
  }

  private static float[][] transposed(float[][] rows) {
    float[][] columns = new float[rows[0].length][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows[row][column];
      }
    }
    return columns;
  }

  /** How many frames before and after one bear on its values. */
  int reach() {
    return frameLayers.stream().mapToInt(FrameLayer::reach).sum();
  }

  /** The values of each frame before they are pooled. */
  float[][] frames(float[][] features) {
    float[][] rows = features;
    for (FrameLayer layer : frameLayers) {
      rows = layer.apply(rows);
    }
    return rows;
  }

  /** The embedding of frames whose values and squares add up to the given sums. */
  float[] embedding(FrameSums sums) {
    return embedding.apply(new float[][] {sums.statistics(varianceFloor)})[0];
  }
}
