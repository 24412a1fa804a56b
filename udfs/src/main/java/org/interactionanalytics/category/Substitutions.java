package org.interactionanalytics.category;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.timeline.Speaker;

/**
 * Applies the substitutions of a profile to one turn: from left to right, at each word the longest
 * one that fits, the first in the file among equally long ones. What was put in is not looked at
 * again.
 */
final class Substitutions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Substitution> all;
  private final PhraseIndex index;

  Substitutions(List<Substitution> all) {
    this.all = List.copyOf(all);
    this.index = new PhraseIndex(all.stream().map(Substitution::find).toList());
  }

  List<Token> apply(List<Token> tokens, Speaker speaker) {
    Map<Integer, List<Phrase>> found = new HashMap<>();
    index.scan(
        tokens, (phrase, from) -> found.computeIfAbsent(from, at -> new ArrayList<>()).add(phrase));
    if (found.isEmpty()) {
      return tokens;
    }
    List<Token> result = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Substitution best = null;
      List<Phrase> here = found.getOrDefault(at, List.of());
      for (Substitution candidate : all) {
        if (here.contains(candidate.find())
            && candidate.party().includes(speaker) == Truth.TRUE
            && (best == null || candidate.find().length() > best.find().length())) {
          best = candidate;
        }
      }
      if (best == null) {
        result.add(tokens.get(at++));
      } else {
        int end = at + best.find().length();
        result.addAll(replaced(tokens.subList(at, end), best.replace()));
        at = end;
      }
    }
    return result;
  }

  /** Word for word the times are kept; otherwise each new word has the time of all the old ones. */
  private static List<Token> replaced(List<Token> old, String replacement) {
    List<Token> words =
        Tokenizer.tokens(replacement, old.get(0).startMs(), old.get(old.size() - 1).endMs());
    if (words.size() != old.size()) {
      return words;
    }
    List<Token> timed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      timed.add(new Token(word.text(), word.folded(), old.get(i).startMs(), old.get(i).endMs()));
    }
    return timed;
  }
}
