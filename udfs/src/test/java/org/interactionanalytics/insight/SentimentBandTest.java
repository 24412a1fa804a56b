package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentBandTest {
  @ParameterizedTest
  @CsvSource({
    "-1, VERY_NEGATIVE",
    "-0.6001, VERY_NEGATIVE",
    "-0.6, NEGATIVE",
    "-0.2001, NEGATIVE",
    "-0.2, NEUTRAL",
    "0.2, NEUTRAL",
    "0.2001, POSITIVE",
    "0.6, POSITIVE",
    "0.6001, VERY_POSITIVE",
    "1, VERY_POSITIVE"
  })
  void cutsWhereTheVendorCuts(double score, SentimentBand band) {
    assertThat(SentimentBand.of(score)).isEqualTo(band);
  }

  @Test
  void refusesWhatIsNoScore() {
    assertThatThrownBy(() -> SentimentBand.of(Double.NaN))
        .hasMessage("Invalid score: NaN (must be in [-1, 1])");
  }
}
