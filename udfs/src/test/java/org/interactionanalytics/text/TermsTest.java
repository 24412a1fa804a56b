package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values by hand: the count divided by the square root of the number of words, at least 4. */
class TermsTest {
  @Test
  void countsWordsAndPairs() {
    assertThat(Terms.of("Great phone"))
        .isEqualTo(Map.of("great", 0.5, "great phone", 0.5, "phone", 0.5));
  }

  @Test
  void leavesOutFunctionWordsAndPairsOfThem() {
    assertThat(Terms.of("it is on")).isEmpty();
    assertThat(Terms.of("it is broken")).containsOnlyKeys("broken", "is broken");
  }

  @Test
  void turnsWordsAfterANegationRound() {
    Map<String, Double> terms = Terms.of("not happy today");

    assertThat(terms.get("happy")).isEqualTo(-0.35, within(1e-12));
    assertThat(terms.get("!happy")).isEqualTo(0.5);
    assertThat(terms.get("not")).isEqualTo(0.5);
    assertThat(terms.get("not happy")).isEqualTo(0.5);
    assertThat(terms.get("!happy today")).isEqualTo(0.5);
  }

  @Test
  void aNegationReachesFourWords() {
    Map<String, Double> terms = Terms.of("never red green blue brown pink");

    assertThat(terms).containsKeys("!red", "!green", "!blue", "!brown").doesNotContainKey("!pink");
  }

  @Test
  void aNegationEndsAtBut() {
    assertThat(Terms.of("not cheap but good")).containsKey("!cheap").doesNotContainKey("!good");
  }

  @Test
  void takesTelephoneFormulasAsOneWord() {
    assertThat(Terms.of("Thank you for calling!")).containsOnlyKeys("thank_you_for_calling");
    assertThat(Terms.of("thank you")).containsKey("thank");
  }
}
