package org.interactionanalytics.language;

import java.util.List;
import java.util.Set;

/** Takes away what people say before they come to the point, and how they address each other. */
final class Openers {
  private static final Set<String> WORDS =
      Set.of(
          "hi",
          "hello",
          "hey",
          "okay",
          "ok",
          "alright",
          "so",
          "well",
          "yes",
          "yeah",
          "yep",
          "sure",
          "great",
          "perfect",
          "excellent",
          "wonderful",
          "fantastic",
          "right",
          "and",
          "but",
          "also",
          "actually",
          "basically",
          "unfortunately",
          "absolutely",
          "certainly",
          "definitely",
          "anyway",
          "honestly",
          "additionally",
          "or",
          "fine",
          "good",
          "correct",
          "exactly",
          "understood",
          "nope",
          "no",
          "now",
          "awesome",
          "thanks",
          "sorry",
          "lastly",
          "finally",
          "first",
          "firstly",
          "secondly",
          "next",
          "however",
          "cool",
          "indeed",
          "meanwhile",
          "then",
          "apparently",
          "obviously");
  private static final List<List<String>> PHRASES =
      List.of(
          List.of("thank", "you", "so", "much"),
          List.of("thank", "you", "very", "much"),
          List.of("thank", "you"),
          List.of("good", "morning"),
          List.of("good", "afternoon"),
          List.of("good", "evening"),
          List.of("of", "course"),
          List.of("no", "problem"),
          List.of("no", "worries"),
          List.of("no", "thanks"),
          List.of("no", "thank", "you"),
          List.of("yes", "please"),
          List.of("i", "see"),
          List.of("got", "it"),
          List.of("i", "understand"),
          List.of("you", "know"),
          List.of("i", "mean"),
          List.of("i", "think", "that"),
          List.of("i", "think"),
          List.of("i", "guess"),
          List.of("i", "believe"),
          List.of("i", "am", "afraid", "that"),
          List.of("i", "am", "afraid"),
          List.of("i", "am", "sorry", "but"),
          List.of("i", "am", "sorry"),
          List.of("i", "apologize", "but"),
          List.of("hi", "there"),
          List.of("hello", "there"),
          List.of("in", "the", "meantime"),
          List.of("by", "the", "way"),
          List.of("for", "now"),
          List.of("as", "well"),
          List.of("for", "security"),
          List.of("for", "security", "reasons"),
          List.of("first", "of", "all"),
          List.of("to", "be", "honest"),
          List.of("all", "right"),
          List.of("one", "moment"),
          List.of("please", "note", "that"),
          List.of("it", "is", "just", "that"),
          List.of("it", "says", "that"),
          List.of("it", "says"));

  /** A first part before a comma that has no verb and is this short is an address or a sigh. */
  private static final int SHORT_ADDRESS = 3;

  /** A sentence of fewer words that ends with "that" is whole: "can i have that". */
  private static final int MAYBE_WHOLE = 8;

  private Openers() {}

  /** The words from where the matter begins; none where nothing else is said. */
  static List<SpokenToken> strip(List<SpokenToken> tokens) {
    List<SpokenToken> rest = tokens;
    boolean changed = true;
    while (changed && !rest.isEmpty()) {
      int cut = opening(rest);
      changed = cut > 0;
      rest = rest.subList(cut, rest.size());
    }
    return complete(withoutAddress(rest));
  }

  /** What was broken off ends with a word that binds; it is taken away. */
  private static List<SpokenToken> complete(List<SpokenToken> tokens) {
    int end = tokens.size();
    while (end > 0
        && tokens
            .get(end - 1)
            .is("and", "but", "or", "so", "because", "before", "if", "the", "a", "to", "that")) {
      boolean object =
          tokens.get(end - 1).is("that", "so", "to", "before")
              && end == tokens.size()
              && end < MAYBE_WHOLE;
      if (object) {
        break;
      }
      end--;
    }
    return tokens.subList(0, end);
  }

  private static int opening(List<SpokenToken> tokens) {
    for (List<String> phrase : PHRASES) {
      if (startsWith(tokens, phrase) && tokens.size() > phrase.size()) {
        boolean apart = tokens.get(phrase.size() - 1).mark().length() > 0;
        boolean thanks = phrase.get(0).equals("thank");
        boolean complement =
            tokens
                    .get(phrase.size())
                    .is("for", "about", "that", "to", "how", "why", "what", "your", "you")
                && !phrase.contains("think")
                && !phrase.contains("says");
        if (apart || (!thanks && !complement)) {
          return phrase.size();
        }
      }
    }
    SpokenToken first = tokens.get(0);
    if (first.is("and", "but", "so", "or", "just") && tokens.size() > 1) {
      return 1;
    }
    boolean greeting =
        first.is("hi", "hello", "hey")
            && tokens.size() > 2
            && tokens.get(2).is("i", "we", "my", "can", "could");
    if (greeting) {
      return 2;
    }
    boolean apart = !first.mark().isEmpty();
    if (WORDS.contains(first.lower()) && tokens.size() > 1) {
      SpokenToken second = tokens.get(1);
      boolean opens =
          apart
              || second.is(
                  "i", "we", "you", "it", "there", "they", "he", "she", "please", "my", "your",
                  "can", "could", "do", "does", "is", "are", "will", "would", "what", "how",
                  "where", "when", "why", "if", "let", "have", "the")
              || WORDS.contains(second.lower());
      if (opens && !(first.is("no") && !apart && second.is("the"))) {
        return 1;
      }
    }
    boolean address =
        apart
            && tokens.size() > 2
            && tokens.get(1).is("can", "could", "will", "would", "what", "let", "please", "do");
    if (address) {
      return 1;
    }
    int comma = firstComma(tokens);
    boolean shortAddress =
        comma > 0
            && comma <= SHORT_ADDRESS
            && comma < tokens.size()
            && tokens.subList(0, comma).stream().noneMatch(token -> token.wordClass().isVerbal())
            && tokens.subList(0, comma).stream()
                .allMatch(
                    token ->
                        token.wordClass() == WordClass.PROPN
                            || token.wordClass() == WordClass.INTJ
                            || WORDS.contains(token.lower()));
    return shortAddress ? comma : 0;
  }

  private static int firstComma(List<SpokenToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).mark().isEmpty()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Takes ", Alex", ", sir", ", please" and ", though" from the end. */
  private static List<SpokenToken> withoutAddress(List<SpokenToken> tokens) {
    List<SpokenToken> rest = tokens;
    for (int round = 0; round < 2; round++) {
      int size = rest.size();
      if (size > 2 && rest.get(size - 1).is("please", "though", "right", "thanks", "then", "too")) {
        rest = rest.subList(0, size - 1);
      } else if (size > 3
          && rest.get(size - 2).mark().equals(",")
          && (isName(rest.get(size - 1))
              || rest.get(size - 1).is("sir", "madam", "ma'am", "miss"))) {
        rest = rest.subList(0, size - 1);
      } else if (size > 4
          && rest.get(size - 3).mark().equals(",")
          && isName(rest.get(size - 1))
          && isName(rest.get(size - 2))) {
        rest = rest.subList(0, size - 2);
      }
    }
    return rest;
  }

  private static boolean isName(SpokenToken token) {
    return token.wordClass() == WordClass.PROPN
        || (Character.isUpperCase(token.text().charAt(0)) && token.text().length() > 1);
  }

  static boolean startsWith(List<SpokenToken> tokens, List<String> phrase) {
    if (tokens.size() < phrase.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!tokens.get(i).lower().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
