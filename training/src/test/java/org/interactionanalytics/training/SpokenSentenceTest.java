package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.text.Mark;
import org.interactionanalytics.text.SpokenWord;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.training.RecognisedCall.RecognisedWord;
import org.junit.jupiter.api.Test;

final class SpokenSentenceTest {
  @Test
  void aRecognisedCallIsCutAtTheMarksOfPeople() {
    RecognisedCall call =
        new RecognisedCall(
            "call",
            List.of(
                word("are", 0, Mark.NONE),
                word("you", 1, Mark.QUESTION),
                word("yes", 2, Mark.COMMA),
                word("sure", 3, Mark.PERIOD),
                word("unfinished", 4, Mark.NONE)));

    List<SpokenSentence> sentences = SpokenSentence.of(List.of(call));

    assertThat(sentences).extracting(SpokenSentence::text).containsExactly("are you", "yes sure");
    assertThat(sentences).extracting(SpokenSentence::question).containsExactly(true, false);
    assertThat(sentences.get(1).words().get(1))
        .isEqualTo(new SpokenWord("sure", Optional.of(new Interval(3000, 3500))));
  }

  @Test
  void theWordsOfAnActTakeEquallyLong() {
    SpokenSentence sentence =
        SpokenSentence.of(
            new Corpora.MeetingAct("m", "A", 1, 2, "el.inf", false, false, "And you, Sir"));

    assertThat(sentence.question()).isTrue();
    assertThat(sentence.words())
        .containsExactly(
            new SpokenWord("and", Optional.of(new Interval(1000, 1333))),
            new SpokenWord("you", Optional.of(new Interval(1333, 1667))),
            new SpokenWord("sir", Optional.of(new Interval(1667, 2000))));
  }

  private static RecognisedWord word(String text, double start, Mark mark) {
    return new RecognisedWord(text, start, start + 0.5, true, mark, text, "0");
  }
}
