package org.interactionanalytics.category;

import java.util.List;
import java.util.stream.Stream;

/**
 * One of some phrases is said.
 *
 * @param alternatives at least one
 * @param scope where, by whom and how often
 */
record PhraseRule(List<Phrase> alternatives, WordScope scope) implements Rule {
  PhraseRule {
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public Finding evaluate(Evidence evidence) {
    List<Hit> hits =
        alternatives.stream().flatMap(phrase -> evidence.hits(phrase).stream()).toList();
    return scope.judge("phrase " + Phrases.quoted(alternatives), hits, evidence);
  }

  @Override
  public Stream<Phrase> phrases() {
    return Stream.concat(alternatives.stream(), scope.phrases());
  }
}
