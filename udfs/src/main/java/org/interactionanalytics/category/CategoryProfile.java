package org.interactionanalytics.category;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.category.CategoryExplanation.ExplainedCategory;
import org.interactionanalytics.timeline.Timeline;

/**
 * The compiled rules of one file. Immutable, thread-safe and serializable.
 *
 * <p>Cost for a recording: one pass over its words, in which only phrases that share a word with
 * the text are compared (see {@link PhraseIndex}), and then work in proportion to the rules and
 * their matches.
 */
public final class CategoryProfile implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<MatchSpan> BY_TIME =
      Comparator.comparingLong(MatchSpan::startMs)
          .thenComparingInt(MatchSpan::turnIndex)
          .thenComparingLong(MatchSpan::endMs)
          .thenComparing(MatchSpan::text);

  private final ProfileHeader header;
  private final Substitutions substitutions;
  private final List<Category> categories;
  private final PhraseIndex index;

  CategoryProfile(
      ProfileHeader header, List<Substitution> substitutions, List<Category> categories) {
    this.header = header;
    this.substitutions = new Substitutions(substitutions);
    this.categories = List.copyOf(categories);
    this.index =
        new PhraseIndex(
            categories.stream().flatMap(category -> category.rule().phrases()).toList());
  }

  /** By which a recording's request selects this profile. */
  public String name() {
    return header.name();
  }

  /** Language tag in lower case: {@code en} for all English, {@code en-us} for one kind. */
  public String language() {
    return header.language();
  }

  /** As counted by the author of the file, at least 1. */
  public int version() {
    return header.version();
  }

  /** Hash of the file's bytes, 64 hexadecimal digits. */
  public String sha256() {
    return header.sha256();
  }

  /** The names of all categories, as in {@link Category#label}, in the order of the file. */
  public List<String> labels() {
    return categories.stream().map(Category::label).toList();
  }

  /**
   * Evaluates every category.
   *
   * @param timeline the recording
   * @param sentiment a score in [-1, 1] for each of the timeline's turns; empty where sentiment is
   *     not available, which leaves the categories that need it undecided
   * @throws IllegalArgumentException if the number of scores is not that of the turns
   */
  public CategoryResult categorize(Timeline timeline, Optional<List<Double>> sentiment) {
    CategoryExplanation explanation = explain(timeline, sentiment);
    List<CategoryMatch> matches = new ArrayList<>();
    List<UndecidedCategory> undecided = new ArrayList<>();
    for (ExplainedCategory category : explanation.categories()) {
      switch (category.finding().value()) {
        case TRUE -> matches.add(match(category));
        case UNKNOWN ->
            undecided.add(
                new UndecidedCategory(
                    category.category(),
                    category.name(),
                    String.join("; ", category.finding().unknownReasons())));
        case FALSE -> {}
      }
    }
    return new CategoryResult(matches, undecided, explanation.skipped());
  }

  private static CategoryMatch match(ExplainedCategory category) {
    Set<MatchSpan> evidence = category.finding().evidence();
    return new CategoryMatch(
        category.category(),
        category.name(),
        Math.max(1, evidence.size()),
        evidence.stream().sorted(BY_TIME).toList());
  }

  /** The same evaluation as {@link #categorize} with the value of every rule. */
  public CategoryExplanation explain(Timeline timeline, Optional<List<Double>> sentiment) {
    if (timeline.durationMs() < header.skipUnderMs()) {
      String reason =
          "the call lasts %s, less than skipCallsUnderSeconds %s"
              .formatted(
                  Figures.seconds(timeline.durationMs()), Figures.seconds(header.skipUnderMs()));
      return new CategoryExplanation(name(), Optional.of(reason), List.of());
    }
    Evidence evidence = new Evidence(timeline, sentiment, substitutions, index);
    return new CategoryExplanation(
        name(),
        Optional.empty(),
        categories.stream()
            .map(
                category ->
                    new ExplainedCategory(
                        category.category(), category.name(), category.rule().evaluate(evidence)))
            .toList());
  }

  @Override
  public String toString() {
    return "%s (%s, version %d)".formatted(name(), language(), version());
  }
}
