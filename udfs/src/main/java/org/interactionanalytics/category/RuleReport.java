package org.interactionanalytics.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each category fires, which never do and which fire together.
 *
 * @param recordings number of recordings looked at
 * @param fires recordings by category, categories that never fire included
 * @param pairs categories that fire on the same recordings, the most frequent first
 */
public record RuleReport(long recordings, Map<String, Long> fires, List<Pair> pairs) {
  /** Pairs that a person reads. Source: own choice. */
  private static final int SHOWN_PAIRS = 20;

  private static final double PERCENT = 100;

  /**
   * Two categories on the same recordings.
   *
   * @param together recordings with both
   * @param overlap those among the recordings with at least one of the two, 0 to 1 (Jaccard)
   */
  public record Pair(String first, String second, long together, double overlap) {}

  /**
   * Counts.
   *
   * @param labels every category of the profile
   * @param sets how many recordings have exactly these categories
   * @param recordings number of recordings, those without a category included
   */
  public static RuleReport of(List<String> labels, Map<Set<String>, Long> sets, long recordings) {
    Map<String, Long> fires = new TreeMap<>();
    labels.forEach(label -> fires.put(label, 0L));
    Map<List<String>, Long> together = new TreeMap<>(Comparator.comparing(List::toString));
    sets.forEach(
        (set, count) -> {
          List<String> sorted = List.copyOf(new TreeSet<>(set));
          for (int i = 0; i < sorted.size(); i++) {
            fires.merge(sorted.get(i), count, Long::sum);
            for (int j = i + 1; j < sorted.size(); j++) {
              together.merge(List.of(sorted.get(i), sorted.get(j)), count, Long::sum);
            }
          }
        });
    List<Pair> pairs = new ArrayList<>();
    together.forEach(
        (pair, count) -> {
          long either = fires.get(pair.get(0)) + fires.get(pair.get(1)) - count;
          pairs.add(new Pair(pair.get(0), pair.get(1), count, count / (double) either));
        });
    pairs.sort(
        Comparator.comparingLong(Pair::together)
            .thenComparingDouble(Pair::overlap)
            .reversed()
            .thenComparing(Pair::first)
            .thenComparing(Pair::second));
    return new RuleReport(recordings, fires, pairs);
  }

  public RuleReport {
    fires = Map.copyOf(fires);
    pairs = List.copyOf(pairs);
  }

  /** For a person to read. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("fires on (of ").append(recordings).append(")\n");
    fires.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry ->
                text.append(
                    "%8d  %5.1f %%  %s%n"
                        .formatted(
                            entry.getValue(),
                            PERCENT * entry.getValue() / Math.max(1, recordings),
                            entry.getKey())));
    text.append("never fires\n");
    fires.entrySet().stream()
        .filter(entry -> entry.getValue() == 0)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(label -> text.append("          ").append(label).append('\n'));
    text.append("fire together (recordings with both; share of those with either)\n");
    pairs.stream()
        .limit(SHOWN_PAIRS)
        .forEach(
            pair ->
                text.append(
                    "%8d  %5.1f %%  %s + %s%n"
                        .formatted(
                            pair.together(),
                            PERCENT * pair.overlap(),
                            pair.first(),
                            pair.second())));
    return text.toString();
  }
}
