package org.interactionanalytics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.text.Casing;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.MarkWeights;
import org.interactionanalytics.text.MarkedWord;
import org.interactionanalytics.text.PunctuationNetwork;
import org.interactionanalytics.text.PunctuationNetwork.Likelihoods;
import org.interactionanalytics.text.Punctuator;
import org.interactionanalytics.text.SpokenWord;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.training.PunctuationCorpus.Recogniser;
import org.interactionanalytics.training.PunctuationCorpus.Role;
import org.interactionanalytics.training.RecognisedCall.RecognisedWord;

/** Measures the punctuation model. */
final class PunctuationEvaluation {
  private static final double[] WEIGHTS = {
    0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2, 2.3, 2.7, 3.2, 4
  };
  private static final int ROUNDS = 3;
  private static final double PAUSE_OF_A_SENTENCE = 0.45;
  private static final String FIRST_PERSON = "i('.*)?";
  private static final int WORDS_OF_AN_HOUR = 9000;
  private static final int WARM_UP_RUNS = 5;
  private static final int SPEED_RUNS = 10;
  private static final double NANOSECONDS = 1e9;
  private static final List<Mark> MARKS = List.of(Mark.COMMA, Mark.PERIOD, Mark.QUESTION);
  private static final String HEADER =
      "| words of | scored | comma P / R / F1 | full stop P / R / F1 | question mark P / R / F1"
          + " | marks micro-F1 | sentence end F1 | capital F1 | the same inside sentences |\n|---|---|---|---|---|---|---|---|---|\n";

  private final PunctuationCorpus corpus;

  PunctuationEvaluation(PunctuationCorpus corpus) {
    this.corpus = corpus;
  }

  /** Whether the model is told when words were said. */
  enum Times {
    GIVEN,
    WITHHELD
  }

  /** A few figures on the calls that are kept for measuring. */
  String summary(Path model) throws IOException {
    Punctuator punctuator = punctuator(model);
    return "  with times "
        + line(measured(punctuator, Recogniser.REV, Times.GIVEN))
        + "\n  without times "
        + line(measured(punctuator, Recogniser.REV, Times.WITHHELD))
        + "\n";
  }

  /** All figures as tables. */
  String report(Path model) throws IOException {
    Punctuator punctuator = punctuator(model);
    StringBuilder report = new StringBuilder();
    report.append(HEADER);
    row(report, "recogniser, with times", measured(punctuator, Recogniser.REV, Times.GIVEN));
    row(
        report,
        "recogniser, with times, each speaker's words alone",
        measuredBySpeaker(punctuator, Recogniser.REV));
    row(report, "recogniser, without times", measured(punctuator, Recogniser.REV, Times.WITHHELD));
    row(report, "recogniser, a full stop at every pause over 0.45 s", pausesAlone());
    row(
        report,
        "weaker recogniser, with times",
        measured(punctuator, Recogniser.LIBRISPEECH, Times.GIVEN));
    row(report, "podcasts, without times", podcasts(punctuator));
    return report.toString();
  }

  private static void row(StringBuilder report, String name, MarkScores scores) {
    report.append("| ").append(name).append(" | ").append(scores.words());
    for (Mark mark : MARKS) {
      report.append(
          String.format(
              Locale.ROOT,
              " | %.1f / %.1f / %.1f",
              scores.precision(mark),
              scores.recall(mark),
              scores.f1(mark)));
    }
    report.append(
        String.format(
            Locale.ROOT,
            " | %.1f | %.1f | %.1f | %.1f |%n",
            scores.micro(),
            scores.boundary(),
            scores.capital(),
            scores.innerCapital()));
  }

  private static Punctuator punctuator(Path model) throws IOException {
    return Punctuator.of(NetworkFile.read(Files.readAllBytes(model), model.toString()));
  }

  private static String line(MarkScores scores) {
    return String.format(
        Locale.ROOT,
        "comma %.1f, period %.1f, question %.1f, all %.1f, boundary %.1f, capitals %.1f",
        scores.f1(Mark.COMMA),
        scores.f1(Mark.PERIOD),
        scores.f1(Mark.QUESTION),
        scores.micro(),
        scores.boundary(),
        scores.capital());
  }

  private MarkScores measured(Punctuator punctuator, Recogniser recogniser, Times times) {
    MarkScores scores = new MarkScores();
    for (RecognisedCall call : corpus.recognised(recogniser, Role.MEASURE)) {
      add(scores, call.words(), punctuator.mark(spoken(call.words(), times)));
    }
    return scores;
  }

  private MarkScores measuredBySpeaker(Punctuator punctuator, Recogniser recogniser) {
    MarkScores scores = new MarkScores();
    for (RecognisedCall call : corpus.recognised(recogniser, Role.MEASURE)) {
      Map<String, List<RecognisedWord>> speakers =
          call.words().stream()
              .collect(
                  Collectors.groupingBy(
                      RecognisedWord::speaker, TreeMap::new, Collectors.toList()));
      speakers
          .values()
          .forEach(words -> add(scores, words, punctuator.mark(spoken(words, Times.GIVEN))));
    }
    return scores;
  }

  private MarkScores pausesAlone() {
    MarkScores scores = new MarkScores();
    for (RecognisedCall call : corpus.recognised(Recogniser.REV, Role.MEASURE)) {
      List<RecognisedWord> words = call.words();
      List<MarkedWord> marked = new ArrayList<>();
      boolean first = true;
      for (int i = 0; i < words.size(); i++) {
        boolean end =
            i + 1 == words.size()
                || words.get(i + 1).start() - words.get(i).end() > PAUSE_OF_A_SENTENCE;
        boolean capital = first || words.get(i).word().matches(FIRST_PERSON);
        Casing casing = capital ? Casing.CAPITALISED : Casing.LOWER;
        marked.add(
            new MarkedWord(
                casing.apply(words.get(i).word(), Map.of()), end ? Mark.PERIOD : Mark.NONE));
        first = end;
      }
      add(scores, words, marked);
    }
    return scores;
  }

  /** Turn by turn, as each side of a chat would come. */
  private MarkScores podcasts(Punctuator punctuator) {
    MarkScores scores = new MarkScores();
    for (List<WrittenText.Token> turn : corpus.podcastTurns("dev")) {
      List<MarkedWord> marked =
          punctuator.mark(
              turn.stream().map(token -> new SpokenWord(token.word(), Optional.empty())).toList());
      boolean begins = true;
      for (int i = 0; i < marked.size(); i++) {
        Mark truth = turn.get(i).mark();
        Mark set = marked.get(i).mark();
        scores.addMark(truth, set);
        addCapital(scores, turn.get(i).written(), marked.get(i).text(), begins);
        begins = truth.endsSentence() || set.endsSentence();
      }
    }
    return scores;
  }

  private static void add(MarkScores scores, List<RecognisedWord> words, List<MarkedWord> marked) {
    boolean begins = true;
    for (int i = 0; i < marked.size(); i++) {
      RecognisedWord word = words.get(i);
      MarkedWord set = marked.get(i);
      if (word.aligned()) {
        scores.addMark(word.mark(), set.mark());
        addCapital(scores, word.form(), set.text(), begins);
      }
      begins = word.mark().endsSentence() || set.mark().endsSentence();
    }
  }

  private static void addCapital(
      MarkScores scores, String truth, String written, boolean beginsSentence) {
    scores.addCapital(hasCapital(truth), hasCapital(written));
    if (!beginsSentence) {
      scores.addInnerCapital(hasCapital(truth), hasCapital(written));
    }
  }

  /** How fast the model is, on one core. */
  String speed(Path model) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    byte[] bytes = Files.readAllBytes(model);
    List<SpokenWord> hour =
        corpus.recognised(Recogniser.REV, Role.MEASURE).stream()
            .flatMap(call -> spoken(call.words(), Times.GIVEN).stream())
            .map(word -> new SpokenWord(word.text(), Optional.empty()))
            .limit(WORDS_OF_AN_HOUR)
            .toList();
    runtime.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    Punctuator punctuator = Punctuator.of(NetworkFile.read(bytes, model.toString()));
    runtime.gc();
    long held = runtime.totalMemory() - runtime.freeMemory() - before;
    double fastest = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int run = -WARM_UP_RUNS; run < SPEED_RUNS; run++) {
      long start = System.nanoTime();
      punctuator.mark(hour);
      double seconds = (System.nanoTime() - start) / NANOSECONDS;
      if (run >= 0) {
        fastest = Math.min(fastest, seconds);
        sum += seconds;
      }
    }
    return String.format(
        Locale.ROOT,
        "%d words: %.2f s (fastest of %d runs; mean %.2f s); file %d bytes, %.1f MB in memory%n",
        hour.size(),
        fastest,
        SPEED_RUNS,
        sum / SPEED_RUNS,
        bytes.length,
        held / 1e6);
  }

  private static boolean hasCapital(String word) {
    return !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static List<SpokenWord> spoken(List<RecognisedWord> words, Times times) {
    return words.stream()
        .map(
            word ->
                new SpokenWord(
                    word.word(),
                    times == Times.GIVEN
                        ? Optional.of(
                            new Interval(
                                Math.round(word.start() * 1000), Math.round(word.end() * 1000)))
                        : Optional.empty()))
        .toList();
  }

  /** The weights that get most marks and casings of the calls for tuning right. */
  MarkWeights bestWeights(PunctuationNetwork network) {
    List<RecognisedWord> words = new ArrayList<>();
    List<Likelihoods> likelihoods = new ArrayList<>();
    for (RecognisedCall call : corpus.recognised(Recogniser.REV, Role.TUNE)) {
      words.addAll(call.words());
      likelihoods.addAll(List.of(network.score(spoken(call.words(), Times.GIVEN))));
    }
    MarkWeights best = MarkWeights.EQUAL;
    for (int round = 0; round < ROUNDS; round++) {
      for (Mark mark : MARKS) {
        for (double weight : WEIGHTS) {
          MarkWeights other = with(best, mark, weight);
          if (quality(other, words, likelihoods) > quality(best, words, likelihoods)) {
            best = other;
          }
        }
      }
      for (double weight : WEIGHTS) {
        MarkWeights other = new MarkWeights(best.comma(), best.period(), best.question(), weight);
        if (quality(other, words, likelihoods) > quality(best, words, likelihoods)) {
          best = other;
        }
      }
    }
    return best;
  }

  private static MarkWeights with(MarkWeights weights, Mark mark, double weight) {
    return switch (mark) {
      case NONE -> weights;
      case COMMA ->
          new MarkWeights(weight, weights.period(), weights.question(), weights.capital());
      case PERIOD ->
          new MarkWeights(weights.comma(), weight, weights.question(), weights.capital());
      case QUESTION ->
          new MarkWeights(weights.comma(), weights.period(), weight, weights.capital());
    };
  }

  /** F1 of all marks, of sentence ends and of capitals together. */
  private static double quality(
      MarkWeights weights, List<RecognisedWord> words, List<Likelihoods> likelihoods) {
    MarkScores scores = new MarkScores();
    boolean first = true;
    for (int i = 0; i < words.size(); i++) {
      Mark mark = weights.choose(likelihoods.get(i).marks());
      boolean capital =
          first
              || weights.chooseCasing(likelihoods.get(i).casings()) != Casing.LOWER
              || words.get(i).word().matches(FIRST_PERSON);
      if (words.get(i).aligned()) {
        scores.addMark(words.get(i).mark(), mark);
        scores.addCapital(hasCapital(words.get(i).form()), capital);
      }
      first = mark.endsSentence();
    }
    return scores.micro() + scores.boundary() + scores.capital();
  }
}
