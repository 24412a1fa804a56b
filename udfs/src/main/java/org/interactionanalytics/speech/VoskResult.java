package org.interactionanalytics.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.interactionanalytics.error.RecordingError.Stage;
import org.interactionanalytics.error.RecordingErrors;
import org.interactionanalytics.error.RecordingException;

/** Reads what libvosk prints. */
final class VoskResult {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNKNOWN_WORD = "[unk]";
  private static final int MS_PER_SECOND = 1_000;

  private VoskResult() {}

  static List<Word> parse(String json, int channel, long offsetMs) throws RecordingException {
    List<Word> words = new ArrayList<>();
    try {
      for (JsonNode heard : JSON.readTree(json).path("result")) {
        String text = heard.path("word").asText().strip();
        if (!text.isEmpty() && !text.equals(UNKNOWN_WORD)) {
          long startMs = offsetMs + milliseconds(heard.path("start"));
          long endMs = offsetMs + milliseconds(heard.path("end"));
          words.add(
              new Word(
                  channel,
                  text,
                  startMs,
                  Math.max(startMs, endMs),
                  Math.min(1, Math.max(0, heard.path("conf").asDouble()))));
        }
      }
    } catch (JsonProcessingException e) {
      throw new RecordingException(
          RecordingErrors.internal(
              Stage.TRANSCRIBE,
              SpeechEngine.NAME_AND_VERSION + " answered with text that is not JSON"),
          e);
    }
    return words;
  }

  private static long milliseconds(JsonNode seconds) {
    return Math.max(0, Math.round(seconds.asDouble() * MS_PER_SECOND));
  }
}
