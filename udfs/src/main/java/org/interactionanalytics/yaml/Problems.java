package org.interactionanalytics.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. Not thread-safe. */
public final class Problems {
  private final String file;
  private final List<Problem> all = new ArrayList<>();

  private record Problem(int line, String text) {}

  public Problems(String file) {
    this.file = file;
  }

  /**
   * Notes a problem.
   *
   * @param line from 1; 0 for the file as a whole
   * @param path of the setting; empty for the file as a whole
   */
  public void add(int line, String path, String message) {
    String place = line == 0 ? file : file + ":" + line;
    all.add(new Problem(line, place + ": " + (path.isEmpty() ? "" : path + ": ") + message));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Each problem in words with file, line and path, in the order of the lines. */
  public List<String> inOrder() {
    return all.stream()
        .sorted(Comparator.comparingInt(Problem::line))
        .map(Problem::text)
        .distinct()
        .toList();
  }
}
