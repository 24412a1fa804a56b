package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the linear text models count: words, pairs of neighbours, and either within reach of a
 * negation. A telephone formula such as "thank you for calling" is one word, joined by underscores.
 *
 * <p>A term counts 1. Within reach of a negation it counts {@link #NEGATED} instead and its negated
 * form {@code !term} counts 1. Counts are divided by the square root of the number of words, so
 * that a long turn is not stronger merely for being long.
 */
public final class Terms {
  /** What a word counts within reach of a negation. Source: chosen on held-out domains. */
  public static final double NEGATED = -0.7;

  /** Words that a negation reaches forward. Source: chosen on held-out domains. */
  public static final int NEGATION_REACH = 4;

  /** A shorter text counts as this many words, lest "yes" alone be an emotion. */
  static final int SHORTEST = 4;

  /** Marks the negated form of a term. */
  public static final String NEGATION_MARK = "!";

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "cannot",
          "without",
          "nothing",
          "nobody",
          "none",
          "neither",
          "nor",
          "hardly",
          "barely",
          "scarcely",
          "dont",
          "didnt",
          "doesnt",
          "isnt",
          "wasnt",
          "cant",
          "couldnt",
          "wont",
          "wouldnt",
          "arent",
          "werent",
          "hasnt",
          "havent",
          "aint",
          "shouldnt",
          "lack",
          "lacks",
          "lacking",
          "lacked");

  private static final Set<String> NEGATION_ENDS =
      Set.of("but", "because", "although", "though", "however", "except", "since", "so", "yet");

  /** Words without a feeling of their own; they and pairs of them are no terms. */
  private static final Set<String> FUNCTION_WORDS =
      Set.copyOf(
          Tokens.of(
              """
              a an the this that these those i you he she it we they me him her us them my your his
              its our their mine yours who which what where when how i'm i've i'd i'll you're you've
              you'll you'd it's that's he's she's we're we've we'll they're there's what's is are was
              were be been being am do does did have has had having will would shall should can could
              may might must of to in on at by for from with about into over after before between as
              than then and or if up out off there here one two three four five six seven eight nine
              ten
              """));

  /**
   * What people on the telephone say without meaning it: one word each, so that "thank you for
   * calling" isn't gratitude.
   */
  private static final List<List<String>> FORMULAS =
      Stream.of(
              "thank you for calling",
              "thanks for calling",
              "thank you for holding",
              "thanks for holding",
              "thank you for waiting",
              "thanks for waiting",
              "thank you for your patience",
              "thank you for contacting",
              "thanks for contacting",
              "thank you for choosing",
              "thank you for confirming",
              "thank you for that information",
              "thank you for providing",
              "good morning",
              "good afternoon",
              "good evening",
              "have a nice day",
              "have a good day",
              "have a great day",
              "have a wonderful day",
              "have a good one",
              "glad to help",
              "glad to assist",
              "happy to help",
              "happy to assist",
              "pleasure to assist",
              "how are you",
              "i'm sorry to hear that",
              "sorry to hear that",
              "i apologize for the inconvenience",
              "sorry for the inconvenience",
              "no worries",
              "sounds good",
              "sounds great",
              "sounds nice",
              "sounds perfect",
              "that's fine",
              "that is fine",
              "that's right",
              "that is right",
              "that's correct",
              "that is correct",
              "is that correct",
              "is this correct",
              "is it correct",
              "is that right",
              "is everything correct",
              "my pleasure",
              "would like",
              "i'd like",
              "you'd like",
              "might like",
              "savings account")
          .map(Tokens::of)
          .sorted(Comparator.comparingInt(formula -> -formula.size()))
          .toList();

  private Terms() {}

  /**
   * The terms of a text with their values, in order of first appearance.
   *
   * @param text any text, punctuated or not
   */
  public static Map<String, Double> of(String text) {
    List<String> words = joinFormulas(Tokens.of(text));
    double weight = 1 / Math.sqrt(Math.max(SHORTEST, words.size()));
    Map<String, Double> terms = new LinkedHashMap<>();
    int reach = 0;
    int previousReach = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (NEGATION_ENDS.contains(word)) {
        reach = 0;
      }
      boolean content = !FUNCTION_WORDS.contains(word);
      if (content) {
        count(word, reach > 0, weight, terms);
      }
      if (i > 0 && (content || !FUNCTION_WORDS.contains(words.get(i - 1)))) {
        count(words.get(i - 1) + " " + word, previousReach > 0 && reach > 0, weight, terms);
      }
      previousReach = reach;
      reach = isNegation(word) ? NEGATION_REACH : Math.max(0, reach - 1);
    }
    return Collections.unmodifiableMap(terms);
  }

  private static void count(
      String term, boolean negated, double weight, Map<String, Double> terms) {
    if (negated) {
      terms.merge(term, NEGATED * weight, Double::sum);
      terms.merge(NEGATION_MARK + term, weight, Double::sum);
    } else {
      terms.merge(term, weight, Double::sum);
    }
  }

  private static boolean isNegation(String word) {
    return NEGATIONS.contains(word) || word.endsWith("n't");
  }

  private static List<String> joinFormulas(List<String> words) {
    List<String> joined = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      List<String> rest = words.subList(next, words.size());
      List<String> piece =
          FORMULAS.stream()
              .filter(formula -> startsWith(rest, formula))
              .findFirst()
              .orElse(rest.subList(0, 1));
      joined.add(String.join("_", piece));
      next += piece.size();
    }
    return joined;
  }

  private static boolean startsWith(List<String> words, List<String> formula) {
    return words.size() >= formula.size() && words.subList(0, formula.size()).equals(formula);
  }
}
