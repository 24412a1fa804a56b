package org.interactionanalytics.jobs.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.evaluate.Counterparts.Pair;
import org.interactionanalytics.jobs.evaluate.Reference.LabelledSentiment;

/**
 * Agreement of the turns' sentiment scores with labels: three classes, and correlation where the
 * references have numbers.
 */
public final class SentimentEvaluation implements Evaluation {
  /** A correlation of fewer pairs says nothing. */
  private static final int MIN_PAIRS = 2;

  @Override
  public String name() {
    return "sentiment";
  }

  @Override
  public Report measure(References references, StoredResults results) {
    SortedMap<String, Reference> labelled =
        references.saying(
            "an utterance with sentiment",
            reference ->
                reference.utterances().stream()
                    .anyMatch(utterance -> utterance.sentiment().isPresent()));
    SortedMap<String, StoredRecording> recordings = results.recordings(labelled.keySet());
    Counterparts<LabelledSentiment, Double> counterparts =
        Counterparts.of(
            labelled,
            recordings,
            Reference.Utterance::sentiment,
            utterance -> utterance.sentiment().stream().boxed().findFirst());
    if (counterparts.pairs().isEmpty()) {
      throw new ConfigurationException(
          "Nothing to compare: none of the %d labelled utterances overlaps one with a sentiment score in %s. Check startMs, endMs and channel, and that there is a sentiment model for the language"
              .formatted(counterparts.labelled(), results.location()));
    }
    Confusion confusion = new Confusion();
    for (Pair<LabelledSentiment, Double> pair : counterparts.pairs()) {
      confusion.add(pair.label().label().label(), SentimentLabel.of(pair.found()).label());
    }
    List<Pair<LabelledSentiment, Double>> numbers =
        counterparts.pairs().stream().filter(pair -> pair.label().score().isPresent()).toList();
    FigureTable correlation =
        FigureTable.overall(
            "numbers",
            numbers.size(),
            List.of(Metric.score("pearson", "Pearson"), Metric.score("spearman", "Spearman")),
            correlation(numbers, new PearsonsCorrelation()::correlation),
            correlation(numbers, new SpearmansCorrelation()::correlation));
    return new Report(
        List.of(counterparts.coverage(), confusion.summary(), correlation, confusion.byClass()),
        recordings.keySet(),
        results.missing(labelled.keySet(), recordings.keySet()));
  }

  /** Empty for fewer than two pairs, and where all numbers of one side are the same. */
  private static OptionalDouble correlation(
      List<Pair<LabelledSentiment, Double>> pairs, ToDoubleBiFunction<double[], double[]> measure) {
    if (pairs.size() < MIN_PAIRS) {
      return OptionalDouble.empty();
    }
    double value =
        measure.applyAsDouble(
            pairs.stream().mapToDouble(pair -> pair.label().score().getAsDouble()).toArray(),
            pairs.stream().mapToDouble(Pair::found).toArray());
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
