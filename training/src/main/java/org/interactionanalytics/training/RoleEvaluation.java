package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.insight.RoleClassifier;
import org.interactionanalytics.insight.RoleGuess;
import org.interactionanalytics.timeline.Role;

/** Measures how often the agent's channel is found, on calls not learned from. */
final class RoleEvaluation {
  private static final double PERCENT = 100;
  private static final int OPENING_TURNS = 2;

  private final Corpora corpora;
  private final StringBuilder report = new StringBuilder();

  RoleEvaluation(Corpora corpora) {
    this.corpora = corpora;
  }

  /** A Markdown report. */
  String report(Path model) throws IOException {
    List<Corpora.Call> calls = corpora.calls(Corpora.Part.TEST);
    List<Corpora.Call> dialogues = dialogueCalls();
    RoleTraining training = new RoleTraining(corpora);
    report.append(
        "| test | calls | whole call | first two turns of each side | mean confidence |\n");
    report.append("|---|---|---|---|---|\n");
    RoleClassifier shipped = RoleClassifier.read(model);
    row("calls, shipped model", calls, shipped);
    row("dialogues, shipped model", dialogues, shipped);
    row("calls, learned from dialogues only", calls, trained(training.fromDialogues(), training));
    row("dialogues, learned from calls only", dialogues, trained(training.fromCalls(), training));
    return report.toString();
  }

  private static RoleClassifier trained(List<Example> examples, RoleTraining training)
      throws IOException {
    Path file = Files.createTempFile("roles", ".tsv.gz");
    try {
      training.write(examples, file);
      return RoleClassifier.read(file);
    } finally {
      Files.delete(file);
    }
  }

  private List<Corpora.Call> dialogueCalls() {
    Map<String, Corpora.Call> calls = new LinkedHashMap<>();
    for (Corpora.DialogueTurn turn : corpora.dialogues(Corpora.Part.TEST)) {
      Corpora.Call call =
          calls.computeIfAbsent(
              turn.dialogue(), id -> new Corpora.Call(new ArrayList<>(), new ArrayList<>()));
      (turn.agent() ? call.agent() : call.customer()).add(turn.text());
    }
    return List.copyOf(calls.values());
  }

  private void row(String name, List<Corpora.Call> calls, RoleClassifier classifier) {
    int whole = 0;
    int opening = 0;
    double confidence = 0;
    for (Corpora.Call call : calls) {
      Optional<RoleGuess> guess = guess(call.agent(), call.customer(), classifier);
      whole += right(guess);
      confidence += guess.map(RoleGuess::confidence).orElse(0.0);
      opening += right(guess(opening(call.agent()), opening(call.customer()), classifier));
    }
    report.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f | %.2f |\n",
            name,
            calls.size(),
            PERCENT * whole / calls.size(),
            PERCENT * opening / calls.size(),
            confidence / calls.size()));
  }

  private static List<String> opening(List<String> turns) {
    return turns.subList(0, Math.min(OPENING_TURNS, turns.size()));
  }

  private static Optional<RoleGuess> guess(
      List<String> agent, List<String> customer, RoleClassifier classifier) {
    return classifier.classify(String.join(" ", agent), String.join(" ", customer));
  }

  private static int right(Optional<RoleGuess> guess) {
    return guess.filter(found -> found.first() == Role.AGENT).isPresent() ? 1 : 0;
  }
}
