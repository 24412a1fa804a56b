package org.interactionanalytics.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Agglomerative clustering by the mean cosine distance of all pairs. Long recordings are clustered
 * block by block first, so that memory grows with their length and not with its square.
 */
final class Clusters {
  /** Points that are compared with each other at a time: five minutes of speech. */
  private static final int BLOCK = 600;

  private Clusters() {}

  /** Two clusters that become one. */
  private record Merge(int first, int second, double distance) {}

  /**
   * Clusters by similarity.
   *
   * @param points not at the origin
   * @param farthest clusters farther from each other stay apart, cosine distance in [0, 2]
   * @return for each point the number of its cluster, from 0, by first appearance
   */
  static int[] upTo(double[][] points, double farthest) {
    return cluster(points, farthest, 1);
  }

  /**
   * Clusters into a known number.
   *
   * @param count at least 1; fewer come out where there are fewer points
   */
  static int[] into(double[][] points, int count) {
    return cluster(points, Double.POSITIVE_INFINITY, count);
  }

  private static int[] cluster(double[][] points, double farthest, int least) {
    if (points.length <= BLOCK) {
      double[] weights = new double[points.length];
      Arrays.fill(weights, 1);
      return numbered(cut(merges(points, weights), points.length, farthest, least));
    }
    int[] labels = new int[points.length];
    int clusters = 0;
    for (int start = 0; start < points.length; start += BLOCK) {
      double[][] block = Arrays.copyOfRange(points, start, Math.min(points.length, start + BLOCK));
      int[] inBlock = cluster(block, Math.min(farthest, WITHIN_BLOCK), least);
      for (int i = 0; i < inBlock.length; i++) {
        labels[start + i] = clusters + inBlock[i];
      }
      clusters += Arrays.stream(inBlock).max().orElse(-1) + 1;
    }
    double[][] sums = new double[clusters][points[0].length];
    double[] weights = new double[clusters];
    for (int i = 0; i < points.length; i++) {
      double length = Math.sqrt(product(points[i], points[i]));
      for (int j = 0; j < points[i].length; j++) {
        sums[labels[i]][j] += points[i][j] / length;
      }
      weights[labels[i]]++;
    }
    int[] ofClusters = numbered(cut(merges(sums, weights), clusters, farthest, least));
    return numbered(Arrays.stream(labels).map(label -> ofClusters[label]).toArray());
  }

  /** In a block clusters stay at least this fine, so that few voices are mixed in one. */
  private static final double WITHIN_BLOCK = 0.4;

  /** The whole tree, by chains of nearest neighbours; average linkage never inverts. */
  private static List<Merge> merges(double[][] points, double[] counts) {
    int size = points.length;
    float[][] distances = new float[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = (float) distance(points[i], points[j]);
        distances[j][i] = distances[i][j];
      }
    }
    double[] weights = counts.clone();
    boolean[] gone = new boolean[size];
    List<Merge> merges = new ArrayList<>();
    List<Integer> chain = new ArrayList<>();
    while (merges.size() < size - 1) {
      if (chain.isEmpty()) {
        chain.add(firstLeft(gone));
      }
      int last = chain.get(chain.size() - 1);
      int previous = chain.size() > 1 ? chain.get(chain.size() - 2) : -1;
      int nearest = nearest(distances[last], gone, last, previous);
      if (nearest == previous) {
        chain.subList(chain.size() - 2, chain.size()).clear();
        merges.add(new Merge(previous, last, distances[last][previous]));
        join(distances, weights, gone, previous, last);
      } else {
        chain.add(nearest);
      }
    }
    merges.sort(Comparator.comparingDouble(Merge::distance));
    return merges;
  }

  private static int firstLeft(boolean[] gone) {
    int first = 0;
    while (gone[first]) {
      first++;
    }
    return first;
  }

  /** The nearest one; of equally near ones the preferred, so that chains end. */
  private static int nearest(float[] distances, boolean[] gone, int self, int preferred) {
    int nearest = preferred;
    for (int other = 0; other < distances.length; other++) {
      if (other != self && !gone[other] && (nearest < 0 || distances[other] < distances[nearest])) {
        nearest = other;
      }
    }
    return nearest;
  }

  private static void join(
      float[][] distances, double[] weights, boolean[] gone, int kept, int joined) {
    double weight = weights[kept] + weights[joined];
    for (int other = 0; other < gone.length; other++) {
      if (!gone[other] && other != kept && other != joined) {
        double mean =
            (weights[kept] * distances[kept][other] + weights[joined] * distances[joined][other])
                / weight;
        distances[kept][other] = (float) mean;
        distances[other][kept] = (float) mean;
      }
    }
    weights[kept] = weight;
    gone[joined] = true;
  }

  private static int[] cut(List<Merge> merges, int size, double farthest, int least) {
    int[] parents = new int[size];
    Arrays.setAll(parents, i -> i);
    int clusters = size;
    for (Merge merge : merges) {
      if (clusters > least && merge.distance() <= farthest) {
        parents[root(parents, merge.second())] = root(parents, merge.first());
        clusters--;
      }
    }
    int[] labels = new int[size];
    Arrays.setAll(labels, i -> root(parents, i));
    return labels;
  }

  private static int root(int[] parents, int node) {
    int root = node;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  private static int[] numbered(int[] labels) {
    List<Integer> seen = new ArrayList<>();
    int[] numbers = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      int number = seen.indexOf(labels[i]);
      if (number < 0) {
        number = seen.size();
        seen.add(labels[i]);
      }
      numbers[i] = number;
    }
    return numbers;
  }

  private static double distance(double[] a, double[] b) {
    return 1 - product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
