package org.interactionanalytics.training;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interactionanalytics.text.Terms;

/**
 * What is known of words and phrases before any example is seen.
 *
 * @param own valence by term, -3 to 3 without 0: our own list
 * @param listed 1 or -1 by term: the opinion lexicon, less what our own list settles
 * @param silent terms that count nothing
 */
record Lexicon(Map<String, Integer> own, Map<String, Integer> listed, Set<String> silent) {
  static final Lexicon EMPTY = new Lexicon(Map.of(), Map.of(), Set.of());

  private static final String SILENT = "0";
  private static final String OPEN = "?";

  /**
   * Reads both lists; a word that the opinion lexicon lists as good and as bad is left out.
   *
   * @param ownLines valence, tab, terms apart by commas
   * @param listedRows word and {@code +} or {@code -}
   */
  static Lexicon read(List<String> ownLines, List<String[]> listedRows) {
    Map<String, Integer> own = new TreeMap<>();
    Set<String> silent = new TreeSet<>();
    Set<String> settled = new HashSet<>();
    for (String line : ownLines) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      for (String phrase : parts[1].split(", ")) {
        String term = Terms.term(phrase);
        settled.add(term);
        switch (parts[0]) {
          case SILENT -> silent.add(term);
          case OPEN -> {}
          default -> own.put(term, Integer.valueOf(parts[0]));
        }
      }
    }
    Map<String, Integer> listed = new TreeMap<>();
    for (String[] row : listedRows) {
      if (!settled.contains(row[0])) {
        listed.merge(row[0], row[1].equals("+") ? 1 : -1, (first, second) -> 0);
      }
    }
    listed.values().removeIf(sign -> sign == 0);
    return new Lexicon(own, listed, silent);
  }

  /** The terms that its words and phrases make. */
  Terms terms() {
    List<String> phrases =
        Stream.of(own.keySet(), silent)
            .flatMap(Set::stream)
            .map(Terms::phrase)
            .filter(phrase -> phrase.indexOf(' ') > 0)
            .toList();
    return new Terms(phrases, silent.stream().map(Terms::phrase).toList());
  }
}
