package org.interactionanalytics.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words in the form that the rules compare: lower case, no punctuation but inside.
 *
 * @param all in order
 */
record Words(List<String> all) {
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}$£€+]+|[^\\p{L}\\p{N}%]+$");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");

  Words {
    all = List.copyOf(all);
  }

  /** The form of a word that is compared; may be empty. */
  static String plain(String word) {
    String plain =
        EDGES.matcher(word.toLowerCase(Locale.ROOT).replace('\u2019', '\'')).replaceAll("");
    return ABBREVIATION.matcher(plain).matches() ? plain.replace(".", "") : plain;
  }

  int size() {
    return all.size();
  }

  /** The word at a place; empty text outside. */
  String at(int place) {
    return place >= 0 && place < all.size() ? all.get(place) : "";
  }

  boolean isOneOf(int place, Set<String> words) {
    return words.contains(at(place));
  }

  /** Whether these words stand here, one after the other. */
  boolean startsAt(int place, List<String> phrase) {
    return place >= 0
        && place + phrase.size() <= all.size()
        && all.subList(place, place + phrase.size()).equals(phrase);
  }

  Words part(int from, int to) {
    return new Words(all.subList(from, to));
  }

  String joined(int from, int to) {
    return String.join(" ", all.subList(from, to));
  }
}
