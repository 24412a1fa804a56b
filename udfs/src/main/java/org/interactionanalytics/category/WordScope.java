package org.interactionanalytics.category;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What restricts the words that a phrase rule finds, and how often it must find them.
 *
 * @param party whose words count
 * @param window where all matched words lie
 * @param notIn occurrences inside one of these do not count
 * @param minMatches how many non-overlapping occurrences make the rule hold, at least 1
 */
record WordScope(Party party, Window window, List<Phrase> notIn, int minMatches)
    implements Serializable {
  WordScope {
    notIn = List.copyOf(notIn);
  }

  Stream<Phrase> phrases() {
    return notIn.stream();
  }

  /**
   * Judges what was found: leftmost-longest, non-overlapping occurrences are counted. Where the
   * role of some speakers is unknown, the rule holds if those of known speakers suffice and fails
   * if all together do not.
   */
  Finding judge(String rule, Collection<Hit> candidates, Evidence evidence) {
    List<Hit> shields = notIn.stream().flatMap(phrase -> evidence.hits(phrase).stream()).toList();
    List<Hit> eligible =
        candidates.stream()
            .filter(hit -> evidence.isWithin(window, hit))
            .filter(hit -> shields.stream().noneMatch(hit::isInside))
            .distinct()
            .sorted(Hit.LEFTMOST_LONGEST)
            .toList();
    List<MatchSpan> certain = new ArrayList<>();
    int possible = 0;
    Hit last = null;
    for (Hit hit : eligible) {
      Truth mine = party.includes(evidence.speakerOf(hit.turn()));
      boolean free = last == null || last.turn() != hit.turn() || hit.from() >= last.to();
      if (mine != Truth.FALSE && free) {
        last = hit;
        possible++;
        if (mine == Truth.TRUE) {
          certain.add(evidence.span(hit));
        }
      }
    }
    String described = rule + describe();
    if (certain.size() < minMatches && possible >= minMatches) {
      return Finding.leaf(described, Truth.UNKNOWN, party.unknownReason());
    }
    return Finding.leaf(
        described,
        Truth.of(certain.size() >= minMatches),
        certain.size() + (certain.size() == 1 ? " match" : " matches"),
        certain);
  }

  private String describe() {
    return (party.equals(Party.EITHER) ? "" : ", party " + party.label())
        + window.label()
        + (notIn.isEmpty() ? "" : ", not in " + Phrases.quoted(notIn))
        + (minMatches == 1 ? "" : ", at least " + minMatches);
  }
}
