package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.network.ResidualLayers;
import org.interactionanalytics.text.PunctuationNetwork.Likelihoods;
import org.interactionanalytics.time.Interval;
import org.junit.jupiter.api.Test;

/** With a small network of arbitrary weights. */
class PunctuationNetworkTest {
  private static final int WIDTH = 8;
  private static final int EMBEDDING = 4;
  private static final int UNKNOWN = 3;
  private static final List<String> VOCABULARY = List.of("yes", "no", "the", "bill");

  @Test
  void reachIsTheSumOfTheDilations() throws IOException {
    assertThat(network().reach()).isEqualTo(1 + 2 + 4);
  }

  @Test
  void aWordIsTheSameWhereverTheWindowsFall() throws IOException {
    PunctuationNetwork network = network();
    List<SpokenWord> words = words(2000);

    Likelihoods[] all = network.score(words);

    for (int cut : new int[] {1, 100, 479, 480, 481, 977}) {
      Likelihoods[] rest = network.score(words.subList(cut, words.size()));
      for (int i = network.reach(); i < rest.length; i++) {
        assertThat(rest[i].marks()).isEqualTo(all[cut + i].marks());
        assertThat(rest[i].casings()).isEqualTo(all[cut + i].casings());
      }
    }
  }

  @Test
  void whatIsBeyondReachDoesNotMatterAndWhatIsWithinDoes() throws IOException {
    PunctuationNetwork network = network();
    List<SpokenWord> words = words(60);
    Likelihoods before = network.score(words)[30];

    words.set(30 + 8, new SpokenWord("strange", words.get(30 + 8).time()));
    words.set(30 - 8, new SpokenWord("strange", words.get(30 - 8).time()));
    assertThat(network.score(words)[30].marks()).isEqualTo(before.marks());
    words.set(30 + 7, new SpokenWord("strange", words.get(30 + 7).time()));
    assertThat(network.score(words)[30].marks()).isNotEqualTo(before.marks());
  }

  @Test
  void timesMatter() throws IOException {
    PunctuationNetwork network = network();
    List<SpokenWord> without = List.of(word("yes"), word("no"), word("yes"));
    List<SpokenWord> with =
        List.of(timed("yes", 0, 300), timed("no", 900, 1200), timed("yes", 1200, 1500));

    assertThat(network.score(with)[0].marks()).isNotEqualTo(network.score(without)[0].marks());
  }

  @Test
  void likelihoodsSumToOne() throws IOException {
    Likelihoods likelihoods = network().score(List.of(word("bill")))[0];

    assertThat(likelihoods.marks()).hasSize(4);
    assertThat(sum(likelihoods.marks())).isCloseTo(1, within(1e-12));
    assertThat(likelihoods.casings()).hasSize(4);
    assertThat(sum(likelihoods.casings())).isCloseTo(1, within(1e-12));
    assertThat(network().score(List.of())).isEmpty();
  }

  private static double sum(Map<?, Double> likelihoods) {
    return likelihoods.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static SpokenWord word(String text) {
    return new SpokenWord(text, Optional.empty());
  }

  private static SpokenWord timed(String text, long startMs, long endMs) {
    return new SpokenWord(text, Optional.of(new Interval(startMs, endMs)));
  }

  private static List<SpokenWord> words(int count) {
    Random random = new Random(3);
    List<SpokenWord> words = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < count; i++) {
      now += random.nextInt(400);
      words.add(timed(VOCABULARY.get(random.nextInt(VOCABULARY.size())), now, now + 200));
      now += 200;
    }
    return words;
  }

  private static PunctuationNetwork network() throws IOException {
    Random random = new Random(5);
    NetworkFileWriter file =
        new NetworkFileWriter("small", "1")
            .setting("unknownWords", Integer.toString(UNKNOWN))
            .setting("dilations", "1 2 4")
            .words("vocabulary", VOCABULARY)
            .quantised("embedding", random(random, VOCABULARY.size() + UNKNOWN, EMBEDDING));
    layer(file, random, "entry", EMBEDDING + PunctuationInput.TIME_VALUES, WIDTH);
    IntStream.range(0, 4)
        .forEach(
            norm -> {
              file.exact("norm" + norm + ".scale", random(random, 1, WIDTH));
              file.exact("norm" + norm + ".shift", random(random, 1, WIDTH));
            });
    IntStream.range(0, 3)
        .forEach(
            block ->
                layer(file, random, "convolution" + block, ResidualLayers.TAPS * WIDTH, WIDTH));
    layer(file, random, "heads", WIDTH, 8);
    return new PunctuationNetwork(NetworkFile.read(file.bytes(), "small"));
  }

  private static void layer(
      NetworkFileWriter file, Random random, String name, int inputs, int outputs) {
    file.quantised(name + ".weight", random(random, inputs, outputs));
    file.exact(name + ".bias", random(random, 1, outputs));
  }

  private static float[][] random(Random random, int rows, int columns) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return values;
  }
}
