package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the linear text models count: words, pairs of neighbours, and either within reach of a
 * negation.
 *
 * <ul>
 *   <li>{@code don't}, {@code dont} and {@code do not} are the same.
 *   <li>A phrase is one word, joined by underscores: {@code waste_of_time}. Where several begin,
 *       the longest counts.
 *   <li>A silent word or phrase is no term, alone or in a pair: {@code thank_you_for_calling}.
 *   <li>Function words are no terms, except "not" alone; pairs of them aren't either.
 *   <li>A term counts 1. Within reach of a negation it counts {@link #NEGATED} instead and its
 *       negated form {@code !term} counts 1. "No" before a function word is an answer, which
 *       negates nothing and is no term.
 *   <li>What somebody is sorry for, or understands, is no term: "sorry about the delay".
 *   <li>What comes before the last "but" counts {@link #BEFORE_CONTRAST} of that.
 * </ul>
 *
 * <p>Counts are divided by max(n, {@link #SHORTEST}), n being the number of content words (a phrase
 * is one; silent ones included). So a text said twice counts as much as said once, as far as it has
 * at least {@link #SHORTEST} content words, and one strong sentence in a long calm text is diluted.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Terms {
  /** What a word counts within reach of a negation. Source: chosen on held-out domains. */
  public static final double NEGATED = -0.7;

  /** Words that a negation reaches forward. Source: chosen on held-out domains. */
  public static final int NEGATION_REACH = 4;

  /** What a term counts before the last "but". Source: chosen on held-out domains. */
  public static final double BEFORE_CONTRAST = 0.5;

  /** A text of fewer content words counts as this many, lest "yes" alone be an emotion. */
  static final int SHORTEST = 5;

  /** Words after "sorry about" or "understand how" that are no terms. Source: own choice. */
  static final int SYMPATHY_REACH = 5;

  /** Marks the negated form of a term. */
  public static final String NEGATION_MARK = "!";

  private static final String JOINT = "_";
  private static final String ANSWER = "no";
  private static final String NOT = "not";
  private static final String CONTRAST = "but";

  private static final Set<String> NEGATIONS =
      words(
          """
          not no never without nothing nobody none neither nor hardly barely scarcely lack lacks
          lacking lacked
          """);

  private static final Set<String> NEGATION_ENDS =
      words("but because although though however except since so yet");

  private static final Set<String> FUNCTION_WORDS =
      words(
          """
          a an the not this that these those i you he she it we they me him her us them my your his
          its our their mine yours who which what where when how i'm i've i'd i'll you're you've
          you'll you'd it's it'll that'll that's he's she's we're we've we'll they're there's what's
          im ive youre thats theres is are was were be been being am do does did have has had having
          will would shall should can could may might must of to in on at by for from with about
          into over after before between as than then and or if up out off there here one two three
          four five six seven eight nine ten
          """);

  private static final Set<String> APOLOGIES =
      words("sorry apologize apologise apologies apology apologizing apologising");
  private static final Set<String> APOLOGY_LINKS = words("about for to that if");
  private static final Set<String> UNDERSTANDINGS = words("understand appreciate imagine");
  private static final Set<String> UNDERSTANDING_LINKS = words("your how why that");
  private static final Set<String> SYMPATHY_ENDS =
      words("but i i'm i'll i've can could may let we we'll please would unfortunately however");

  /** How people write "not" inside a word; with the apostrophe it is a rule. */
  private static final Set<String> WITHOUT_APOSTROPHE =
      words(
          """
          dont didnt doesnt isnt wasnt cant couldnt wont wouldnt arent werent hasnt havent hadnt
          aint shouldnt
          """);

  private static final Map<String, String> IRREGULAR = Map.of("ca", "can", "wo", "will");

  private final Map<String, List<List<String>>> phrasesByFirstWord;
  private final Set<String> silent;

  /**
   * The terms of a vocabulary.
   *
   * @param phrases phrases that are one word, words apart by spaces
   * @param silent words and phrases that are no terms; a phrase must be among the phrases too
   */
  public Terms(Collection<String> phrases, Collection<String> silent) {
    this.phrasesByFirstWord = new HashMap<>();
    phrases.stream()
        .map(phrase -> expandNegations(Tokens.of(phrase)))
        .sorted(Comparator.comparingInt(phrase -> -phrase.size()))
        .forEach(
            phrase ->
                phrasesByFirstWord
                    .computeIfAbsent(phrase.get(0), first -> new ArrayList<>())
                    .add(phrase));
    this.silent = silent.stream().map(Terms::term).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The terms of a model: its terms of several words joined are the phrases, its terms of weight 0
   * the silent ones.
   *
   * @param weights weight by term
   */
  public static Terms ofModel(Map<String, Double> weights) {
    List<String> phrases =
        weights.keySet().stream()
            .filter(term -> term.contains(JOINT))
            .filter(term -> !term.contains(" ") && !term.startsWith(NEGATION_MARK))
            .map(Terms::phrase)
            .toList();
    List<String> silent =
        weights.keySet().stream()
            .filter(term -> weights.get(term) == 0)
            .map(Terms::phrase)
            .toList();
    return new Terms(phrases, silent);
  }

  /** The term that a word or phrase is: {@code waste_of_time} for "waste of time". */
  public static String term(String phrase) {
    return String.join(JOINT, expandNegations(Tokens.of(phrase)));
  }

  /** The phrase that a term is, words apart by spaces: the opposite of {@link #term}. */
  public static String phrase(String term) {
    return term.replace(JOINT, " ");
  }

  /**
   * The terms of a text with their shares, in order of first appearance.
   *
   * @param text any text, punctuated or not
   */
  public Map<String, Double> of(String text) {
    List<String> words = joinPhrases(expandNegations(Tokens.of(text)));
    Map<String, Double> counts = new LinkedHashMap<>();
    int contentWords = 0;
    int contrast = words.lastIndexOf(CONTRAST);
    int reach = 0;
    int previousReach = 0;
    int sympathy = 0;
    boolean previousContent = false;
    boolean previousSilent = true;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (NEGATION_ENDS.contains(word)) {
        reach = 0;
      }
      if (SYMPATHY_ENDS.contains(word)) {
        sympathy = 0;
      }
      boolean answer = word.equals(ANSWER) && !beforeContent(words, i);
      boolean isSilent = answer || sympathy > 0 || silent.contains(word);
      boolean content = !FUNCTION_WORDS.contains(word);
      if (content) {
        contentWords++;
      }
      double weight = i < contrast ? BEFORE_CONTRAST : 1;
      if ((content || word.equals(NOT)) && !isSilent) {
        add(word, reach > 0, weight, counts);
      }
      if (!isSilent && !previousSilent && (content || previousContent)) {
        add(words.get(i - 1) + " " + word, previousReach > 0 && reach > 0, weight, counts);
      }
      previousReach = reach;
      previousContent = content;
      previousSilent = isSilent;
      sympathy = opensSympathy(words, i, reach) ? SYMPATHY_REACH : Math.max(0, sympathy - 1);
      reach = NEGATIONS.contains(word) && !answer ? NEGATION_REACH : Math.max(0, reach - 1);
    }
    double length = Math.max(SHORTEST, contentWords);
    counts.replaceAll((term, count) -> count / length);
    return Collections.unmodifiableMap(counts);
  }

  private static void add(String term, boolean negated, double weight, Map<String, Double> counts) {
    if (negated) {
      counts.merge(term, NEGATED * weight, Double::sum);
      counts.merge(NEGATION_MARK + term, weight, Double::sum);
    } else {
      counts.merge(term, weight, Double::sum);
    }
  }

  /** Whether a word with a meaning of its own comes next: "no sound", but not "no it works". */
  private boolean beforeContent(List<String> words, int at) {
    if (at + 1 >= words.size()) {
      return false;
    }
    String next = words.get(at + 1);
    return !FUNCTION_WORDS.contains(next)
        && !NEGATION_ENDS.contains(next)
        && !silent.contains(next);
  }

  private static boolean opensSympathy(List<String> words, int at, int negationReach) {
    if (at + 1 >= words.size() || negationReach > 0) {
      return false;
    }
    String word = words.get(at);
    String last = word.substring(word.lastIndexOf(JOINT) + 1);
    String next = words.get(at + 1);
    return (APOLOGIES.contains(last) && APOLOGY_LINKS.contains(next))
        || (UNDERSTANDINGS.contains(last) && UNDERSTANDING_LINKS.contains(next));
  }

  private static List<String> expandNegations(List<String> words) {
    List<String> expanded = new ArrayList<>();
    for (String word : words) {
      String verb =
          WITHOUT_APOSTROPHE.contains(word)
              ? word.substring(0, word.length() - "nt".length())
              : word.endsWith("n't")
                  ? word.substring(0, word.length() - "n't".length())
                  : word.equals("cannot") ? "can" : "";
      if (verb.isEmpty()) {
        expanded.add(word);
      } else {
        expanded.add(IRREGULAR.getOrDefault(verb, verb));
        expanded.add(NOT);
      }
    }
    return expanded;
  }

  private List<String> joinPhrases(List<String> words) {
    List<String> joined = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      List<String> rest = words.subList(next, words.size());
      List<String> piece =
          phrasesByFirstWord.getOrDefault(rest.get(0), List.of()).stream()
              .filter(phrase -> startsWith(rest, phrase))
              .findFirst()
              .orElse(rest.subList(0, 1));
      joined.add(String.join(JOINT, piece));
      next += piece.size();
    }
    return joined;
  }

  private static boolean startsWith(List<String> words, List<String> phrase) {
    return words.size() >= phrase.size() && words.subList(0, phrase.size()).equals(phrase);
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Tokens.of(text));
  }
}
