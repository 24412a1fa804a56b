package org.interactionanalytics.spoken;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words in the form that the rules compare: lower case, no punctuation but inside.
 *
 * @param all in order
 */
public record Words(List<String> all) {
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}$£€+]+|[^\\p{L}\\p{N}%]+$");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");

  public Words {
    all = List.copyOf(all);
  }

  /** The form of a word that is compared; may be empty. */
  public static String plain(String word) {
    if (isPlain(word)) {
      return word;
    }
    String plain =
        EDGES.matcher(word.toLowerCase(Locale.ROOT).replace('\u2019', '\'')).replaceAll("");
    return ABBREVIATION.matcher(plain).matches() ? plain.replace(".", "") : plain;
  }

  /** What nearly all words of a recogniser are. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  public int size() {
    return all.size();
  }

  /** Whether the word at a place begins with a digit. */
  public boolean isWritten(int place) {
    String word = at(place);
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** The word at a place; empty text outside. */
  public String at(int place) {
    return place >= 0 && place < all.size() ? all.get(place) : "";
  }

  public boolean isOneOf(int place, Set<String> words) {
    return words.contains(at(place));
  }

  /** Whether one of these words is among the last few before a place. */
  public boolean isNear(int place, int reach, Set<String> words) {
    for (int at = place - 1; at >= place - reach; at--) {
      if (isOneOf(at, words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether these words stand here, one after the other. */
  public boolean startsAt(int place, List<String> phrase) {
    if (place < 0 || place + phrase.size() > all.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!all.get(place + i).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  public Words part(int from, int to) {
    return new Words(all.subList(from, to));
  }

  public String joined(int from, int to) {
    return String.join(" ", all.subList(from, to));
  }
}
