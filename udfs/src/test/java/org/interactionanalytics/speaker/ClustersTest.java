package org.interactionanalytics.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {
  /** Cosine distances: 0.02 within {0, 1} and {2, 3}, about 1 between, 1.3 to 1.9 to the last. */
  private static final double[][] POINTS = {{1, 0}, {0.98, 0.2}, {0, 1}, {-0.2, 0.98}, {-1, -0.5}};

  @Test
  void joinsWhatIsNearerThanTheLimit() {
    assertThat(Clusters.upTo(POINTS, 0.4)).containsExactly(0, 0, 1, 1, 2);
    assertThat(Clusters.upTo(POINTS, 0.001)).containsExactly(0, 1, 2, 3, 4);
    assertThat(Clusters.upTo(POINTS, 2)).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void makesAsManyAsAsked() {
    assertThat(Clusters.into(POINTS, 2)).containsExactly(0, 0, 0, 0, 1);
    assertThat(Clusters.into(POINTS, 3)).containsExactly(0, 0, 1, 1, 2);
    assertThat(Clusters.into(POINTS, 9)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void fewPointsAreNoProblem() {
    assertThat(Clusters.upTo(new double[0][2], 0.4)).isEmpty();
    assertThat(Clusters.upTo(new double[][] {{1, 2}}, 0.4)).containsExactly(0);
  }

  @Test
  void longRecordingsAreClusteredBlockByBlock() {
    Random random = new Random(7);
    double[][] points = new double[2_000][3];
    for (int i = 0; i < points.length; i++) {
      for (int d = 0; d < 3; d++) {
        points[i][d] = (d == expected(i) ? 1 : 0) + 0.1 * random.nextGaussian();
      }
    }
    int[] found = Clusters.into(points, 3);
    int[] free = Clusters.upTo(points, 0.4);
    for (int i = 0; i < points.length; i++) {
      assertThat(found[i]).isEqualTo(expected(i));
      assertThat(free[i]).isEqualTo(expected(i));
    }
  }

  /** The third voice comes in the second block only. */
  private static int expected(int i) {
    return i > 900 && i % 5 == 0 ? 2 : i / 10 % 2;
  }
}
