package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.interactionanalytics.text.Terms;

/**
 * Logistic regression over terms by AdaGrad. Every domain has a bias and weights of its own beside
 * the shared ones; only the shared ones become the model, so that what is particular to a domain
 * stays out of it and the model is centred (Daume 2007, "Frustratingly easy domain adaptation").
 *
 * <p>A lexicon word also counts as "some opinion word", by its valence; that weight is folded into
 * each lexicon word at the end, so that the model knows the words that no example holds. A silent
 * term has the weight 0. Deterministic.
 */
final class LogisticTrainer {
  private static final int EPOCHS = 4;
  private static final float STEP = 0.05f;
  private static final double L2 = 1e-5;
  private static final float START_OF_SQUARES = 1e-2f;
  private static final int FEWEST_EXAMPLES = 2;
  private static final long SEED = 1;
  private static final double SMALLEST_WEIGHT = 0.05;
  private static final String OPINION = "\t";
  private static final String OWN = OPINION + "own";
  private static final String LISTED_GOOD = OPINION + "good";
  private static final String LISTED_BAD = OPINION + "bad";
  private static final float OWN_VALUE = 1.5f;
  private static final float LISTED_VALUE = 3;

  private final Lexicon lexicon;
  private final Terms terms;

  LogisticTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.terms = lexicon.terms();
  }

  /** The shared weights by term, sorted by term, the smallest left out. */
  Map<String, Double> train(List<Example> examples) {
    Map<String, Integer> ids = termIds(examples);
    List<String> domains = examples.stream().map(Example::domain).distinct().sorted().toList();
    List<Row> rows = new ArrayList<>();
    for (Example example : examples) {
      rows.add(row(example, ids, domains.indexOf(example.domain())));
    }
    float[] weights = fit(rows, ids.size(), domains.size());
    return fold(ids, weights);
  }

  private Map<String, Integer> termIds(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      values(example.text()).keySet().forEach(term -> counts.merge(term, 1, Integer::sum));
    }
    Map<String, Integer> ids = new HashMap<>();
    counts.forEach(
        (term, count) -> {
          if (count >= FEWEST_EXAMPLES) {
            ids.put(term, ids.size());
          }
        });
    return ids;
  }

  private Map<String, Float> values(String text) {
    Map<String, Float> values = new TreeMap<>();
    terms
        .of(text)
        .forEach(
            (term, share) -> {
              float value = share.floatValue();
              values.put(term, value);
              opinion(term)
                  .ifPresent(
                      opinion ->
                          values.merge(opinion.feature(), opinion.value() * value, Float::sum));
            });
    return values;
  }

  /** The lexicon's feature that a term counts for. */
  private Optional<Opinion> opinion(String term) {
    String word = withoutMark(term);
    Integer valence = lexicon.own().get(word);
    if (valence != null) {
      return Optional.of(new Opinion(mark(term) + OWN, OWN_VALUE * valence));
    }
    Integer sign = lexicon.listed().get(word);
    if (sign != null) {
      return Optional.of(
          new Opinion(mark(term) + (sign > 0 ? LISTED_GOOD : LISTED_BAD), LISTED_VALUE));
    }
    return Optional.empty();
  }

  private static String mark(String term) {
    return term.startsWith(Terms.NEGATION_MARK) ? Terms.NEGATION_MARK : "";
  }

  private static String withoutMark(String term) {
    return term.substring(mark(term).length());
  }

  private Row row(Example example, Map<String, Integer> ids, int domain) {
    Map<String, Float> known = new TreeMap<>(values(example.text()));
    known.keySet().retainAll(ids.keySet());
    int[] terms = new int[known.size()];
    float[] values = new float[known.size()];
    int next = 0;
    for (Map.Entry<String, Float> entry : known.entrySet()) {
      terms[next] = ids.get(entry.getKey());
      values[next++] = entry.getValue();
    }
    return new Row(domain, example.target(), example.weight(), terms, values);
  }

  private static float[] fit(List<Row> rows, int terms, int domains) {
    float[] weights = new float[terms * (1 + domains)];
    float[] squares = new float[weights.length];
    Arrays.fill(squares, START_OF_SQUARES);
    double[] biases = new double[domains];
    double[] biasSquares = new double[domains];
    Arrays.fill(biasSquares, 1);
    List<Row> order = new ArrayList<>(rows);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Row row : order) {
        int own = terms * (1 + row.domain);
        double sum = biases[row.domain];
        for (int i = 0; i < row.terms.length; i++) {
          sum += row.values[i] * (weights[row.terms[i]] + weights[own + row.terms[i]]);
        }
        double slope = row.weight * (1 / (1 + Math.exp(-sum)) - row.target);
        for (int i = 0; i < row.terms.length; i++) {
          step(weights, squares, row.terms[i], slope * row.values[i]);
          step(weights, squares, own + row.terms[i], slope * row.values[i]);
        }
        biasSquares[row.domain] += slope * slope;
        biases[row.domain] -= STEP * slope / Math.sqrt(biasSquares[row.domain]);
      }
    }
    return weights;
  }

  private static void step(float[] weights, float[] squares, int at, double slope) {
    float gradient = (float) (slope + L2 * weights[at]);
    squares[at] += gradient * gradient;
    weights[at] -= STEP * gradient / (float) Math.sqrt(squares[at]);
  }

  private Map<String, Double> fold(Map<String, Integer> ids, float[] weights) {
    Map<String, Double> model = new TreeMap<>();
    ids.forEach(
        (term, id) -> {
          if (!term.contains(OPINION)) {
            model.put(term, (double) weights[id]);
          }
        });
    Stream.of(lexicon.own().keySet(), lexicon.listed().keySet())
        .flatMap(Set::stream)
        .flatMap(word -> Stream.of(word, Terms.NEGATION_MARK + word))
        .forEach(
            term -> {
              Opinion opinion = opinion(term).orElseThrow();
              Integer id = ids.get(opinion.feature());
              if (id != null) {
                model.merge(term, (double) opinion.value() * weights[id], Double::sum);
              }
            });
    model
        .entrySet()
        .removeIf(
            entry ->
                Math.abs(entry.getValue()) < SMALLEST_WEIGHT
                    && !lexicon.own().containsKey(entry.getKey()));
    lexicon.silent().forEach(term -> model.put(term, 0.0));
    return model;
  }

  /** A lexicon feature and what one occurrence counts for it. */
  private record Opinion(String feature, float value) {}

  private static final class Row {
    final int domain;
    final double target;
    final double weight;
    final int[] terms;
    final float[] values;

    Row(int domain, double target, double weight, int[] terms, float[] values) {
      this.domain = domain;
      this.target = target;
      this.weight = weight;
      this.terms = terms;
      this.values = values;
    }
  }
}
