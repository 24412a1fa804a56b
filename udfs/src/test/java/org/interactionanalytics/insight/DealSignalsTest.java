package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealSignalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "we have a budget of ten thousand dollars | BUDGET",
        "how much is it per month | BUDGET",
        "that is more than we can afford | BUDGET",
        "is there a discount for twenty users | BUDGET",
        "my manager has to approve that | AUTHORITY",
        "i need to ask my boss about the price | AUTHORITY",
        "who makes the decision at your company | AUTHORITY",
        "it needs approval by the board before friday | AUTHORITY",
        "we want to go live by the end of the month | TIMING",
        "when can you deliver | TIMING",
        "our deadline is the third of september | TIMING",
        "how soon could it be installed | TIMING",
        "i will send you the contract tomorrow | ACTION",
        "please send me the quote by friday | ACTION",
        "we are looking for a phone system for our shop | NEED",
        "i would like a window seat | NEED",
        "our agents are struggling with the old software | NEED",
        "we have decided to take the larger plan | DECISION",
        "let's go with the second offer | DECISION",
        "okay i'll take it | DECISION",
        "good morning how are you | none",
        "my name is anna | none",
        "it may rain | none",
        "the weather was nice in spain | none"
      })
  void sentencesTellOneSignalAtMost(String sentence, DealSignal signal) {
    assertThat(DealSignals.of(SampleConversations.of("customer: " + sentence)).get(0))
        .isEqualTo(signal);
  }
}
