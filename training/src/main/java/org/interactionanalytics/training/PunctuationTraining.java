package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.text.Casing;
import org.interactionanalytics.text.MarkWeights;
import org.interactionanalytics.text.PunctuationInput;
import org.interactionanalytics.text.PunctuationNetwork;

/** Makes the punctuation model. What it is made of: its card. */
final class PunctuationTraining {
  private static final String NAME = "punctuation-en";
  private static final String VERSION = "1";
  private static final int VOCABULARY = 28_000;
  private static final int RAREST = 4;
  private static final int CALL_WORD_WORTH = 4;
  private static final int UNKNOWN_WORDS = 2_000;
  private static final int RAREST_FORM = 3;
  private static final int RAREST_CAPITALS = 3;

  /** How often of all times a word must be written in capitals for us to write it so. */
  private static final double SHARE_OF_CAPITALS = 0.2;

  private static final int PIECES = 16;
  private static final float HIGHEST_RATE = 0.002f;
  private static final int WARM_UP = 150;
  private static final int REPORT_STEPS = 50;
  private static final int CHECK_STEPS = 1000;
  private static final int SEED = 20261121;

  /** Shares of podcasts, aligned calls, recognised calls, meetings and dialogues. */
  private static final double[] FIRST_SHARES = {0.55, 0.22, 0.08, 0.07, 0.08};

  private static final double[] LAST_SHARES = {0.24, 0.36, 0.27, 0.06, 0.07};
  private static final double LAST_FROM = 0.6;

  private final PunctuationCorpus corpus;
  private final PunctuationEvaluation evaluation;

  PunctuationTraining(PunctuationCorpus corpus) {
    this.corpus = corpus;
    this.evaluation = new PunctuationEvaluation(corpus);
  }

  /**
   * Learns and writes the model.
   *
   * @param steps batches to learn from
   */
  void write(Path model, int steps) throws IOException {
    List<MarkedText> recognised = corpus.recognisedTexts();
    List<List<MarkedText>> collections =
        List.of(
            corpus.podcasts("train"),
            corpus.alignedCalls(),
            recognised,
            corpus.meetings(),
            corpus.dialogues());
    List<String> vocabulary = vocabulary(collections);
    List<String> forms = forms(collections);
    List<String> capitals = capitals(collections);
    System.out.printf(
        "%d words, %d forms, texts of %s words%n",
        vocabulary.size(),
        forms.size(),
        collections.stream()
            .map(texts -> texts.stream().mapToLong(MarkedText::size).sum())
            .toList());
    PunctuationInput input = new PunctuationInput(vocabulary, UNKNOWN_WORDS);
    PunctuationBatches batches = new PunctuationBatches(input, recognised, SEED);
    LearningRate rate = new LearningRate(HIGHEST_RATE, WARM_UP, steps);
    try (PunctuationLearner learner = new PunctuationLearner(input.size(), rate, SEED)) {
      long started = System.nanoTime();
      double lost = 0;
      for (int step = 1; step <= steps; step++) {
        double[] shares = step > steps * LAST_FROM ? LAST_SHARES : FIRST_SHARES;
        lost += learner.learn(batches.next(PIECES, collections, shares));
        if (step % REPORT_STEPS == 0) {
          System.out.printf(
              Locale.ROOT,
              "step %d, loss %.4f, %.0f s%n",
              step,
              lost / REPORT_STEPS,
              (System.nanoTime() - started) / 1e9);
          lost = 0;
        }
        if (step % CHECK_STEPS == 0 || step == steps) {
          save(learner, vocabulary, forms, capitals, model);
        }
      }
    }
  }

  private void save(
      PunctuationLearner learner,
      List<String> vocabulary,
      List<String> forms,
      List<String> capitals,
      Path model)
      throws IOException {
    NetworkFileWriter writer =
        new NetworkFileWriter(NAME, VERSION)
            .setting("unknownWords", Integer.toString(UNKNOWN_WORDS))
            .setting("weights", MarkWeights.EQUAL.format())
            .words("vocabulary", vocabulary)
            .words("forms", forms)
            .words("capitals", capitals);
    learner.write(writer);
    PunctuationNetwork network =
        new PunctuationNetwork(NetworkFile.read(writer.bytes(), model.toString()));
    writer.setting("weights", evaluation.bestWeights(network).format());
    Files.write(model, writer.bytes());
    System.out.print(evaluation.summary(model));
  }

  private static List<String> vocabulary(List<List<MarkedText>> collections) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<MarkedText> texts : collections) {
      for (MarkedText text : texts) {
        int worth = text.style() == MarkedText.Style.CALLS ? CALL_WORD_WORTH : 1;
        for (int i = 0; i < text.size(); i++) {
          counts.merge(text.word(i), worth, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= RAREST)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(VOCABULARY)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The commonest way to write each word that has capitals in places of its own. */
  private static List<String> forms(List<List<MarkedText>> collections) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<MarkedText> texts : collections) {
      for (MarkedText text : texts) {
        text.forms().forEach((form, count) -> counts.merge(form, count, Integer::sum));
      }
    }
    Map<String, String> best = new HashMap<>();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= RAREST_FORM)
        .filter(entry -> Casing.of(entry.getKey()) == Casing.MIXED)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> best.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getKey()));
    return new ArrayList<>(best.values()).stream().sorted().toList();
  }

  /** The words that are often written in capitals. */
  static List<String> capitals(List<List<MarkedText>> collections) {
    Map<String, Integer> all = new HashMap<>();
    Map<String, Integer> inCapitals = new HashMap<>();
    for (List<MarkedText> texts : collections) {
      for (MarkedText text : texts) {
        for (int i = 0; i < text.size(); i++) {
          if (text.label(i).casingKnown()) {
            all.merge(text.word(i), 1, Integer::sum);
            if (text.label(i).casing() == Casing.CAPITALS) {
              inCapitals.merge(text.word(i), 1, Integer::sum);
            }
          }
        }
      }
    }
    return inCapitals.entrySet().stream()
        .filter(entry -> entry.getValue() >= RAREST_CAPITALS)
        .filter(entry -> entry.getValue() >= SHARE_OF_CAPITALS * all.get(entry.getKey()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
