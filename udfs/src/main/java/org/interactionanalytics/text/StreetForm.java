package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.SpokenNumbers.Whole;
import org.interactionanalytics.spoken.WordList;
import org.interactionanalytics.spoken.Words;

/** Addresses of houses: "125 Elm Street", "400 North Main Street". */
final class StreetForm implements WrittenForm {
  private static final int MAX_NAME_WORDS = 3;

  /** The longest number and name, words. Source: own choice. */
  private static final int REACH = 12;

  /** Below, the ordinal is a word: "Fifth Avenue", "10th Street". */
  private static final int FIRST_IN_DIGITS = 10;

  private static final Set<String> STREETS =
      Set.of("street", "avenue", "road", "lane", "boulevard", "terrace", "parkway");

  /** Streets that are words of their own; they need a word before the number that tells a place. */
  private static final Set<String> AMBIGUOUS =
      Set.of("drive", "court", "way", "place", "circle", "close", "square");

  private static final Set<String> PLACE_CUES =
      Set.of("at", "live", "lives", "living", "address", "located", "on", "to", "is");

  /** "the fifth street on the left" is no name. */
  private static final Set<String> ARTICLES = Set.of("the", "a", "every", "each");

  @Override
  public Optional<Piece> write(Words words, int at) {
    return isStreetNear(words, at)
        ? house(words, at).or(() -> numberedStreet(words, at))
        : Optional.empty();
  }

  private static boolean isStreetNear(Words words, int at) {
    for (int next = at + 1; next <= at + REACH; next++) {
      if (words.isOneOf(next, STREETS) || words.isOneOf(next, AMBIGUOUS)) {
        return true;
      }
    }
    return false;
  }

  /** "fifth avenue", "twenty third street". */
  private static Optional<Piece> numberedStreet(Words words, int at) {
    return SpokenNumbers.ordinal(words, at)
        .filter(read -> words.isOneOf(read.end(), STREETS) && !words.isOneOf(at - 1, ARTICLES))
        .map(
            read ->
                new Piece(
                    ordinal(words, at, read) + " " + capital(words.at(read.end())),
                    read.end() + 1));
  }

  private static String ordinal(Words words, int at, Whole read) {
    return read.value() < FIRST_IN_DIGITS
        ? capital(words.at(at))
        : OrdinalForm.written(read.value());
  }

  private static Optional<Piece> house(Words words, int at) {
    Optional<Figure> number =
        Figure.read(words, at).filter(figure -> figure.text().matches("[\\d,]{1,6}"));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    boolean cued = words.isOneOf(at - 1, PLACE_CUES) || words.isOneOf(at - 2, PLACE_CUES);
    List<String> name = new ArrayList<>();
    int next = number.get().end();
    while (name.size() < MAX_NAME_WORDS && !isStreet(words, next, cued) && isName(words, next)) {
      int word = next;
      Optional<Whole> ordinal = SpokenNumbers.ordinal(words, word);
      name.add(ordinal.map(read -> ordinal(words, word, read)).orElse(capital(words.at(word))));
      next = ordinal.map(Whole::end).orElse(word + 1);
    }
    if (name.isEmpty() || !isStreet(words, next, cued) || (number.get().small() && !cued)) {
      return Optional.empty();
    }
    String text =
        number.get().text().replace(",", "")
            + " "
            + String.join(" ", name)
            + " "
            + capital(words.at(next));
    return Optional.of(new Piece(text, next + 1));
  }

  private static boolean isStreet(Words words, int at, boolean cued) {
    return words.isOneOf(at, STREETS) || (cued && words.isOneOf(at, AMBIGUOUS));
  }

  /** Function words and what is counted are no names of streets. */
  private static boolean isName(Words words, int at) {
    String word = words.at(at);
    boolean ordinal = SpokenNumbers.ordinal(words, at).isPresent();
    return ordinal
        || (word.length() > 1
            && !WordList.COMMON.contains(word)
            && !Units.isUnit(words, at)
            && SpokenNumbers.whole(words, at).isEmpty());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
