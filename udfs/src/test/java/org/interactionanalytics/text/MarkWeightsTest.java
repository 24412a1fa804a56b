package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkWeightsTest {
  @Test
  void weighLikelihoodsAgainstEachOther() {
    Map<Mark, Double> marks =
        Map.of(Mark.NONE, 0.5, Mark.COMMA, 0.3, Mark.PERIOD, 0.15, Mark.QUESTION, 0.05);

    assertThat(MarkWeights.EQUAL.choose(marks)).isEqualTo(Mark.NONE);
    assertThat(new MarkWeights(2, 1, 1, 1).choose(marks)).isEqualTo(Mark.COMMA);
    assertThat(new MarkWeights(1, 4, 1, 1).choose(marks)).isEqualTo(Mark.PERIOD);
    assertThat(new MarkWeights(1, 1, 11, 1).choose(marks)).isEqualTo(Mark.QUESTION);
  }

  @Test
  void anEndIsAFullStopOrAQuestionMark() {
    Map<Mark, Double> marks =
        Map.of(Mark.NONE, 0.9, Mark.COMMA, 0.05, Mark.PERIOD, 0.02, Mark.QUESTION, 0.03);

    assertThat(MarkWeights.EQUAL.chooseEnd(marks)).isEqualTo(Mark.QUESTION);
    assertThat(new MarkWeights(1, 2, 1, 1).chooseEnd(marks)).isEqualTo(Mark.PERIOD);
  }

  @Test
  void capitalsCountTogether() {
    Map<Casing, Double> casings =
        Map.of(
            Casing.LOWER, 0.48, Casing.CAPITALISED, 0.2, Casing.CAPITALS, 0.22, Casing.MIXED, 0.1);

    assertThat(MarkWeights.EQUAL.chooseCasing(casings)).isEqualTo(Casing.CAPITALS);
    assertThat(new MarkWeights(1, 1, 1, 0.9).chooseCasing(casings)).isEqualTo(Casing.LOWER);
  }

  @Test
  void areWrittenAndRead() {
    MarkWeights weights = new MarkWeights(1.25, 0.9, 2, 0.7);

    assertThat(MarkWeights.parse(weights.format())).isEqualTo(weights);
    assertThat(weights.format()).isEqualTo("1.25 0.9 2.0 0.7");
  }
}
