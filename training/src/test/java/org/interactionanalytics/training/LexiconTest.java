package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon LEXICON =
      Lexicon.read(
          List.of("# words", "2\ttasty, can't complain", "0\tthank you", "?\tlike"),
          List.of(
              new String[] {"like", "+"},
              new String[] {"tasty", "+"},
              new String[] {"envious", "+"},
              new String[] {"envious", "-"},
              new String[] {"awful", "-"}));

  @Test
  void readsValencesAndSilentTerms() {
    assertThat(LEXICON.own()).containsOnlyKeys("tasty", "can_not_complain").containsValue(2);
    assertThat(LEXICON.silent()).containsExactly("thank_you");
  }

  @Test
  void ourOwnListSettlesAndTheOpinionLexiconKnowsTheRest() {
    assertThat(LEXICON.listed()).containsOnlyKeys("awful").containsValue(-1);
  }
}
