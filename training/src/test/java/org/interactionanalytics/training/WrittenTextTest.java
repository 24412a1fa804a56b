package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Well, isn't it? Yes!|well, isn't it? yes.",
        "\"Okay,\" he said; then... nothing|okay, he said, then, nothing",
        "I lived in the U.S. for years.|i lived in the u s for years.",
        "Node.js -- e.g. version 16 - is full-time|node js, e g version sixteen, is full time",
        "It&#39;s 100%, or $4.50?|it's one hundred percent, or four point five zero dollars?",
        "In 2021 at 11:15, the 3rd.|in twenty twenty one at eleven fifteen, the third.",
        "Mr. Smith has 16,000 (15,700 now).|mr smith has sixteen thousand fifteen thousand seven"
            + " hundred now.",
        "Q4 in the 1990s: 5k|q4 in the nineteen nineties, five thousand",
        "<unk> and *this* 20th|and this twentieth",
      })
  void takesWritingApart(String text, String spoken) {
    assertThat(
            WrittenText.tokens(text).stream()
                .map(token -> token.word() + token.mark().symbol())
                .collect(Collectors.joining(" ")))
        .isEqualTo(spoken);
  }
}
