package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
final class SurroundingsTest {
  @Test
  void wordsOnBothSidesAndTheShareSaidBefore() {
    assertThat(Surroundings.of(List.of("Hello there.", "okay so", "bye")))
        .containsExactly(
            new Surroundings(Set.of("okay", "so", "bye"), 0),
            new Surroundings(Set.of("hello", "there", "bye"), 0.4),
            new Surroundings(Set.of("hello", "there", "okay", "so"), 0.8));
  }

  @Test
  void wordsFurtherAwayAreLeftOut() {
    List<String> sentences = new ArrayList<>(List.of("first"));
    sentences.addAll(Collections.nCopies(Surroundings.REACH, "again"));
    sentences.add("now");
    sentences.addAll(Collections.nCopies(Surroundings.REACH, "more"));
    sentences.add("last");

    List<Surroundings> surroundings = Surroundings.of(sentences);

    assertThat(surroundings.get(Surroundings.REACH + 1).words()).containsOnly("again", "more");
    assertThat(surroundings.get(Surroundings.REACH).words()).contains("first", "now");
    assertThat(surroundings.get(Surroundings.REACH).words()).doesNotContain("last");
  }

  @Test
  void nothingIsSaid() {
    assertThat(Surroundings.of(List.of())).isEmpty();
    assertThat(Surroundings.of(List.of("..."))).containsExactly(new Surroundings(Set.of(), 0));
  }

  @Test
  void featuresAreTheWordsAndTheTenth() {
    // "a" is 97, "#4" is 31 x 35 + 52 and "#9" is 31 x 35 + 57
    assertThat(new Surroundings(Set.of("a"), 0.4).features(4096)).containsExactly(97, 1137);
    assertThat(new Surroundings(Set.of("a"), 0.999).features(4096)).containsExactly(97, 1142);
    assertThat(new Surroundings(Set.of("a"), 0.4).features(10)).containsExactly(7);
  }
}
