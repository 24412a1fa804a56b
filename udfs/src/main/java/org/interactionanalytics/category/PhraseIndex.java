package org.interactionanalytics.category;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases in one pass. A phrase is filed under its longest word without wildcards, which
 * is likely to be its rarest, so that at each token only the phrases with that word are tried: the
 * cost is O(tokens × phrases filed under the same word), plus O(tokens × phrases in which every
 * word has a wildcard).
 */
final class PhraseIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, List<Entry>> byLiteral;
  private final List<Phrase> wildcardsOnly;

  /** A phrase and the place in it of the word it is filed under. */
  private record Entry(Phrase phrase, int offset) implements Serializable {}

  PhraseIndex(Collection<Phrase> phrases) {
    Map<String, List<Entry>> filed = new HashMap<>();
    List<Phrase> rest = new ArrayList<>();
    for (Phrase phrase : new LinkedHashSet<>(phrases)) {
      int offset = longestLiteral(phrase);
      if (offset < 0) {
        rest.add(phrase);
      } else {
        filed
            .computeIfAbsent(phrase.words().get(offset), word -> new ArrayList<>())
            .add(new Entry(phrase, offset));
      }
    }
    byLiteral = Map.copyOf(filed);
    wildcardsOnly = List.copyOf(rest);
  }

  /** The place of the word; -1 if every word has a wildcard. */
  private static int longestLiteral(Phrase phrase) {
    int longest = -1;
    for (int i = 0; i < phrase.length(); i++) {
      String word = phrase.words().get(i);
      if (Phrase.isLiteral(word)
          && (longest < 0 || word.length() > phrase.words().get(longest).length())) {
        longest = i;
      }
    }
    return longest;
  }

  /** Receives an occurrence. */
  interface Sink {
    void found(Phrase phrase, int from);
  }

  /** Tells {@code sink} every place at which a phrase begins; places may overlap. */
  void scan(List<Token> tokens, Sink sink) {
    for (int at = 0; at < tokens.size(); at++) {
      for (Entry entry : byLiteral.getOrDefault(tokens.get(at).folded(), List.of())) {
        int from = at - entry.offset();
        if (entry.phrase().matches(tokens, from)) {
          sink.found(entry.phrase(), from);
        }
      }
      for (Phrase phrase : wildcardsOnly) {
        if (phrase.matches(tokens, at)) {
          sink.found(phrase, at);
        }
      }
    }
  }
}
