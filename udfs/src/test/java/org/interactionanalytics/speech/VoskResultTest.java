package org.interactionanalytics.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interactionanalytics.error.ErrorCode;
import org.interactionanalytics.error.RecordingException;
import org.junit.jupiter.api.Test;

class VoskResultTest {
  @Test
  void readsWordsWithTimesInMilliseconds() throws Exception {
    String json =
        """
        {"result": [
          {"conf": 0.875, "end": 1.23, "start": 0.36, "word": "hello"},
          {"conf": 1.0, "end": 1.8, "start": 1.2295, "word": "grüße"}],
         "text": "hello grüße"}
        """;

    assertThat(VoskResult.parse(json, 2, 1_000))
        .containsExactly(
            new Word(2, "hello", 1_360, 2_230, 0.875), new Word(2, "grüße", 2_230, 2_800, 1.0));
  }

  @Test
  void dropsWhatIsNoWord() throws Exception {
    String json =
        """
        {"result": [
          {"conf": 0.9, "end": 0.5, "start": 0.1, "word": "[unk]"},
          {"conf": 0.9, "end": 0.7, "start": 0.5, "word": ""},
          {"conf": 0.9, "end": 0.9, "start": 0.7, "word": "yes"}]}
        """;

    assertThat(VoskResult.parse(json, 0, 0)).containsExactly(new Word(0, "yes", 700, 900, 0.9));
  }

  @Test
  void bringsNumbersIntoTheirRanges() throws Exception {
    String json =
        """
        {"result": [
          {"conf": 1.000001, "end": 0.03, "start": -0.03, "word": "a"},
          {"conf": -0.2, "end": 0.1, "start": 0.4, "word": "b"}]}
        """;

    assertThat(VoskResult.parse(json, 0, 0))
        .containsExactly(new Word(0, "a", 0, 30, 1.0), new Word(0, "b", 400, 400, 0.0));
  }

  @Test
  void anEmptyAnswerHasNoWords() throws Exception {
    assertThat(VoskResult.parse("{\"text\": \"\"}", 0, 0)).isEmpty();
  }

  /** What libvosk printed under a locale with a decimal comma. */
  @Test
  void anAnswerThatIsNoJsonFailsTheRecording() {
    assertThatThrownBy(() -> VoskResult.parse("{\"result\": [{\"conf\": 1,000000}]}", 0, 0))
        .isInstanceOfSatisfying(
            RecordingException.class,
            e -> assertThat(e.error().code()).isEqualTo(ErrorCode.INTERNAL));
  }
}
