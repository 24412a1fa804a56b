package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How often each class was found where another one, or the same, is true. Not thread-safe. */
final class Confusion {
  private final SortedMap<String, SortedMap<String, Long>> foundByTruth = new TreeMap<>();

  void add(String truth, String found) {
    foundByTruth.computeIfAbsent(truth, name -> new TreeMap<>()).merge(found, 1L, Long::sum);
  }

  /** Items compared. */
  long items() {
    return count(truth -> true, found -> true);
  }

  /** Share of the items whose class was found; empty without items. */
  OptionalDouble accuracy() {
    long right = classes().stream().mapToLong(name -> count(name, name)).sum();
    return Ratios.of(right, items());
  }

  /** Mean F1 of the classes that are true or found anywhere; empty without items. */
  OptionalDouble macroF1() {
    return classes().stream().mapToDouble(name -> of(name).f1().orElse(0)).average();
  }

  /** The classes that are true or found anywhere, in alphabetical order. */
  NavigableSet<String> classes() {
    NavigableSet<String> classes = new TreeSet<>(foundByTruth.keySet());
    foundByTruth.values().forEach(found -> classes.addAll(found.keySet()));
    return classes;
  }

  Detections of(String name) {
    long hits = count(name, name);
    return new Detections(
        hits, count(truth -> true, name::equals) - hits, count(name::equals, found -> true) - hits);
  }

  private long count(String truth, String found) {
    return foundByTruth.getOrDefault(truth, new TreeMap<>()).getOrDefault(found, 0L);
  }

  private long count(Predicate<String> truths, Predicate<String> founds) {
    return foundByTruth.entrySet().stream()
        .filter(row -> truths.test(row.getKey()))
        .flatMap(row -> row.getValue().entrySet().stream())
        .filter(cell -> founds.test(cell.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Accuracy and macro-F1. */
  FigureTable summary() {
    return FigureTable.overall(
        "compared", items(), List.of(Metric.ACCURACY, Metric.MACRO_F1), accuracy(), macroF1());
  }

  /** Precision, recall and F1 of each class. */
  FigureTable byClass() {
    return new FigureTable(
        "class",
        "in reference",
        Detections.METRICS,
        classes().stream().map(name -> of(name).line(name)).toList());
  }

  /** A line per true class, a column per class found. */
  FigureTable matrix() {
    List<FigureTable.Line> lines = new ArrayList<>();
    for (String truth : classes()) {
      lines.add(
          new FigureTable.Line(
              truth,
              of(truth).inReference(),
              classes().stream().map(found -> FigureTable.number(count(truth, found))).toList()));
    }
    return new FigureTable(
        "reference \\ found",
        "in reference",
        classes().stream().map(found -> Metric.number("found_" + found, found)).toList(),
        lines);
  }
}
