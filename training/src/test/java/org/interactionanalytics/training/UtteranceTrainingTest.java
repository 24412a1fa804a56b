package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interactionanalytics.insight.UtteranceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UtteranceTrainingTest {
  private static final UtteranceTraining RECIPE =
      new UtteranceTraining("toy", "7", List.of("cat", "dog"), Set.of(), 1 << 12, 8);

  @TempDir private Path folder;

  /** In one collection only cats are marked, in the other only dogs; every eighth mark is wrong. */
  private static List<Labelled> examples() {
    List<Labelled> examples = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String number = " number " + i;
      boolean right = i % 8 != 0;
      examples.add(Labelled.of("cats", "the cat sleeps" + number, RECIPE.classes(), "cat", right));
      examples.add(Labelled.of("cats", "a tree stands" + number, RECIPE.classes(), "cat", !right));
      examples.add(Labelled.of("dogs", "the dog barks" + number, RECIPE.classes(), "dog", right));
      examples.add(Labelled.of("dogs", "a tree falls" + number, RECIPE.classes(), "dog", !right));
    }
    return examples;
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    RECIPE.write(examples(), examples().stream().map(Labelled::text).toList(), file);
    return file;
  }

  @Test
  void learnsClassesThatNoCollectionMarksTogether() throws IOException {
    UtteranceModel model = UtteranceModel.read(write("model"));

    assertThat(model.name()).isEqualTo("toy");
    assertThat(model.version()).isEqualTo("7");
    assertThat(model.classes()).containsExactly("cat", "dog");
    double[] cat = model.probabilities("the cat sleeps");
    double[] dog = model.probabilities("the dog barks");
    double[] tree = model.probabilities("a tree stands");
    assertThat(cat[0]).isGreaterThan(model.thresholds()[0]).isGreaterThan(cat[1]);
    assertThat(dog[1]).isGreaterThan(model.thresholds()[1]).isGreaterThan(dog[0]);
    assertThat(tree[0]).isLessThan(model.thresholds()[0]);
    assertThat(tree[1]).isLessThan(model.thresholds()[1]);
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    assertThat(Files.readAllBytes(write("first"))).isEqualTo(Files.readAllBytes(write("second")));
  }
}
