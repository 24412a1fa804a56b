package org.interactionanalytics.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.insight.Timelines.AGENT;

import java.util.List;
import java.util.Map;
import org.interactionanalytics.speech.Word;
import org.interactionanalytics.timeline.TimelineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptConfidenceTest {
  @ParameterizedTest
  @CsvSource({"0.85, HIGH", "0.849, MEDIUM", "0.70, MEDIUM", "0.699, LOW"})
  void classesBeginAtTheirCuts(double confidence, TranscriptConfidence.Level level) {
    TranscriptConfidence found = of(new Word(0, "yes", 0, 300, confidence));

    assertThat(found.mean()).contains(confidence);
    assertThat(found.level()).isEqualTo(level);
  }

  @Test
  void takesTheMeanOfTheWords() {
    assertThat(of(new Word(0, "oh", 0, 300, 0.5), new Word(0, "yes", 300, 600, 1.0)).mean())
        .contains(0.75);
  }

  @Test
  void noWordsAreLow() {
    assertThat(of().level().label()).isEqualTo("Low");
    assertThat(of().mean()).isEmpty();
  }

  private static TranscriptConfidence of(Word... words) {
    return TranscriptConfidence.of(
        TimelineBuilder.build(1_000, List.of(AGENT), List.of(words), Map.of()));
  }
}
