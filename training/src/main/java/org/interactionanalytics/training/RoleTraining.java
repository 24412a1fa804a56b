package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the model that tells an agent from a customer; the agent is the positive class. */
final class RoleTraining {
  /** Chosen so that the confidence is about the share of right answers on strange collections. */
  private static final double SCALE = 0.1;

  private static final ModelFile FILE = new ModelFile("roles-en", "2", SCALE, 1);

  private final Corpora corpora;

  RoleTraining(Corpora corpora) {
    this.corpora = corpora;
  }

  void write(Path model) throws IOException {
    List<Example> examples = new ArrayList<>(fromCalls());
    examples.addAll(fromDialogues());
    write(examples, model);
  }

  void write(List<Example> examples, Path model) throws IOException {
    FILE.write(
        model, new LogisticTrainer(Lexicon.EMPTY).train(Corpora.withoutDuplicates(examples)));
  }

  List<Example> fromCalls() {
    List<Example> examples = new ArrayList<>();
    for (Corpora.Call call : corpora.calls(Corpora.Part.TRAIN)) {
      call.agent().forEach(text -> examples.add(new Example("calls", 1, 1, text)));
      call.customer().forEach(text -> examples.add(new Example("calls", 0, 1, text)));
    }
    return examples;
  }

  List<Example> fromDialogues() {
    List<Example> examples = new ArrayList<>();
    for (Corpora.DialogueTurn turn : corpora.dialogues(Corpora.Part.TRAIN)) {
      examples.add(new Example("dialogues", turn.agent() ? 1 : 0, 1, turn.text()));
    }
    return examples;
  }
}
