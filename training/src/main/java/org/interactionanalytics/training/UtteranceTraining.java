package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.interactionanalytics.insight.UtteranceModel;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.text.HashedGrams;

/**
 * Makes a model of utterances: both parts learn from nine tenths of the examples, the calibration
 * from the rest.
 *
 * @param name of the model
 * @param version of the model
 * @param classes names of what is told
 * @param common words that patterns are made of; none for no patterns
 * @param buckets for the grams, a power of two
 * @param epochs how often the network sees the examples
 */
record UtteranceTraining(
    String name,
    String version,
    List<String> classes,
    Set<String> common,
    int buckets,
    int epochs) {
  private static final int MOST_WORDS = 24_000;
  private static final long SEED = 1;

  void write(List<Labelled> examples, Iterable<String> texts, Path model) throws IOException {
    write(examples, texts, file -> {}, model);
  }

  /**
   * Writes a model that holds more.
   *
   * @param more adds it to the file
   */
  void write(
      List<Labelled> examples, Iterable<String> texts, Consumer<NetworkFileWriter> more, Path model)
      throws IOException {
    List<Labelled> learned = examples.stream().filter(e -> !e.keptApart()).toList();
    List<Labelled> apart = examples.stream().filter(Labelled::keptApart).toList();
    Columns columns = new Columns(learned, classes.size());
    HashedGrams grams = new HashedGrams(buckets, common);
    NetworkFileWriter file = new NetworkFileWriter(name, version);
    more.accept(file);
    file.words("classes", classes).words("common", List.copyOf(new TreeSet<>(common)));
    file.quantised("grams", new GramTrainer(grams::of, buckets).train(learned, columns));
    WordVectors vectors = WordVectors.learn(texts, MOST_WORDS);
    file.words("words", vectors.words());
    EncoderTrainer.Network network =
        new EncoderTrainer(vectors, columns, SEED).train(learned, epochs);
    file.quantised("embedding", network.embedding())
        .quantised("convolution.weight", network.convolution())
        .exact("convolution.bias", network.convolutionBias())
        .exact("output.weight", network.output())
        .exact("output.bias", network.outputBias());
    Files.write(model, Calibration.none(classes.size()).addTo(file).bytes());
    Calibration calibration = Calibration.learn(classes.size(), apart, UtteranceModel.read(model));
    Files.write(model, calibration.addTo(file).bytes());
  }
}
