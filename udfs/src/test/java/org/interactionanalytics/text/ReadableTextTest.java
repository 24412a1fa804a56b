package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadableTextTest {
  private static ReadableText readable(String spoken) {
    return ReadableText.of(WrittenForms.of(MarkedWord.of(spoken)));
  }

  @Test
  void sentencesBeginWithACapital() {
    assertThat(
            readable("i was charged forty five dollars and twenty cents twice. why? twenty is ok.")
                .text())
        .isEqualTo("I was charged $45.20 twice. Why? 20 is ok.");
  }

  @Test
  void addressesKeepTheirLetters() {
    assertThat(readable("sam at example dot com. example dot com is down").text())
        .isEqualTo("sam@example.com. example.com is down");
  }

  /** Counted by hand: "I " 0, "paid " 2, "$45.20, " 7, "okay?" 15. */
  @Test
  void offsetsAreThoseOfTheWrittenWord() {
    assertThat(readable("i paid forty five dollars and twenty cents, okay?"))
        .isEqualTo(new ReadableText("I paid $45.20, okay?", List.of(0, 2, 7, 7, 7, 7, 7, 7, 15)));
  }

  @Test
  void nothingIsNothing() {
    assertThat(readable("")).isEqualTo(new ReadableText("", List.of()));
  }
}
