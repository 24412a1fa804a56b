package org.interactionanalytics.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How the likelihoods of a word are weighed against each other: chosen on held-out calls so that
 * most marks are right.
 *
 * @param comma what a comma's likelihood is multiplied by, where none has weight 1
 * @param period the same for a full stop
 * @param question the same for a question mark
 * @param capital the same for any casing with a capital, where lower case has weight 1
 */
public record MarkWeights(double comma, double period, double question, double capital) {
  /** Nothing preferred. */
  public static final MarkWeights EQUAL = new MarkWeights(1, 1, 1, 1);

  /** The weights that {@link #format} wrote. */
  public static MarkWeights parse(String text) {
    List<Double> values = Stream.of(text.split(" ")).map(Double::valueOf).toList();
    return new MarkWeights(values.get(0), values.get(1), values.get(2), values.get(3));
  }

  /** The weights as text, apart by spaces. */
  public String format() {
    return DoubleStream.of(comma, period, question, capital)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" "));
  }

  /** The mark of highest weighted likelihood. */
  public Mark choose(Map<Mark, Double> marks) {
    Mark best = Mark.NONE;
    for (Mark mark : Mark.values()) {
      if (weighted(mark, marks) > weighted(best, marks)) {
        best = mark;
      }
    }
    return best;
  }

  /** The mark of highest weighted likelihood among those that end a sentence. */
  public Mark chooseEnd(Map<Mark, Double> marks) {
    return weighted(Mark.QUESTION, marks) > weighted(Mark.PERIOD, marks)
        ? Mark.QUESTION
        : Mark.PERIOD;
  }

  /** The casing: lower unless the weighted likelihood of all capitals together is higher. */
  public Casing chooseCasing(Map<Casing, Double> casings) {
    double lower = casings.get(Casing.LOWER);
    if (capital * (1 - lower) <= lower) {
      return Casing.LOWER;
    }
    Casing best = Casing.CAPITALISED;
    for (Casing casing : Casing.values()) {
      if (casing != Casing.LOWER && casings.get(casing) > casings.get(best)) {
        best = casing;
      }
    }
    return best;
  }

  private double weighted(Mark mark, Map<Mark, Double> marks) {
    double weight =
        switch (mark) {
          case NONE -> 1;
          case COMMA -> comma;
          case PERIOD -> period;
          case QUESTION -> question;
        };
    return weight * marks.get(mark);
  }
}
