package org.interactionanalytics.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What is learned: one column for each class in each source that knows it. The product has the mean
 * of a class's columns.
 */
final class Columns {
  private final int classes;
  private final List<String> sources;
  private final int[][] bySourceAndClass;
  private final List<Integer> classOfColumn = new ArrayList<>();

  Columns(List<Labelled> examples, int classes) {
    this.classes = classes;
    this.sources = List.copyOf(new TreeSet<>(examples.stream().map(Labelled::source).toList()));
    this.bySourceAndClass = new int[sources.size()][classes];
    for (int source = 0; source < sources.size(); source++) {
      String name = sources.get(source);
      for (int i = 0; i < classes; i++) {
        int index = i;
        boolean known = examples.stream().anyMatch(e -> e.source().equals(name) && e.knows(index));
        bySourceAndClass[source][i] = known ? classOfColumn.size() : -1;
        if (known) {
          classOfColumn.add(i);
        }
      }
    }
  }

  int count() {
    return classOfColumn.size();
  }

  int classes() {
    return classes;
  }

  int classOf(int column) {
    return classOfColumn.get(column);
  }

  /** The columns that an example has targets for, in the order of the classes. */
  int[] of(Labelled example) {
    int[] columns = bySourceAndClass[sources.indexOf(example.source())];
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      if (example.knows(i)) {
        known.add(columns[i]);
      }
    }
    return known.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The mean over the columns of each class. */
  float[] byClass(float[] byColumn) {
    float[] sums = new float[classes];
    int[] counts = new int[classes];
    for (int column = 0; column < byColumn.length; column++) {
      sums[classOf(column)] += byColumn[column];
      counts[classOf(column)]++;
    }
    for (int i = 0; i < classes; i++) {
      sums[i] /= Math.max(1, counts[i]);
    }
    return sums;
  }
}
