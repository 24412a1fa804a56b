package org.interactionanalytics.category;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a profile says about a recording.
 *
 * @param matches the categories that hold, in the order of the file
 * @param undecided the categories that cannot be decided, in the order of the file
 * @param skipped why no category was looked at (the call is shorter than {@code
 *     skipCallsUnderSeconds}); empty where they were
 */
public record CategoryResult(
    List<CategoryMatch> matches, List<UndecidedCategory> undecided, Optional<String> skipped) {
  public CategoryResult {
    matches = List.copyOf(matches);
    undecided = List.copyOf(undecided);
    Objects.requireNonNull(skipped, "skipped");
  }
}
