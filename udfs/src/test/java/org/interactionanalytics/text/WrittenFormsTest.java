package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrittenFormsTest {
  private static final List<Mark> MARKS = List.of(Mark.values());

  private static List<WrittenWord> written(String spoken) {
    return WrittenForms.of(MarkedWord.of(spoken));
  }

  @Test
  void everySpokenWordKeepsItsPlace() {
    assertThat(written("I paid forty five dollars and twenty cents, to sam at example dot com."))
        .containsExactly(
            new WrittenWord("I", Mark.NONE, 0, 1),
            new WrittenWord("paid", Mark.NONE, 1, 2),
            new WrittenWord("$45.20", Mark.COMMA, 2, 8),
            new WrittenWord("to", Mark.NONE, 8, 9),
            new WrittenWord("sam@example.com", Mark.PERIOD, 9, 14));
  }

  @Test
  void wordsThatStayKeepTheirCapitals() {
    assertThat(written("Two thirds of McDonald's Half a million"))
        .extracting(WrittenWord::text)
        .containsExactly("Two", "thirds", "of", "McDonald's", "Half", "a", "million");
  }

  @Test
  void numbersEndWithASentenceAndAtMostCommas() {
    assertThat(written("twenty, three. forty? five"))
        .containsExactly(
            new WrittenWord("20", Mark.COMMA, 0, 1),
            new WrittenWord("three", Mark.PERIOD, 1, 2),
            new WrittenWord("40", Mark.QUESTION, 2, 3),
            new WrittenWord("five", Mark.NONE, 3, 4));
  }

  @Test
  void digitsThatAreDictatedInPiecesAreOneNumber() {
    assertThat(written("call six five oh, two five three, double oh double oh."))
        .containsExactly(
            new WrittenWord("call", Mark.NONE, 0, 1),
            new WrittenWord("650-253-0000", Mark.PERIOD, 1, 11));
    assertThat(written("one, two, three, four, five, six, seven, eight"))
        .as("counted, not dictated")
        .hasSize(8);
  }

  @Test
  void nothingInNothing() {
    assertThat(written("")).isEmpty();
    assertThat(WrittenForms.of(List.of(new MarkedWord("-", Mark.NONE))))
        .containsExactly(new WrittenWord("-", Mark.NONE, 0, 1));
  }

  /** Whatever comes: each word is covered exactly once, in order, and the last mark stays. */
  @Test
  void anyOrderOfWordsIsCoveredOnce() {
    List<String> words =
        new ArrayList<>(
            List.of(
                ("one twenty five hundred thousand million point dot at com a and half past to o"
                        + " oh clock p m double triple first second third june may the of dollars"
                        + " cents percent plus minus w i quarter street elm dash slash or between")
                    .split(" ")));
    for (int step = 1; step < 40; step++) {
      Collections.rotate(words, step);
      List<MarkedWord> spoken =
          IntStream.range(0, 3 * words.size())
              .mapToObj(at -> words.get(at * (at % 7 + 1) % words.size()))
              .map(word -> new MarkedWord(word, Mark.NONE))
              .collect(Collectors.toCollection(ArrayList::new));
      for (int at = step; at < spoken.size(); at += step + 3) {
        Mark mark = MARKS.get(at % MARKS.size());
        spoken.set(at, new MarkedWord(spoken.get(at).text(), mark));
      }
      int next = 0;
      for (WrittenWord word : WrittenForms.of(spoken)) {
        assertThat(word.firstWord()).isEqualTo(next);
        assertThat(word.endWord()).isGreaterThan(next);
        assertThat(word.mark()).isEqualTo(spoken.get(word.endWord() - 1).mark());
        next = word.endWord();
      }
      assertThat(next).isEqualTo(spoken.size());
    }
  }
}
