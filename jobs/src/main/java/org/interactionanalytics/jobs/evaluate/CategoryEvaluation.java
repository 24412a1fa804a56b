package org.interactionanalytics.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interactionanalytics.jobs.evaluate.Detections.Occurrence;

/** How well the categories that match are those that apply, category by category. */
public final class CategoryEvaluation implements Evaluation {
  @Override
  public String name() {
    return "categories";
  }

  @Override
  public Report measure(References references, StoredResults results) {
    SortedMap<String, Reference> labelled =
        references.saying("categories", reference -> reference.categories().isPresent());
    SortedMap<String, Set<String>> found = results.categories(labelled.keySet());
    SortedMap<String, Set<String>> applying = new TreeMap<>();
    found
        .keySet()
        .forEach(guid -> applying.put(guid, labelled.get(guid).categories().orElseThrow()));
    NavigableSet<String> labels = new TreeSet<>();
    found.values().forEach(labels::addAll);
    applying.values().forEach(labels::addAll);
    List<FigureTable.Line> lines = new ArrayList<>();
    Detections all = Detections.NONE;
    for (String label : labels) {
      Detections detections =
          found.keySet().stream()
              .map(
                  guid ->
                      Detections.of(
                          Occurrence.of(
                              applying.get(guid).contains(label), found.get(guid).contains(label))))
              .reduce(Detections.NONE, Detections::plus);
      lines.add(detections.line(label));
      all = all.plus(detections);
    }
    lines.add(all.line(FigureTable.ALL));
    List<String> notes = new ArrayList<>(results.missing(labelled.keySet(), found.keySet()));
    NavigableSet<String> never = new TreeSet<>(labels);
    never.removeAll(results.everMatched());
    if (!never.isEmpty()) {
      notes.add(
          "Categories that match no recording in %s: %s. Are they spelled as in the rules?"
              .formatted(results.location(), String.join(", ", never)));
    }
    return new Report(
        List.of(new FigureTable("category", "recordings", Detections.METRICS, lines)),
        found.keySet(),
        notes);
  }
}
