package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {
  @ParameterizedTest
  @CsvSource({
    "it's, LOWER",
    "Monday, CAPITALISED",
    "I'm, CAPITALISED",
    "A, CAPITALISED",
    "IBM, CAPITALS",
    "IBM's, CAPITALS",
    "iPhone, MIXED",
    "McDonald, MIXED",
    "CEOs, MIXED",
    "42, LOWER"
  })
  void isReadFromAWrittenWord(String written, Casing casing) {
    assertThat(Casing.of(written)).isEqualTo(casing);
  }

  @Test
  void isAppliedToALowerCaseWord() {
    Map<String, String> forms = Map.of("iphone", "iPhone");

    assertThat(Casing.LOWER.apply("iphone", forms)).isEqualTo("iphone");
    assertThat(Casing.CAPITALISED.apply("\u00e9lan", forms)).isEqualTo("\u00c9lan");
    assertThat(Casing.CAPITALS.apply("ceo's", forms)).isEqualTo("CEO's");
    assertThat(Casing.MIXED.apply("iphone", forms)).isEqualTo("iPhone");
    assertThat(Casing.MIXED.apply("unknown", forms)).isEqualTo("Unknown");
    assertThat(Casing.CAPITALISED.apply("", forms)).isEmpty();
  }
}
