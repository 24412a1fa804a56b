package org.interactionanalytics.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Layers that each add to their input what a dilated convolution finds in it, normalised and
 * rectified, and a norm at the end. What they say of a position depends on the positions within
 * {@link #reach} alone, so a long input can go through in windows that overlap, with the result of
 * one pass. Thread-safe.
 */
public final class ResidualLayers {
  /** Neighbours that each convolution looks at. */
  public static final int TAPS = 3;

  private final List<Layer> layers;
  private final LayerNorm exit;

  private record Layer(LayerNorm norm, Convolution convolution) {}

  private ResidualLayers(List<Layer> layers, LayerNorm exit) {
    this.layers = layers;
    this.exit = exit;
  }

  /**
   * The layers in a file: {@code norm0}, {@code convolution0} and so on, the dilations in the
   * setting {@code dilations}, the last norm after the last convolution.
   */
  public static ResidualLayers of(NetworkFile file) {
    List<String> dilations = List.of(file.setting("dilations").split(" "));
    List<Layer> layers =
        IntStream.range(0, dilations.size())
            .mapToObj(
                i ->
                    new Layer(
                        file.layerNorm("norm" + i),
                        file.convolution(
                            "convolution" + i, TAPS, Integer.parseInt(dilations.get(i)))))
            .toList();
    return new ResidualLayers(layers, file.layerNorm("norm" + dilations.size()));
  }

  /** How many positions before and after a position bear on it. */
  public int reach() {
    return layers.stream().mapToInt(layer -> layer.convolution.reach()).sum();
  }

  /**
   * What the layers make of every position.
   *
   * @param rows are changed
   */
  public float[][] apply(float[][] rows) {
    for (Layer layer : layers) {
      float[][] normalised = layer.norm.apply(rows);
      Activations.rectify(normalised);
      Activations.add(rows, layer.convolution.apply(normalised));
    }
    return exit.apply(rows);
  }
}
