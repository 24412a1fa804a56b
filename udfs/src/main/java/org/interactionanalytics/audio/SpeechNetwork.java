package org.interactionanalytics.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.interactionanalytics.network.Dense;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.ResidualLayers;

/**
 * How likely it is that somebody speaks, from {@link SpeechInput}: residual dilated convolutions.
 * Immutable and thread-safe.
 */
public final class SpeechNetwork {
  private static final String RESOURCE = "/models/speech.bin";

  /** Rows that go through at a time. */
  private static final int WINDOW = 512;

  private final String name;
  private final String version;
  private final String sha256;
  private final Dense entry;
  private final ResidualLayers layers;
  private final Dense head;

  /** The network in a file that {@code training speech} made. */
  public SpeechNetwork(NetworkFile file) {
    this.name = file.name();
    this.version = file.version();
    this.sha256 = file.sha256();
    this.entry = file.dense("entry");
    this.layers = ResidualLayers.of(file);
    this.head = file.dense("head");
  }

  /** The shipped network, read once per JVM. */
  public static SpeechNetwork shipped() {
    return Shipped.NETWORK;
  }

  private static final class Shipped {
    static final SpeechNetwork NETWORK =
        new SpeechNetwork(NetworkFile.load(SpeechNetwork.class, RESOURCE));
  }

  /** The network in a file. */
  public static SpeechNetwork read(Path file) throws IOException {
    return new SpeechNetwork(NetworkFile.read(Files.readAllBytes(file), file.toString()));
  }

  public String name() {
    return name;
  }

  public String version() {
    return version;
  }

  /** Checksum of the file, lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** One channel on its way through. */
  Stream stream(DoubleConsumer probabilities) {
    return new Stream(probabilities);
  }

  /**
   * Passes rows through the network in windows that overlap by its reach, with the result of one
   * pass. Not thread-safe.
   */
  final class Stream {
    private final DoubleConsumer probabilities;
    private final List<float[]> waiting = new ArrayList<>();
    private int before;

    private Stream(DoubleConsumer probabilities) {
      this.probabilities = probabilities;
    }

    void add(float[] row) {
      waiting.add(row);
      if (waiting.size() == before + WINDOW + layers.reach()) {
        pass(WINDOW);
      }
    }

    void finish() {
      pass(waiting.size() - before);
    }

    private void pass(int count) {
      if (count == 0) {
        return;
      }
      float[][] outputs = head.apply(layers.apply(entry.apply(waiting.toArray(float[][]::new))));
      for (int i = before; i < before + count; i++) {
        probabilities.accept(1 / (1 + StrictMath.exp(-outputs[i][0])));
      }
      int done = Math.max(0, before + count - layers.reach());
      waiting.subList(0, done).clear();
      before = before + count - done;
    }
  }
}
