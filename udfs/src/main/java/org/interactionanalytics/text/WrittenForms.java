package org.interactionanalytics.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interactionanalytics.spoken.SpokenAddresses;
import org.interactionanalytics.spoken.SpokenAddresses.Address;
import org.interactionanalytics.spoken.SpokenDates;
import org.interactionanalytics.spoken.SpokenMoney;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.Words;
import org.interactionanalytics.text.WrittenForm.Piece;

/**
 * Writes what was said as people write it: "forty five dollars and twenty cents" becomes {@code
 * $45.20}, "june twenty third" {@code June 23rd}, "four one one one" {@code 4111}.
 *
 * <p>The style is that of careful transcripts:
 *
 * <ul>
 *   <li>Numbers below ten stay words ("two people", "five minutes"), and so do "first" to "ninth",
 *       fractions below one ("two thirds") and round guesses ("a million", "a few hundred").
 *   <li>They are digits all the same before a unit or a percentage, in money, times and dates, as
 *       decimals, behind what is numbered ("option 2"), and beside a number that is written in
 *       digits ("5 to 10 days").
 *   <li>Quantities from 1,000 have separators; years, codes and numbers of accounts have not.
 *   <li>Ten digits in a row are a telephone number unless the words before say otherwise; sixteen
 *       stand in fours, as on cards.
 *   <li>Times are on the clock that was told ("3:30 PM"), money has the sign of its currency, slang
 *       ("500 bucks") stays.
 *   <li>A number ends at a comma or the end of a sentence, but for telephone numbers that are
 *       dictated in pieces and the like.
 * </ul>
 *
 * English only; in other languages the words would stay as they are.
 */
public final class WrittenForms {
  private static final Set<String> BEGINNINGS = Set.of("plus", "minus", "point");
  private static final Set<String> AFTER_LETTER =
      Set.of("hundred", "thousand", "million", "billion", "dash", "hyphen", "and");

  private WrittenForms() {}

  /**
   * The words as they are written; each spoken word is covered by exactly one, in order. The time
   * that it takes grows with the number of words.
   *
   * @param spoken words with their punctuation, cased or not
   */
  public static List<WrittenWord> of(List<MarkedWord> spoken) {
    Words all = new Words(spoken.stream().map(word -> Words.plain(word.text())).toList());
    List<WrittenForm> forms = forms(all);
    List<WrittenWord> written = new ArrayList<>();
    int from = 0;
    while (from < spoken.size()) {
      int end = Clauses.end(all, spoken, from);
      writeClause(all.part(from, end), spoken.subList(from, end), from, forms, written);
      from = end;
    }
    return List.copyOf(written);
  }

  /** The first that knows what to write does it. */
  private static List<WrittenForm> forms(Words all) {
    return List.of(
        new IdiomForm(),
        new DateForm(),
        new TimeForm(),
        new MoneyForm(all),
        new StreetForm(),
        new CodeForm(),
        new NumberForm(),
        new OrdinalForm());
  }

  private static void writeClause(
      Words words,
      List<MarkedWord> spoken,
      int offset,
      List<WrittenForm> forms,
      List<WrittenWord> written) {
    int from = 0;
    for (Address address : addresses(words)) {
      if (address.from() >= from) {
        write(words.part(from, address.from()), spoken, from, offset, forms, written);
        Piece piece = new Piece(address.text(), address.end());
        written.add(word(piece, spoken, address.from(), address.end(), offset));
        from = address.end();
      }
    }
    write(words.part(from, words.size()), spoken, from, offset, forms, written);
  }

  /** Mailboxes go before the pages that they hold. */
  private static List<Address> addresses(Words words) {
    return Stream.concat(
            SpokenAddresses.mailboxes(words).stream(), SpokenAddresses.pages(words).stream())
        .sorted(Comparator.comparingInt(Address::from))
        .toList();
  }

  /**
   * @param first place of the first word among the clause's
   */
  private static void write(
      Words words,
      List<MarkedWord> spoken,
      int first,
      int offset,
      List<WrittenForm> forms,
      List<WrittenWord> written) {
    int at = 0;
    while (at < words.size()) {
      int unchanged = mayBegin(words, at) ? Phrases.end(words, at) : at + 1;
      Optional<Piece> piece = unchanged > at ? Optional.empty() : piece(words, at, forms);
      int end = piece.map(Piece::end).orElse(Math.max(unchanged, at + 1));
      if (piece.isPresent()) {
        written.add(word(piece.get(), spoken, first + at, first + end, offset));
      } else {
        for (int word = first + at; word < first + end; word++) {
          Piece same = new Piece(spoken.get(word).text(), word + 1);
          written.add(word(same, spoken, word, word + 1, offset));
        }
      }
      at = end;
    }
  }

  /** Whether any form may begin with this word; most words are passed over here. */
  private static boolean mayBegin(Words words, int at) {
    String word = words.at(at);
    if (word.length() == 1 && !SpokenNumbers.mayBegin(word)) {
      String next = words.at(at + 1);
      return next.length() == 1
          || SpokenNumbers.mayBegin(next)
          || AFTER_LETTER.contains(next)
          || SpokenMoney.currency(next).isPresent();
    }
    return SpokenNumbers.mayBegin(word)
        || BEGINNINGS.contains(word)
        || SpokenDates.month(word).isPresent()
        || (!word.isEmpty() && "$£€".indexOf(word.charAt(0)) >= 0);
  }

  private static Optional<Piece> piece(Words words, int at, List<WrittenForm> forms) {
    for (WrittenForm form : forms) {
      Optional<Piece> piece = form.write(words, at);
      if (piece.isPresent()) {
        return piece;
      }
    }
    return Optional.empty();
  }

  private static WrittenWord word(
      Piece piece, List<MarkedWord> spoken, int from, int end, int offset) {
    return new WrittenWord(piece.text(), spoken.get(end - 1).mark(), offset + from, offset + end);
  }
}
