package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import org.interactionanalytics.insight.SentimentBand;
import org.interactionanalytics.insight.SentimentModel;
import org.interactionanalytics.text.Terms;

/** Measures the sentiment recipe on whole domains it has not seen, and the shipped model. */
final class SentimentEvaluation {
  private static final double PERCENT = 100;

  /** What went wrong is told with a score of at most this. */
  private static final double FELT = -0.1;

  private final Corpora corpora;
  private final StringBuilder report = new StringBuilder();

  SentimentEvaluation(Corpora corpora) {
    this.corpora = corpora;
  }

  /** A Markdown report. */
  String report(Path model) throws IOException {
    SentimentTraining training = new SentimentTraining(corpora);
    List<Example> all = training.examples();
    Lexicon lexicon = corpora.lexicon();
    Terms terms = lexicon.terms();
    ToDoubleFunction<String> baseline = text -> lexiconCount(text, lexicon, terms);
    line(
        "| domain held out whole | sentences | model | model, 10 % of words spoiled | lexicon count |");
    line("|---|---|---|---|---|");
    heldOut("movies", Set.of("movies", "documents"), all, training, baseline);
    heldOut("products", Set.of("products"), all, training, baseline);
    heldOut("comments", Set.of("comments", "neutral-comments"), all, training, baseline);
    heldOut("subtitles", Set.of("subtitles", "neutral-subtitles"), all, training, baseline);
    SentimentModel shipped = SentimentModel.read(model);
    line("");
    line("| dev and test splits, domain seen | sentences | shipped model | lexicon count |");
    line("|---|---|---|---|");
    inDomain("comments", unseen(corpora.comments(Corpora.Part.TEST), all), shipped, baseline);
    inDomain("subtitles", unseen(corpora.subtitles(Corpora.Part.TEST), all), shipped, baseline);
    line("");
    line(
        "| dev and test splits, sentences without feeling | sentences | scored neutral | beyond 0.6 |");
    line("|---|---|---|---|");
    neutral("comments", unseen(corpora.comments(Corpora.Part.TEST), all), shipped);
    neutral("subtitles", unseen(corpora.subtitles(Corpora.Part.TEST), all), shipped);
    neutral("service", unseen(corpora.service(Corpora.Part.TEST), all), shipped);
    line("");
    line("| our own sentences | sentences | shipped model | lexicon count |");
    line("|---|---|---|---|");
    for (String name : List.of("restaurants", "films", "products")) {
      inDomain(name, ownReviews(name), shipped, baseline);
    }
    line("");
    line("| our own call turns | turns | wanted | within | mean score |");
    line("|---|---|---|---|---|");
    calls("CALM", "-0.2 to 0.2", score -> Math.abs(score) <= SentimentBand.NEUTRAL_CUT, shipped);
    calls(
        "FACT",
        "-0.6 to -0.1",
        score -> score >= -SentimentBand.STRONG_CUT && score <= FELT,
        shipped);
    calls("ANGRY", "below -0.6", score -> score < -SentimentBand.STRONG_CUT, shipped);
    calls("HAPPY", "above 0.6", score -> score > SentimentBand.STRONG_CUT, shipped);
    return report.toString();
  }

  private static List<Example> ownReviews(String name) {
    return Corpora.ownSentences(name).stream()
        .map(
            row ->
                new Example(
                    name, row[0].equals("+") ? Example.POSITIVE : Example.NEGATIVE, 1, row[1]))
        .toList();
  }

  private void calls(String kind, String wanted, DoublePredicate within, SentimentModel model) {
    double[] scores =
        Corpora.ownSentences("calls").stream()
            .filter(row -> row[0].equals(kind))
            .mapToDouble(row -> model.score(row[1]))
            .toArray();
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %s | %.1f | %.2f |",
            kind.toLowerCase(Locale.ROOT),
            scores.length,
            wanted,
            PERCENT * Arrays.stream(scores).filter(within).count() / scores.length,
            Arrays.stream(scores).average().orElseThrow()));
  }

  private void heldOut(
      String domain,
      Set<String> leftOut,
      List<Example> all,
      SentimentTraining training,
      ToDoubleFunction<String> baseline)
      throws IOException {
    Path file = Files.createTempFile("sentiment-without-" + domain, ".tsv.gz");
    try {
      List<Example> rest = all.stream().filter(e -> !leftOut.contains(e.domain())).toList();
      training.write(rest, file);
      SentimentModel model = SentimentModel.read(file);
      List<Example> test = all.stream().filter(e -> e.domain().equals(domain)).toList();
      RecogniserNoise noise = new RecogniserNoise(test.stream().map(Example::text).toList());
      line(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.1f | %.1f | %.1f |",
              domain,
              test.size(),
              accuracy(test, model::score),
              accuracy(test, text -> model.score(noise.spoil(text))),
              accuracy(test, baseline)));
    } finally {
      Files.delete(file);
    }
  }

  private void inDomain(
      String domain,
      List<Example> examples,
      SentimentModel model,
      ToDoubleFunction<String> baseline) {
    List<Example> test = examples.stream().filter(e -> e.target() != Example.NEUTRAL).toList();
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f |",
            domain,
            test.size(),
            accuracy(test, model::score),
            accuracy(test, baseline)));
  }

  private void neutral(String domain, List<Example> examples, SentimentModel model) {
    List<Double> scores =
        examples.stream()
            .filter(example -> example.target() == Example.NEUTRAL)
            .map(example -> model.score(example.text()))
            .toList();
    long calm = scores.stream().filter(s -> Math.abs(s) <= SentimentBand.NEUTRAL_CUT).count();
    long strong = scores.stream().filter(s -> Math.abs(s) > SentimentBand.STRONG_CUT).count();
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f |",
            domain,
            scores.size(),
            PERCENT * calm / scores.size(),
            PERCENT * strong / scores.size()));
  }

  private static List<Example> unseen(List<Example> examples, List<Example> seen) {
    Set<String> keys = new HashSet<>();
    seen.forEach(example -> keys.add(example.duplicateKey()));
    return Corpora.withoutDuplicates(examples).stream()
        .filter(example -> !keys.contains(example.duplicateKey()))
        .toList();
  }

  /** Percent with the right sign; a score of 0 is right half the time, as a guess is. */
  private static double accuracy(List<Example> test, ToDoubleFunction<String> scorer) {
    double right = 0;
    for (Example example : test) {
      double score = scorer.applyAsDouble(example.text());
      if (score == 0) {
        right += Example.NEUTRAL;
      } else if ((score > 0) == (example.target() == Example.POSITIVE)) {
        right++;
      }
    }
    return PERCENT * right / test.size();
  }

  /** Words of either list, each 1 or -1. */
  private static double lexiconCount(String text, Lexicon lexicon, Terms terms) {
    double sum = 0;
    for (Map.Entry<String, Double> term : terms.of(text).entrySet()) {
      int sign =
          Integer.signum(
              lexicon
                  .own()
                  .getOrDefault(term.getKey(), lexicon.listed().getOrDefault(term.getKey(), 0)));
      sum += sign * term.getValue();
    }
    return sum;
  }

  private void line(String text) {
    report.append(text).append('\n');
  }
}
