package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values by hand: the count divided by the number of content words, at least 5. */
class TermsTest {
  private static final Terms TERMS =
      new Terms(
          List.of("waste of time", "thank you", "won't be back", "waste of"),
          List.of("thank you", "sorry"));

  @Test
  void countsWordsAndPairs() {
    assertThat(TERMS.of("Great phone"))
        .isEqualTo(Map.of("great", 0.2, "great phone", 0.2, "phone", 0.2));
  }

  @Test
  void leavesOutFunctionWordsAndPairsOfThem() {
    assertThat(TERMS.of("it is on")).isEmpty();
    assertThat(TERMS.of("it is broken")).containsOnlyKeys("broken", "is broken");
  }

  @Test
  void dividesByTheContentWordsWhenThereAreMoreThanFive() {
    String tenContentWords = "red green blue brown pink and red green blue brown pink";

    assertThat(TERMS.of(tenContentWords).get("red")).isEqualTo(2 / 10.0, within(1e-12));
  }

  @Test
  void turnsWordsAfterANegationRound() {
    Map<String, Double> terms = TERMS.of("not happy today");

    assertThat(terms.get("happy")).isEqualTo(-0.7 / 5, within(1e-12));
    assertThat(terms.get("!happy")).isEqualTo(1 / 5.0);
    assertThat(terms.get("not")).isEqualTo(1 / 5.0);
    assertThat(terms.get("not happy")).isEqualTo(1 / 5.0);
    assertThat(terms.get("!happy today")).isEqualTo(1 / 5.0);
  }

  @Test
  void aNegationReachesFourWords() {
    Map<String, Double> terms = TERMS.of("never red green blue brown pink");

    assertThat(terms).containsKeys("!red", "!green", "!blue", "!brown").doesNotContainKey("!pink");
  }

  @Test
  void aNegationEndsAtBut() {
    assertThat(TERMS.of("not cheap but good")).containsKey("!cheap").doesNotContainKey("!good");
  }

  @Test
  void writesEveryNegatedVerbTheSame() {
    assertThat(TERMS.of("it didn't work"))
        .isEqualTo(TERMS.of("it didnt work"))
        .isEqualTo(TERMS.of("it did not work"))
        .containsKeys("not work", "!work");
    assertThat(TERMS.of("i can't wait")).isEqualTo(TERMS.of("i cannot wait"));
  }

  @Test
  void noBeforeAFunctionWordIsAnAnswer() {
    assertThat(TERMS.of("no it works")).containsOnlyKeys("works", "it works");
    assertThat(TERMS.of("no sound")).containsKeys("no", "!sound");
  }

  @Test
  void takesTheLongestPhraseAsOneWord() {
    assertThat(TERMS.of("a waste of time")).containsOnlyKeys("waste_of_time", "a waste_of_time");
    assertThat(TERMS.of("I will not be back!"))
        .containsOnlyKeys("will_not_be_back", "i will_not_be_back");
  }

  @Test
  void silentPhrasesAreNoTermsAloneOrInPairs() {
    assertThat(TERMS.of("great thank you bye")).containsOnlyKeys("great", "bye");
  }

  @Test
  void whatSomebodyIsSorryForIsNoTerm() {
    assertThat(TERMS.of("sorry about the awful delay can i help"))
        .containsOnlyKeys("help", "i help");
    assertThat(TERMS.of("sorry but that is awful")).containsKey("awful");
    assertThat(TERMS.of("i don't understand how awful")).containsKey("!awful");
  }

  @Test
  void halvesWhatComesBeforeTheLastBut() {
    Map<String, Double> terms = TERMS.of("nice room but bland food");

    assertThat(terms.get("nice")).isEqualTo(0.5 / 5, within(1e-12));
    assertThat(terms.get("bland")).isEqualTo(1 / 5.0);
  }

  @Test
  void readsPhrasesAndSilentTermsOffAModel() {
    Terms terms = Terms.ofModel(Map.of("no_good", -3.0, "!no_good", 1.0, "fine", 0.0));

    assertThat(terms.of("fine no good")).containsOnlyKeys("no_good");
  }
}
