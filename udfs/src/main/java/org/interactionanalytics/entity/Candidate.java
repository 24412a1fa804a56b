package org.interactionanalytics.entity;

import java.util.Optional;

/**
 * Words that may be an entity.
 *
 * @param from first word
 * @param to after the last word
 */
record Candidate(EntityType type, Optional<String> customType, String value, int from, int to) {
  static Candidate of(EntityType type, String value, int from, int to) {
    return new Candidate(type, Optional.empty(), value, from, to);
  }

  int length() {
    return to - from;
  }

  boolean overlaps(Candidate other) {
    return from < other.to && other.from < to;
  }

  Candidate shifted(int words) {
    return new Candidate(type, customType, value, from + words, to + words);
  }
}
