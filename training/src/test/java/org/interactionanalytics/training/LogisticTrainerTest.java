package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interactionanalytics.insight.SentimentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogisticTrainerTest {
  @TempDir private Path folder;

  @Test
  void learnsWordsAndKnowsTheLexicon() throws IOException {
    SentimentModel model = model("a.tsv.gz");

    assertThat(model.score("lovely kettle")).isPositive();
    assertThat(model.score("dreadful kettle")).isNegative();
    assertThat(model.score("superb")).as("in the lexicon only").isPositive();
    assertThat(model.score("not half bad")).as("a phrase in the lexicon only").isPositive();
    assertThat(model.score("kettle")).isZero();
    assertThat(model.score("thanks")).as("silent").isZero();
  }

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    model("a.tsv.gz");
    model("b.tsv.gz");

    assertThat(folder.resolve("a.tsv.gz")).hasSameBinaryContentAs(folder.resolve("b.tsv.gz"));
    assertThat(Files.size(folder.resolve("a.tsv.gz"))).isPositive();
  }

  @Test
  void dropsDuplicatesAndContradictions() {
    List<Example> kept =
        Corpora.withoutDuplicates(
            List.of(
                new Example("a", 1, 1, "Lovely kettle"),
                new Example("b", 1, 1, "kettle, lovely!"),
                new Example("a", 1, 1, "so so"),
                new Example("a", 0, 1, "so so"),
                new Example("a", 0, 1, "...")));

    assertThat(kept).containsExactly(new Example("a", 1, 1, "Lovely kettle"));
  }

  private SentimentModel model(String name) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Example("a", 1, 1, "lovely kettle " + i));
      examples.add(new Example("a", 0, 1, "dreadful kettle " + i));
    }
    Lexicon lexicon =
        new Lexicon(
            Map.of("lovely", 2, "superb", 3, "not_half_bad", 2),
            Map.of("dreadful", -1),
            Set.of("thanks"));
    Path file = folder.resolve(name);
    new ModelFile("test", "1", 1, 1).write(file, new LogisticTrainer(lexicon).train(examples));
    return SentimentModel.read(file);
  }
}
