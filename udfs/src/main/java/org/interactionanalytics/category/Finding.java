package org.interactionanalytics.category;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one rule came to on one recording, with the rules inside it.
 *
 * @param rule the rule in words
 * @param kind how its value follows from its parts
 * @param value whether it holds
 * @param observed the figure seen, or the reason where the value is unknown; empty for groups
 * @param spans the words that made a phrase rule hold, in time order
 * @param parts the findings of the rules inside; empty for a leaf
 */
public record Finding(
    String rule,
    Kind kind,
    Truth value,
    String observed,
    List<MatchSpan> spans,
    List<Finding> parts) {

  /** How a rule's value follows from its parts. */
  public enum Kind {
    /** It has no parts. */
    LEAF,
    /** It holds because parts hold. */
    GROUP,
    /** It holds because parts do not hold. */
    NEGATION
  }

  public Finding {
    spans = List.copyOf(spans);
    parts = List.copyOf(parts);
  }

  static Finding leaf(String rule, Truth value, String observed) {
    return leaf(rule, value, observed, List.of());
  }

  static Finding leaf(String rule, Truth value, String observed, List<MatchSpan> spans) {
    return new Finding(rule, Kind.LEAF, value, observed, spans, List.of());
  }

  /** The distinct spans of the leaves through which this rule holds. */
  Set<MatchSpan> evidence() {
    Set<MatchSpan> evidence = new LinkedHashSet<>();
    collectEvidence(Truth.TRUE, evidence);
    return evidence;
  }

  private void collectEvidence(Truth wanted, Set<MatchSpan> evidence) {
    if (value != wanted) {
      return;
    }
    if (wanted == Truth.TRUE) {
      evidence.addAll(spans);
    }
    Truth wantedOfParts = kind == Kind.NEGATION ? wanted.not() : wanted;
    parts.forEach(part -> part.collectEvidence(wantedOfParts, evidence));
  }

  /** The reasons of the unknown leaves that leave this rule unknown. */
  Set<String> unknownReasons() {
    Set<String> reasons = new LinkedHashSet<>();
    collectUnknownReasons(reasons);
    return reasons;
  }

  private void collectUnknownReasons(Set<String> reasons) {
    if (value != Truth.UNKNOWN) {
      return;
    }
    if (kind == Kind.LEAF) {
      reasons.add(observed);
    }
    parts.forEach(part -> part.collectUnknownReasons(reasons));
  }
}
