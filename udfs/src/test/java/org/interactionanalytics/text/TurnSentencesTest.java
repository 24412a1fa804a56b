package org.interactionanalytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.interactionanalytics.timeline.SpokenTurns;
import org.interactionanalytics.timeline.Timeline;
import org.junit.jupiter.api.Test;

class TurnSentencesTest {
  @Test
  void keepsThePunctuationThatTurnsHave() {
    List<Sentence> sentences =
        TurnSentences.of(timeline("Hello, Mr. Brown. How are you?", "Fine! My e-mail works"));
    assertThat(sentences)
        .extracting(Sentence::text)
        .containsExactly("Hello, Mr. Brown.", "How are you?", "Fine!", "My e-mail works");
    assertThat(sentences).extracting(Sentence::question).containsExactly(false, true, false, false);
    assertThat(sentences.get(3).spoken()).isEqualTo("my e mail works");
    assertThat(sentences).extracting(Sentence::turnIndex).containsExactly(0, 0, 1, 1);
  }

  @Test
  void asksThePunctuatorOnlyWhereATurnHasNoMarks() {
    Timeline timeline = timeline("hello how are you", "Fine, thanks.");
    List<Sentence> sentences =
        TurnSentences.of(
            timeline,
            words ->
                List.of(
                    new MarkedWord("Hello", Mark.PERIOD),
                    new MarkedWord("How", Mark.NONE),
                    new MarkedWord("are", Mark.NONE),
                    new MarkedWord("you", Mark.QUESTION)));
    assertThat(sentences)
        .extracting(Sentence::text)
        .containsExactly("Hello.", "How are you?", "Fine, thanks.");
    assertThat(TurnSentences.of(timeline).get(0).text()).isEqualTo("hello how are you?");
  }

  @Test
  void wordsKeepTheirTimes() {
    List<Sentence> sentences = TurnSentences.of(timeline("One two. Three."));
    assertThat(sentences.get(1).startMs()).isEqualTo(800);
    assertThat(sentences.get(1).endMs()).isEqualTo(1200);
  }

  private static Timeline timeline(String... turns) {
    SpokenTurns spoken = new SpokenTurns();
    for (int i = 0; i < turns.length; i++) {
      spoken.add(i, spoken.speaker("a", Optional.empty()), List.of(turns[i].split(" ")));
    }
    return spoken.timeline();
  }
}
