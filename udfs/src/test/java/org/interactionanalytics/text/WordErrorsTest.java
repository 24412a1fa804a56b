package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Alignments are worked out by hand. */
class WordErrorsTest {
  @Test
  void equalTextsHaveNoErrors() {
    assertThat(errors("thank you for calling", "thank you for calling"))
        .isEqualTo(new WordErrors(4, 0, 0, 0));
  }

  @Test
  void tellsSubstitutionsDeletionsAndInsertionsApart() {
    // the|the card|cord was|- charged|charged twice|twice -|to -|me
    assertThat(errors("the card was charged twice", "the cord charged twice to me"))
        .isEqualTo(new WordErrors(5, 1, 1, 2));
  }

  @Test
  void ofAlignmentsWithAsFewErrorsTheOneWithMoreSubstitutionsCounts() {
    // was|charged charged|me, or was|- charged|charged -|me: two errors each
    assertThat(errors("card was charged twice", "card charged me twice"))
        .isEqualTo(new WordErrors(4, 2, 0, 0));
  }

  @Test
  void everythingIsMissingOrTooMuch() {
    assertThat(errors("one two three", "")).isEqualTo(new WordErrors(3, 0, 3, 0));
    assertThat(errors("", "one two")).isEqualTo(new WordErrors(0, 0, 0, 2));
    assertThat(errors("", "one two").rate()).isEmpty();
  }

  @Test
  void theRateIsOfTheReference() {
    assertThat(errors("a b c d", "a x c").rate()).hasValue(0.5);
    assertThat(errors("a", "b c d").rate()).hasValue(3.0);
  }

  @Test
  void sumsUp() {
    assertThat(new WordErrors(4, 1, 0, 0).plus(new WordErrors(6, 0, 1, 1)))
        .isEqualTo(new WordErrors(10, 1, 1, 1));
  }

  private static WordErrors errors(String reference, String hypothesis) {
    return WordErrors.between(words(reference), words(hypothesis));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
