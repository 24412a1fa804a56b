package org.interactionanalytics.training;

import java.util.List;
import org.interactionanalytics.text.Mark;

/**
 * A call as a recogniser heard it, with the marks of the human transcript projected on its words.
 *
 * @param words in time order
 */
record RecognisedCall(String name, List<RecognisedWord> words) {
  /**
   * The rows of a table: split, call, word, start, end, pause, confidence, aligned, punct, form,
   * speaker.
   */
  static RecognisedCall of(List<String[]> rows) {
    return new RecognisedCall(
        rows.get(0)[1],
        rows.stream()
            .map(
                row ->
                    new RecognisedWord(
                        row[2],
                        Double.parseDouble(row[3]),
                        Double.parseDouble(row[4]),
                        row[7].equals("1"),
                        row[8].equals("O") ? Mark.NONE : Mark.valueOf(row[8]),
                        row[9].replaceAll("-+$", ""),
                        row[10]))
            .toList());
  }

  /**
   * One word.
   *
   * @param start seconds
   * @param end seconds
   * @param aligned whether the human transcript has the same word here
   * @param form how the transcript writes it, empty if not aligned
   */
  record RecognisedWord(
      String word,
      double start,
      double end,
      boolean aligned,
      Mark mark,
      String form,
      String speaker) {}
}
