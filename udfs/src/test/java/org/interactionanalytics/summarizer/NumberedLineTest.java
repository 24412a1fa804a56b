package org.interactionanalytics.summarizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedLineTest {
  @Test
  void blockEndsBeforeTheLineThatDoesNotFit() {
    List<NumberedLine> lines =
        List.of(
            new NumberedLine(1, "aaaa"), new NumberedLine(2, "bbbb"), new NumberedLine(3, "cccc"));
    // "[1] aaaa\n" has 9 characters
    assertThat(NumberedLine.blocks(lines, 18))
        .containsExactly(lines.subList(0, 2), lines.subList(2, 3));
    assertThat(NumberedLine.blocks(lines, 17))
        .containsExactly(lines.subList(0, 1), lines.subList(1, 2), lines.subList(2, 3));
    assertThat(NumberedLine.blocks(lines, 27)).containsExactly(lines);
  }

  @Test
  void lineThatFitsNoBlockIsCutBetweenWords() {
    List<NumberedLine> lines = List.of(new NumberedLine(7, "one two three fourfive"));
    assertThat(NumberedLine.blocks(lines, 12).stream().map(NumberedLine::written))
        .containsExactly("[7] one two\n", "[7] three\n", "[7] fourfiv\n", "[7] e\n");
  }
}
