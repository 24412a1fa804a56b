package org.interactionanalytics.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** English contractions written out: "it's been" is "it has been", "won't" is "will not". */
public final class Contractions {
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("won't", "will not"),
          Map.entry("can't", "can not"),
          Map.entry("cannot", "can not"),
          Map.entry("shan't", "shall not"),
          Map.entry("ain't", "is not"),
          Map.entry("let's", "let us"),
          Map.entry("y'all", "you all"),
          Map.entry("gonna", "going to"),
          Map.entry("wanna", "want to"),
          Map.entry("gotta", "got to"),
          Map.entry("dont", "do not"),
          Map.entry("doesnt", "does not"),
          Map.entry("didnt", "did not"),
          Map.entry("im", "i am"),
          Map.entry("ive", "i have"));
  private static final Map<String, String> ENDINGS =
      Map.of("'m", "am", "'re", "are", "'ve", "have", "'ll", "will");
  private static final Set<String> BEFORE_IS =
      Set.of(
          "it",
          "he",
          "she",
          "that",
          "this",
          "there",
          "here",
          "what",
          "where",
          "who",
          "how",
          "when",
          "why",
          "everything",
          "something",
          "nothing",
          "everyone",
          "someone",
          "nobody",
          "one",
          "which");

  private Contractions() {}

  /**
   * A word written out.
   *
   * @param word the word or words that it stands for, lower case, apart by spaces
   * @param source position of the word that it was written out from
   */
  public record Piece(String word, int source) {}

  /**
   * The words with contractions written out.
   *
   * @param words lower case, straight apostrophes
   */
  public static List<String> expand(List<String> words) {
    return pieces(words).stream().map(Piece::word).toList();
  }

  /** As {@link #expand}, with the position that each word comes from. */
  public static List<Piece> pieces(List<String> words) {
    List<Piece> pieces = new ArrayList<>(words.size() + 4);
    for (int at = 0; at < words.size(); at++) {
      String next = at + 1 < words.size() ? words.get(at + 1) : "";
      String after = at + 2 < words.size() ? words.get(at + 2) : "";
      for (String word : expand(words.get(at), next, after).split(" ")) {
        pieces.add(new Piece(word, at));
      }
    }
    return pieces;
  }

  private static String expand(String word, String next, String after) {
    int apostrophe = word.indexOf('\'');
    if (WHOLE.containsKey(word)) {
      return WHOLE.get(word);
    }
    if (apostrophe <= 0) {
      return word;
    }
    if (word.endsWith("n't")) {
      return word.substring(0, word.length() - "n't".length()) + " not";
    }
    String stem = word.substring(0, apostrophe);
    String ending = word.substring(apostrophe);
    if (ENDINGS.containsKey(ending)) {
      return stem + " " + ENDINGS.get(ending);
    }
    if (ending.equals("'d")) {
      return stem + (takesParticiple(next, after) ? " had" : " would");
    }
    if (ending.equals("'s") && BEFORE_IS.contains(stem)) {
      return stem + (isPerfect(next, after) ? " has" : " is");
    }
    return word;
  }

  private static boolean takesParticiple(String next, String after) {
    return next.equals("better") || isPerfect(next, after);
  }

  /** "It's been", "it's already gone"; not "it's broken", which says how it is. */
  private static boolean isPerfect(String next, String after) {
    boolean between = Set.of("not", "already", "just", "never", "always", "only").contains(next);
    String word = between ? after : next;
    return Set.of("been", "got", "had", "become", "gone", "happened", "taken").contains(word);
  }
}
