package org.interactionanalytics.category;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** A condition on a recording, compiled from a profile. Immutable. */
interface Rule extends Serializable {
  /** Evaluates this rule and every rule inside it. */
  Finding evaluate(Evidence evidence);

  /** The phrases to look for in the text, those of inner rules included. */
  default Stream<Phrase> phrases() {
    return Stream.empty();
  }

  /** Holds where at least one part holds. */
  record Any(List<Rule> parts) implements Rule {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Finding evaluate(Evidence evidence) {
      List<Finding> findings = evaluateAll(parts, evidence);
      Truth value = findings.stream().map(Finding::value).reduce(Truth.FALSE, Truth::or);
      return new Finding("any", Finding.Kind.GROUP, value, "", List.of(), findings);
    }

    @Override
    public Stream<Phrase> phrases() {
      return parts.stream().flatMap(Rule::phrases);
    }
  }

  /** Holds where every part holds. */
  record All(List<Rule> parts) implements Rule {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Finding evaluate(Evidence evidence) {
      List<Finding> findings = evaluateAll(parts, evidence);
      Truth value = findings.stream().map(Finding::value).reduce(Truth.TRUE, Truth::and);
      return new Finding("all", Finding.Kind.GROUP, value, "", List.of(), findings);
    }

    @Override
    public Stream<Phrase> phrases() {
      return parts.stream().flatMap(Rule::phrases);
    }
  }

  /**
   * Holds where no part holds.
   *
   * @param label {@code not} or {@code none}
   * @param parts one for {@code not}
   */
  record NoneOf(String label, List<Rule> parts) implements Rule {
    public NoneOf {
      parts = List.copyOf(parts);
    }

    @Override
    public Finding evaluate(Evidence evidence) {
      List<Finding> findings = evaluateAll(parts, evidence);
      Truth value = findings.stream().map(Finding::value).reduce(Truth.FALSE, Truth::or).not();
      return new Finding(label, Finding.Kind.NEGATION, value, "", List.of(), findings);
    }

    @Override
    public Stream<Phrase> phrases() {
      return parts.stream().flatMap(Rule::phrases);
    }
  }

  private static List<Finding> evaluateAll(List<Rule> parts, Evidence evidence) {
    return parts.stream().map(part -> part.evaluate(evidence)).toList();
  }
}
