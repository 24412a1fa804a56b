package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void writesPunctuatedTextAsTheRecogniserDoes() {
    assertThat(Tokens.normalise("Hello, I\u2019m calling -- don't hang up! (It's 'urgent'.)"))
        .isEqualTo("hello i'm calling don't hang up it's urgent");
  }

  @Test
  void leavesRecognisedTextAlone() {
    assertThat(Tokens.normalise("i can't log in")).isEqualTo("i can't log in");
  }

  @Test
  void findsNoWordsInPunctuation() {
    assertThat(Tokens.of(" ... '' -- ")).isEmpty();
    assertThat(Tokens.of("")).isEmpty();
  }
}
