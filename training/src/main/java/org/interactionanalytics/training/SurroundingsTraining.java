package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.Surroundings;
import org.interactionanalytics.language.LinearScore;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.text.HashedGrams;

/**
 * Learns what its surroundings add to the odds that a sentence is an action item: logistic
 * regression by AdaGrad, on top of what models think of the text that learned from other people's
 * meetings. Deterministic.
 */
final class SurroundingsTraining {
  private static final int FOLDS = 5;
  private static final int BUCKETS = 1 << 12;
  private static final int EPOCHS = 10;
  private static final float STEP = 0.1f;
  private static final float START_OF_SQUARES = 1e-2f;
  private static final float L2 = 1e-5f;
  private static final long SEED = 1;

  /** The same four people meet four times, in meetings whose names begin alike. */
  private static final int LENGTH_OF_GROUP = 6;

  private static final String ODDS = "odds";

  private final HashedGrams grams;
  private final int gramBuckets;

  SurroundingsTraining(HashedGrams grams, int gramBuckets) {
    this.grams = grams;
    this.gramBuckets = gramBuckets;
  }

  /** A sentence with the log odds by its text alone. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Row(int fold, int[] features, double odds, boolean action) {
    Row withOdds(double other) {
      return new Row(fold, features, other, action);
    }
  }

  /**
   * Learns, and writes what it learned and from which probability on a sentence is an action item.
   *
   * @param meetings examples in order of time, by meeting, all with known action items
   */
  void addTo(NetworkFileWriter file, SortedMap<String, List<Labelled>> meetings) {
    List<Row> rows = calibrated(rows(meetings));
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int apart = fold;
      Weights weights = new Weights();
      weights.learn(rows.stream().filter(row -> row.fold != apart).toList());
      rows.stream()
          .filter(row -> row.fold == apart)
          .map(
              row ->
                  new Scored(new double[] {weights.probability(row)}, new boolean[] {row.action}))
          .forEach(scored::add);
    }
    Weights weights = new Weights();
    weights.learn(rows);
    file.exact(ActModel.SURROUNDINGS, weights.table())
        .exact(ActModel.SURROUNDINGS_THRESHOLD, new float[] {(float) Scored.thresholds(scored)[0]});
  }

  private List<Row> rows(SortedMap<String, List<Labelled>> meetings) {
    List<String> groups =
        List.copyOf(
            new TreeSet<>(meetings.keySet().stream().map(SurroundingsTraining::group).toList()));
    ToIntFunction<String> folds = meeting -> groups.indexOf(group(meeting)) % FOLDS;
    List<Row> rows = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int apart = fold;
      List<Labelled> others =
          meetings.keySet().stream()
              .filter(meeting -> folds.applyAsInt(meeting) != apart)
              .flatMap(meeting -> meetings.get(meeting).stream())
              .toList();
      PlainModel text =
          PlainModel.learn(others, ActTraining.CLASSES.size(), grams::of, gramBuckets);
      meetings.forEach(
          (meeting, examples) -> {
            if (folds.applyAsInt(meeting) == apart) {
              rows.addAll(rows(apart, examples, text));
            }
          });
    }
    return rows;
  }

  private static List<Row> rows(int fold, List<Labelled> meeting, PlainModel text) {
    int action = ActTraining.index("action");
    List<Surroundings> surroundings =
        Surroundings.of(meeting.stream().map(Labelled::text).toList());
    List<Row> rows = new ArrayList<>();
    for (Labelled example : meeting) {
      rows.add(
          new Row(
              fold,
              surroundings.get(rows.size()).features(BUCKETS),
              text.scores(example.text())[action],
              example.is(action)));
    }
    return rows;
  }

  private static String group(String meeting) {
    return meeting.substring(0, LENGTH_OF_GROUP);
  }

  /** The odds brought to those of a calibrated model, as the one of texts is. */
  private static List<Row> calibrated(List<Row> rows) {
    Map<String, Double> line =
        DenseTrainer.train(
            rows.stream().map(row -> new DenseTrainer.Row(List.of(row.odds), row.action)).toList(),
            List.of(ODDS));
    return rows.stream()
        .map(row -> row.withOdds(line.get(ODDS) * row.odds + line.get(LinearScore.BIAS)))
        .toList();
  }

  /** One for each bucket, the last one of all rows. */
  private static final class Weights {
    private final float[] values = new float[BUCKETS + 1];
    private final float[] squares = new float[BUCKETS + 1];

    Weights() {
      Arrays.fill(squares, START_OF_SQUARES);
      squares[BUCKETS] = 1;
    }

    double probability(Row row) {
      double sum = 0;
      for (int feature : row.features) {
        sum += values[feature];
      }
      double odds = row.odds + values[BUCKETS] + sum / Math.sqrt(row.features.length);
      return 1 / (1 + StrictMath.exp(-odds));
    }

    void learn(List<Row> rows) {
      List<Row> shuffled = new ArrayList<>(rows);
      Random random = new Random(SEED);
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        Collections.shuffle(shuffled, random);
        for (Row row : shuffled) {
          float slope = (float) (probability(row) - (row.action ? 1 : 0));
          step(BUCKETS, slope);
          float share = slope / (float) Math.sqrt(row.features.length);
          for (int feature : row.features) {
            step(feature, share + L2 * values[feature]);
          }
        }
      }
    }

    private void step(int at, float slope) {
      squares[at] += slope * slope;
      values[at] -= STEP * slope / (float) Math.sqrt(squares[at]);
    }

    float[][] table() {
      float[][] table = new float[values.length][1];
      for (int i = 0; i < values.length; i++) {
        table[i][0] = values[i];
      }
      return table;
    }
  }
}
