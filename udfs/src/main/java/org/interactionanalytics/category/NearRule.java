package org.interactionanalytics.category;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All of some phrases are said close together in one turn.
 *
 * @param terms 2 to {@value #MAX_TERMS}, none of which shares a word with another
 * @param words how many other words may stand between one term and the next
 * @param ordered whether the terms stand in the order given
 * @param scope where, by whom and how often
 */
record NearRule(List<Phrase> terms, int words, boolean ordered, WordScope scope) implements Rule {
  /** Most terms in a rule. Source: this project, to keep the search small. */
  static final int MAX_TERMS = 8;

  /** Words between where the file says nothing. Source: Verint's NEAR. */
  static final int DEFAULT_WORDS = 3;

  NearRule {
    terms = List.copyOf(terms);
  }

  @Override
  public Finding evaluate(Evidence evidence) {
    Set<Hit> found = new LinkedHashSet<>();
    int turns = evidence.timeline().turns().size();
    List<BitSet[]> starts = terms.stream().map(term -> starts(evidence.hits(term), turns)).toList();
    for (int turn = 0; turn < turns; turn++) {
      int here = turn;
      if (starts.stream().allMatch(term -> term[here] != null)) {
        new Search(turn, starts.stream().map(term -> term[here]).toList(), found).run();
      }
    }
    return scope.judge(
        "near "
            + Phrases.quoted(terms).replace(" | ", ", ")
            + ", words "
            + words
            + (ordered ? ", ordered" : ""),
        found,
        evidence);
  }

  /** Per turn, the tokens at which a term begins; null where it does not occur. */
  private static BitSet[] starts(List<Hit> hits, int turns) {
    BitSet[] starts = new BitSet[turns];
    for (Hit hit : hits) {
      if (starts[hit.turn()] == null) {
        starts[hit.turn()] = new BitSet();
      }
      starts[hit.turn()].set(hit.from());
    }
    return starts;
  }

  @Override
  public Stream<Phrase> phrases() {
    return Stream.concat(terms.stream(), scope.phrases());
  }

  /** The search in one turn. At most {@code 2^terms × window} states per first word. */
  private final class Search {
    private final int turn;
    private final List<BitSet> starts;
    private final Set<Hit> found;
    private final int everyTerm = (1 << terms.size()) - 1;
    private final Set<Long> seen = new HashSet<>();

    Search(int turn, List<BitSet> starts, Set<Hit> found) {
      this.turn = turn;
      this.starts = starts;
      this.found = found;
    }

    void run() {
      for (int term : next(0)) {
        starts.get(term).stream()
            .forEach(
                first -> {
                  seen.clear();
                  extend(first, 1 << term, first + terms.get(term).length());
                });
      }
    }

    private void extend(int first, int used, int end) {
      if (!seen.add(((long) used << Integer.SIZE) | end)) {
        return;
      }
      if (used == everyTerm) {
        found.add(new Hit(turn, first, end));
      }
      for (int term : next(used)) {
        BitSet places = starts.get(term);
        for (int at = places.nextSetBit(end);
            at >= 0 && at - end <= words;
            at = places.nextSetBit(at + 1)) {
          extend(first, used | 1 << term, at + terms.get(term).length());
        }
      }
    }

    /** The terms that may follow once {@code used} have been found. */
    private List<Integer> next(int used) {
      List<Integer> next = new ArrayList<>();
      for (int term = 0; term < terms.size(); term++) {
        if ((used & 1 << term) == 0) {
          next.add(term);
          if (ordered) {
            break;
          }
        }
      }
      return next;
    }
  }
}
