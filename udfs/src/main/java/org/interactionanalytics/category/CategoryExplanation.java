package org.interactionanalytics.category;

import java.util.List;
import java.util.Optional;

/**
 * Why each category of a profile holds or not on one recording.
 *
 * @param profile name of the profile
 * @param skipped why no category was looked at; empty where they were
 * @param categories in the order of the file
 */
public record CategoryExplanation(
    String profile, Optional<String> skipped, List<ExplainedCategory> categories) {

  /**
   * One category.
   *
   * @param category the group
   * @param name the category in the group
   * @param finding what its rule came to
   */
  public record ExplainedCategory(String category, String name, Finding finding) {}

  private static final String INDENT = "  ";

  public CategoryExplanation {
    categories = List.copyOf(categories);
  }

  /** The whole tree as indented text, one rule a line and its spans below it. */
  public String text() {
    StringBuilder text = new StringBuilder("profile ").append(profile).append('\n');
    skipped.ifPresent(reason -> text.append("skipped: ").append(reason).append('\n'));
    for (ExplainedCategory category : categories) {
      text.append(category.category())
          .append(" / ")
          .append(category.name())
          .append(": ")
          .append(category.finding().value().label())
          .append('\n');
      append(text, category.finding(), INDENT);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Finding finding, String indent) {
    text.append(indent)
        .append(finding.value().label())
        .append("  ")
        .append(finding.rule())
        .append(finding.observed().isEmpty() ? "" : "  [" + finding.observed() + "]")
        .append('\n');
    for (MatchSpan span : finding.spans()) {
      text.append(indent)
          .append(INDENT)
          .append(Figures.seconds(span.startMs()))
          .append(" - ")
          .append(Figures.seconds(span.endMs()))
          .append("  turn ")
          .append(span.turnIndex())
          .append(", speaker ")
          .append(span.speakerId())
          .append(": ")
          .append(span.text())
          .append('\n');
    }
    finding.parts().forEach(part -> append(text, part, indent + INDENT));
  }
}
