package org.interactionanalytics.speech;

import java.util.List;
import java.util.Optional;

/**
 * A model that anyone can have.
 *
 * @param name folder and zip are named so
 * @param languages BCP-47, the principal one first
 * @param size of the zip as published, for example {@code 40M}; empty where unknown
 * @param memory what the publisher says it takes at run time, roughly
 * @param wordErrorRates percent with the test set in parentheses, as published; empty where unknown
 * @param notes what it is made for
 * @param licence as published; empty where unknown
 * @param location for a {@link ModelReference}
 */
public record PublishedModel(
    String name,
    List<String> languages,
    Optional<String> size,
    Optional<String> memory,
    Optional<String> wordErrorRates,
    String notes,
    Optional<String> licence,
    String location) {
  public PublishedModel {
    languages = List.copyOf(languages);
  }

  /** Not pinned: the publisher states no SHA-256. */
  public ModelReference reference() {
    return ModelReference.to(location);
  }
}
