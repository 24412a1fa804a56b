package org.interactionanalytics.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunctuatedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Hello, how are you?          | Hello/COMMA how/NONE are/NONE you/QUESTION",
        "It costs $45.20. Really?!     | It/NONE costs/NONE $45.20/PERIOD Really/QUESTION",
        "He said \"yes.\" (I think)     | He/NONE said/NONE yes/PERIOD I/NONE think/NONE",
        "wait ... what ?              | wait/PERIOD what/QUESTION",
        "at 3 p.m. today, 4 a.m.?      | at/NONE 3/NONE p.m/NONE today/COMMA 4/NONE a.m/QUESTION",
        "don't - stop; go: now!        | don't/NONE stop/COMMA go/COMMA now/PERIOD",
        "‘so’ said «Ana»,              | so/NONE said/NONE Ana/COMMA",
        "? - !                         | ``",
        "``                            | ``",
      })
  void takesTextApart(String text, String words) {
    assertThat(
            PunctuatedWords.of(text).stream()
                .map(word -> word.text() + "/" + word.mark())
                .collect(Collectors.joining(" ")))
        .isEqualTo(words);
  }
}
