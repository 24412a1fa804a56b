package org.interactionanalytics.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interactionanalytics.spoken.SpokenNumbers;
import org.interactionanalytics.spoken.Words;

/** What is written with signs: "twenty four seven", "fifty fifty", "q and a", "mister". */
final class IdiomForm implements WrittenForm {
  private static final Map<List<String>, String> IDIOMS =
      Map.of(
          List.of("twenty", "four", "seven"), "24/7",
          List.of("fifty", "fifty"), "50/50",
          List.of("q", "and", "a"), "Q&A",
          List.of("r", "and", "d"), "R&D",
          List.of("m", "and", "a"), "M&A",
          List.of("p", "and", "l"), "P&L",
          List.of("four", "oh", "one", "k"), "401k",
          List.of("mister"), "Mr.",
          List.of("missus"), "Mrs.");

  @Override
  public Optional<Piece> write(Words words, int at) {
    for (Map.Entry<List<String>, String> idiom : IDIOMS.entrySet()) {
      int end = at + idiom.getKey().size();
      if (words.startsAt(at, idiom.getKey()) && !isNumber(words, at - 1) && !isNumber(words, end)) {
        return Optional.of(new Piece(idiom.getValue(), end));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(Words words, int at) {
    return SpokenNumbers.whole(words, at).isPresent();
  }
}
