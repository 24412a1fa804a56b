package org.interactionanalytics.interaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.category.CategoryMatch;
import org.interactionanalytics.category.MatchSpan;
import org.interactionanalytics.interaction.Interaction.CategoryGroup;
import org.interactionanalytics.interaction.Interaction.CategoryHit;
import org.interactionanalytics.interaction.Interaction.Subcategory;
import org.interactionanalytics.timeline.Role;
import org.interactionanalytics.timeline.Timeline;

/** The categories of the canonical record. */
final class CategorySummaries {
  private CategorySummaries() {}

  /** Matched subcategories by category. */
  static List<CategoryGroup> groups(List<CategoryMatch> matches) {
    Map<String, List<Subcategory>> groups = new LinkedHashMap<>();
    for (CategoryMatch match : matches) {
      groups
          .computeIfAbsent(match.category(), category -> new ArrayList<>())
          .add(new Subcategory(match.name(), match.matches()));
    }
    return groups.entrySet().stream()
        .map(group -> new CategoryGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /** Every place where a category matched. */
  static List<CategoryHit> hits(Timeline timeline, List<CategoryMatch> matches) {
    List<CategoryHit> hits = new ArrayList<>();
    for (CategoryMatch match : matches) {
      if (match.spans().isEmpty()) {
        hits.add(
            new CategoryHit(
                hits.size(),
                match.category(),
                match.name(),
                match.matches(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
      for (MatchSpan span : match.spans()) {
        hits.add(
            new CategoryHit(
                hits.size(),
                match.category(),
                match.name(),
                match.matches(),
                Optional.of(span.startMs()),
                Optional.of(span.endMs()),
                Optional.of(span.turnIndex()),
                Optional.of(span.speakerId()),
                timeline.speaker(span.speakerId()).role().map(Role::label),
                Optional.of(span.text())));
      }
    }
    return hits;
  }
}
