package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts a sentence where "and", "but" or "so" joins two that could stand alone. */
final class Clauses {
  private static final Set<String> LINKS = Set.of("and", "but", "so");
  private static final Set<String> SUBJECTS =
      Set.of(
          "i",
          "you",
          "we",
          "they",
          "he",
          "she",
          "it",
          "there",
          "nobody",
          "everything",
          "this",
          "that");
  private static final Set<String> SUBORDINATING =
      Set.of(
          "if", "when", "once", "as", "because", "while", "since", "until", "unless", "after",
          "before", "what");
  private static final int REACH = 7;

  /** Words with which a new sentence may begin where the punctuation was missed. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "i am",
          "i will",
          "i want",
          "i would",
          "i need",
          "it is",
          "it was",
          "they are",
          "we will",
          "we are",
          "can you",
          "could you",
          "can i",
          "do you",
          "are you",
          "is there",
          "there is",
          "there are",
          "my name",
          "thank you",
          "this is",
          "that is",
          "he is",
          "she is",
          "you can");

  /** A piece of fewer words is left with what follows. */
  private static final int SHORTEST = 4;

  private Clauses() {}

  static List<List<SpokenToken>> split(List<SpokenToken> tokens) {
    List<List<SpokenToken>> clauses = new ArrayList<>();
    int from = 0;
    for (int at = 1; at < tokens.size(); at++) {
      boolean broken = tokens.get(at - 1).mark().equals(";");
      boolean linked = LINKS.contains(tokens.get(at).lower()) && opensClause(tokens, at + 1);
      boolean spliced =
          tokens.get(at - 1).mark().equals(",")
              && (opensWithPronoun(tokens, at) || tokens.get(at).is("my"));
      boolean runOn =
          at - from >= SHORTEST && opensSentence(tokens, at) && hasVerb(tokens.subList(from, at));
      boolean subordinate = SUBORDINATING.contains(tokens.get(from).lower());
      if (broken
          || runOn
          || (!subordinate && (linked || spliced) && hasVerb(tokens.subList(from, at)))) {
        clauses.add(tokens.subList(from, at));
        from = at;
      }
    }
    clauses.add(tokens.subList(from, tokens.size()));
    return clauses;
  }

  /** "My internet is down it is very slow": no sentence goes on with "it is" after a noun. */
  private static boolean opensSentence(List<SpokenToken> tokens, int at) {
    SpokenToken before = tokens.get(at - 1);
    boolean ended =
        switch (before.wordClass()) {
          case NOUN, PROPN, NUM, ADJ -> true;
          case ADV, PRON ->
              before.is(
                  "here", "there", "again", "please", "back", "too", "it", "them", "me", "us");
          default -> false;
        };
    return ended
        && before.mark().isEmpty()
        && at + 1 < tokens.size()
        && (BEGINNINGS.contains(tokens.get(at).lower() + " " + tokens.get(at + 1).lower())
            || (tokens.get(at).is("my", "your") && opensWithNoun(tokens, at)));
  }

  static boolean hasVerb(List<SpokenToken> tokens) {
    return tokens.stream().anyMatch(token -> token.wordClass().isVerbal());
  }

  private static boolean opensClause(List<SpokenToken> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    return opensWithPronoun(tokens, at)
        || tokens.get(at).is("if", "please")
        || (tokens.get(at).wordClass() == WordClass.AUX
            && SUBJECTS.contains(tokens.get(at + 1).lower()))
        || opensWithNoun(tokens, at);
  }

  private static boolean opensWithPronoun(List<SpokenToken> tokens, int at) {
    if (at + 1 >= tokens.size() || !SUBJECTS.contains(tokens.get(at).lower())) {
      return false;
    }
    int next = tokens.get(at + 1).wordClass() == WordClass.ADV ? at + 2 : at + 1;
    return next < tokens.size() && tokens.get(next).wordClass().isVerbal();
  }

  /** "The other driver hit the back of my car". */
  private static boolean opensWithNoun(List<SpokenToken> tokens, int at) {
    boolean determined =
        tokens.get(at).wordClass() == WordClass.DET
            || tokens.get(at).is("my", "your", "our", "his", "her", "their");
    for (int i = at + 1; determined && i < Math.min(tokens.size(), at + REACH); i++) {
      switch (tokens.get(i).wordClass()) {
        case AUX -> {
          return true;
        }
        case VERB -> {
          return !tokens.get(i).lower().endsWith("ing");
        }
        case NOUN, PROPN, ADJ, NUM -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
