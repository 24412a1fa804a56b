package org.interactionanalytics.category;

import java.util.List;

/**
 * A category that holds for a recording.
 *
 * @param category the group, for example Politeness
 * @param name the category in the group, for example Greeting
 * @param matches number of distinct spans, 1 where there is none because only metrics or the
 *     absence of something made the category hold; at least 1
 * @param spans in time order; empty for a category of metrics or of absence
 */
public record CategoryMatch(String category, String name, int matches, List<MatchSpan> spans) {
  public CategoryMatch {
    spans = List.copyOf(spans);
  }

  /** Group and name, as people write them: {@code Politeness / Greeting}. */
  public String label() {
    return Category.label(category, name);
  }
}
