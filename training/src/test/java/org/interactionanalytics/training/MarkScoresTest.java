package org.interactionanalytics.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.interactionanalytics.text.Mark;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class MarkScoresTest {
  @Test
  void countsMarksAndSentenceEnds() {
    MarkScores scores = new MarkScores();
    scores.addMark(Mark.PERIOD, Mark.PERIOD);
    scores.addMark(Mark.QUESTION, Mark.PERIOD);
    scores.addMark(Mark.COMMA, Mark.NONE);
    scores.addMark(Mark.NONE, Mark.COMMA);
    scores.addMark(Mark.COMMA, Mark.COMMA);
    scores.addMark(Mark.NONE, Mark.NONE);

    assertThat(scores.words()).isEqualTo(6);
    assertThat(scores.precision(Mark.PERIOD)).isEqualTo(50);
    assertThat(scores.recall(Mark.PERIOD)).isEqualTo(100);
    assertThat(scores.f1(Mark.COMMA)).isEqualTo(50);
    assertThat(scores.f1(Mark.QUESTION)).isZero();
    // 2 right of 4 set and 4 wanted
    assertThat(scores.micro()).isEqualTo(50);
    // a full stop for a question mark still ends the sentence
    assertThat(scores.boundary()).isEqualTo(100);
  }

  @Test
  void countsCapitals() {
    MarkScores scores = new MarkScores();
    scores.addCapital(true, true);
    scores.addCapital(true, false);
    scores.addCapital(false, false);

    scores.addInnerCapital(true, true);

    // precision 1, recall 1/2
    assertThat(scores.capital()).isCloseTo(66.67, within(0.01));
    assertThat(scores.innerCapital()).isEqualTo(100);
  }
}
