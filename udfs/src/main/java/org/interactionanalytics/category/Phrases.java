package org.interactionanalytics.category;

import java.util.List;
import java.util.stream.Collectors;

/** How phrases are printed. */
final class Phrases {
  private Phrases() {}

  static String quoted(List<Phrase> phrases) {
    return phrases.stream()
        .map(phrase -> '"' + phrase.text() + '"')
        .collect(Collectors.joining(" | "));
  }
}
