package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interactionanalytics.insight.ActModel;
import org.interactionanalytics.insight.Surroundings;
import org.interactionanalytics.network.Embedding;
import org.interactionanalytics.network.NetworkFile;
import org.interactionanalytics.network.NetworkFileWriter;
import org.interactionanalytics.text.HashedGrams;
import org.junit.jupiter.api.Test;

final class SurroundingsTrainingTest {
  private static final int BUCKETS = 1 << 10;
  private static final int GROUPS = 10;
  private static final int SENTENCES = 20;

  /** The same words are a task at the end of a meeting only. */
  @Test
  void learnsThatTasksAreGivenAtTheEnd() throws IOException {
    NetworkFileWriter file = new NetworkFileWriter("test", "1");
    new SurroundingsTraining(new HashedGrams(BUCKETS, Set.of()), BUCKETS).addTo(file, meetings());
    NetworkFile written = NetworkFile.read(file.bytes(), "test");
    Embedding weights = written.embedding(ActModel.SURROUNDINGS);

    assertThat(sum(weights, 0.95)).isGreaterThan(0);
    assertThat(sum(weights, 0.05)).isLessThan(0);
    float[] threshold = new float[1];
    written.embedding(ActModel.SURROUNDINGS_THRESHOLD).lookUp(0, threshold);
    assertThat(threshold[0]).isBetween(0.1f, 0.9f);
  }

  private static SortedMap<String, List<Labelled>> meetings() {
    SortedMap<String, List<Labelled>> meetings = new TreeMap<>();
    for (int group = 0; group < GROUPS; group++) {
      List<Labelled> meeting = new ArrayList<>();
      for (int i = 0; i < SENTENCES; i++) {
        meeting.add(
            Labelled.of(
                ActTraining.MEETINGS,
                "we do it",
                ActTraining.CLASSES,
                "action",
                i >= SENTENCES - 2));
      }
      meetings.put(String.format("GRP%03da", group), meeting);
    }
    return meetings;
  }

  private static float sum(Embedding weights, double position) {
    float sum = 0;
    float[] row = new float[1];
    for (int feature : new Surroundings(Set.of(), position).features(weights.size() - 1)) {
      weights.lookUp(feature, row);
      sum += row[0];
    }
    return sum;
  }
}
