package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the sentiment model. */
final class SentimentTraining {
  /** Chosen on our own call sentences: calm turns stay within 0.2, angry ones go beyond 0.6. */
  private static final double SCALE = 1.6;

  private static final double EXPONENT = 2;

  private static final ModelFile FILE = new ModelFile("sentiment-en", "2", SCALE, EXPONENT);

  private final Corpora corpora;

  SentimentTraining(Corpora corpora) {
    this.corpora = corpora;
  }

  /** Everything that the model learns from. */
  List<Example> examples() {
    List<Example> examples = new ArrayList<>(corpora.reviews());
    examples.addAll(corpora.comments(Corpora.Part.TRAIN));
    examples.addAll(corpora.subtitles(Corpora.Part.TRAIN));
    examples.addAll(corpora.service(Corpora.Part.TRAIN));
    return Corpora.withoutDuplicates(examples);
  }

  void write(List<Example> examples, Path model) throws IOException {
    FILE.write(model, new LogisticTrainer(corpora.lexicon()).train(examples));
  }
}
