package org.interactionanalytics.speaker;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The best way to pair rows with columns, each at most once. */
public final class Assignment {
  private Assignment() {}

  /** The column of a row that is paired with none. */
  public static final int NONE = -1;

  /**
   * The pairing with the largest sum of gains, by the Hungarian algorithm (Kuhn 1955, with the
   * potentials of Jonker and Volgenant 1987): rows are added one by one, each along the shortest
   * augmenting path.
   *
   * @param gains at least 0, of each row with each column; all rows of the same length
   * @return the column of each row, or {@link #NONE}
   */
  public static int[] columns(long[][] gains) {
    int size = Math.max(gains.length, gains.length == 0 ? 0 : gains[0].length);
    // Index 0 of rows and columns stands for "none"
    long[] rowPotential = new long[size + 1];
    long[] columnPotential = new long[size + 1];
    int[] rowOfColumn = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      int[] previous = new int[size + 1];
      long[] slack = new long[size + 1];
      Arrays.fill(slack, Long.MAX_VALUE);
      boolean[] visited = new boolean[size + 1];
      rowOfColumn[0] = row;
      int column = 0;
      do {
        visited[column] = true;
        int next = 0;
        long step = Long.MAX_VALUE;
        for (int candidate = 1; candidate <= size; candidate++) {
          if (visited[candidate]) {
            continue;
          }
          long reduced =
              -gain(gains, rowOfColumn[column], candidate)
                  - rowPotential[rowOfColumn[column]]
                  - columnPotential[candidate];
          if (reduced < slack[candidate]) {
            slack[candidate] = reduced;
            previous[candidate] = column;
          }
          if (slack[candidate] < step) {
            step = slack[candidate];
            next = candidate;
          }
        }
        for (int other = 0; other <= size; other++) {
          if (visited[other]) {
            rowPotential[rowOfColumn[other]] += step;
            columnPotential[other] -= step;
          } else {
            slack[other] -= step;
          }
        }
        column = next;
      } while (rowOfColumn[column] != 0);
      while (column != 0) {
        rowOfColumn[column] = rowOfColumn[previous[column]];
        column = previous[column];
      }
    }
    int[] columns = new int[gains.length];
    Arrays.fill(columns, NONE);
    for (int column = 1; column <= size; column++) {
      int row = rowOfColumn[column];
      if (row <= gains.length && column <= gains[row - 1].length) {
        columns[row - 1] = column - 1;
      }
    }
    return columns;
  }

  /** The largest sum of gains that a pairing can have. */
  public static long mostGain(long[][] gains) {
    int[] columns = columns(gains);
    return IntStream.range(0, gains.length)
        .filter(row -> columns[row] != NONE)
        .mapToLong(row -> gains[row][columns[row]])
        .sum();
  }

  /** The gain of a pair; 0 with a row or column that only fills the square. */
  private static long gain(long[][] gains, int row, int column) {
    return row <= gains.length && column <= gains[row - 1].length ? gains[row - 1][column - 1] : 0;
  }
}
