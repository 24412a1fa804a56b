package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PunctuationInputTest {
  private final PunctuationInput input = new PunctuationInput(List.of("the", "router"), 50);

  @Test
  void knownWordsHaveARowOfTheirOwn() {
    assertThat(input.index("router")).isEqualTo(1);
    assertThat(input.index("Router")).isEqualTo(1);
    assertThat(input.size()).isEqualTo(52);
  }

  @Test
  void unknownWordsShareARowByTheirEnding() {
    assertThat(input.index("flibbering")).isBetween(2, 51).isEqualTo(input.index("glibbering"));
    assertThat(input.index("1995")).isEqualTo(input.index("2021"));
    assertThat(input.index("")).isBetween(2, 51);
  }

  @Test
  void timesAreLogarithmicAndLinear() {
    // ln(1 + 0.2 / 0.05) / 3 = 0.536479; 0.2 / 0.25; ln(0.42 / (5 + 2) / 0.06) = 0
    assertThat(times(5, 0.42, 0.2)).containsExactly(new float[] {1, 0.536479f, 0.8f, 0}, near());
    // ln(1 + 10 / 0.05) / 3 = 1.767768; a minute counts as ten seconds; ln(2) = 0.693147
    assertThat(times(5, 0.84, 60))
        .containsExactly(new float[] {1, 1.767768f, 1, 0.693147f}, near());
  }

  @Test
  void unknownAndImpossibleTimes() {
    assertThat(times(5, Double.NaN, Double.NaN)).containsExactly(0, 0, 0, 0);
    assertThat(times(5, 0.3, Double.NaN)).containsExactly(0, 0, 0, 0);
    // words that overlap
    assertThat(times(5, 0, -0.1)).containsExactly(1, 0, 0, 0);
  }

  private static float[] times(int letters, double duration, double pause) {
    float[] values = new float[PunctuationInput.TIME_VALUES];
    PunctuationInput.times(letters, duration, pause, values, 0);
    return values;
  }

  private static Offset<Float> near() {
    return within(1e-5f);
  }
}
