package org.interactionanalytics.jobs.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.jobs.shape.HandMadeTables.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those of the vendor's sample response. */
class DeepAffectsShapeTest extends SparkTestSession {
  private static final String CALL =
      """
      {"guid": "8bdd983a", "status": "processed", "errors": [],
       "requested_insights": ["TalkToListenRatio", "Energy", "Pace", "QuestionsAsked", "Tone",
         "Interruptions"],
       "speaker_count": 2, "speech_ms": 4500,
       "interruptions": [
         {"interrupter": "0", "interrupted": "1", "start_ms": 2900, "end_ms": 3100}],
       "speakers": [
         {"speaker_id": "0", "energy_0_10": 8, "pace": "slow", "tone": "excited",
          "talk_to_listen": "55:45",
          "questions": [{"text": "is this fun", "start_ms": 3000, "end_ms": 4005}]},
         {"speaker_id": "1", "energy_0_10": 2, "pace": "fast", "tone": "sad",
          "talk_to_listen": "45:55", "questions": []}]}
      """;

  private static final List<String> SEGMENTS =
      List.of(
          """
          {"guid": "8bdd983a", "utterance_index": 0, "speaker_id": "0", "start_ms": 0,
           "end_ms": 1000, "text": "this is fun", "confidence": 0.998}
          """,
          """
          {"guid": "8bdd983a", "utterance_index": 1, "speaker_id": "1", "start_ms": 1000,
           "end_ms": 3000, "text": "not really", "confidence": 0.9}
          """,
          """
          {"guid": "8bdd983a", "utterance_index": 2, "speaker_id": "0", "start_ms": 3000,
           "end_ms": 4500, "text": "let's get this going", "confidence": 0.875}
          """);

  private static ObjectNode object(String interaction) {
    return HandMadeTables.of(spark(), List.of(interaction), Map.of(Tables.UTTERANCES, SEGMENTS))
        .object(ShapeView.DEEPAFFECTS_INTERACTIONS);
  }

  @Test
  void sampleOfTheVendor() {
    assertThat(object(CALL).toPrettyString())
        .isEqualTo(
            json("""
                {"request_id": "8bdd983a",
                 "response": {
                   "energy": [{"speaker_id": "0", "value": 8}, {"speaker_id": "1", "value": 2}],
                   "interruptions": [
                     {"start": 2.9, "end": 3.1, "interrupter": "0", "interrupted": "1"}],
                   "num_speakers": 2,
                   "pace": [
                     {"speaker_id": "0", "value": "slow"}, {"speaker_id": "1", "value": "fast"}],
                   "questions_asked": [
                     {"speaker_id": "0", "value": 1, "questions": [
                       {"text": "is this fun", "start": 3, "end": 4.01}]},
                     {"speaker_id": "1", "value": 0, "questions": []}],
                   "segments": [
                     {"start": 0, "end": 1, "speaker_id": "0", "text": "this is fun",
                      "confidence": 1},
                     {"start": 1, "end": 3, "speaker_id": "1", "text": "not really",
                      "confidence": 0.9},
                     {"start": 3, "end": 4.5, "speaker_id": "0", "text": "let's get this going",
                      "confidence": 0.88}],
                   "talk_to_listen_ratio": [
                     {"speaker_id": "0", "value": "55:45"}, {"speaker_id": "1", "value": "45:55"}],
                   "talk_to_listen": [
                     {"speaker_id": "0", "value": "55:45"}, {"speaker_id": "1", "value": "45:55"}],
                   "tone": [
                     {"speaker_id": "0", "value": "excited"}, {"speaker_id": "1", "value": "sad"}],
                   "total_speech_duration": 4.5}}
                """)
                .toPrettyString());
  }

  @Test
  void onlyWhatIsAskedFor() {
    ObjectNode call = (ObjectNode) json(CALL);
    call.putArray("requested_insights").add("Energy").add("Intents").add("AbstractiveSummaryLong");
    call.putArray("deal_signals");
    assertThat(object(call.toString()).get("response").fieldNames())
        .toIterable()
        .containsExactly(
            "energy",
            "num_speakers",
            "segments",
            "total_speech_duration",
            "intent_timings",
            "abstractive_summary");
    assertThat(object(call.toString()).at("/response/abstractive_summary"))
        .isEqualTo(json("{\"long\": []}"));
  }

  @Test
  void keyPhrasesAndSummaries() {
    ObjectNode call = (ObjectNode) json(CALL);
    call.putArray("requested_insights")
        .add("KeyPhrases")
        .add("ExtractiveSummary")
        .add("AbstractiveSummaryShort");
    call.setAll(
        (ObjectNode)
            json(
                """
                {"key_phrases": [{"value": "late fee", "start_ms": 1250, "end_ms": 2504}],
                 "extractive_summary": [{"text": "There is a fee.", "start_ms": 1000,
                   "end_ms": 2000, "score": 0.6}],
                 "abstractive_summary_short": [{"text": "A fee was charged.", "start_ms": 0,
                   "end_ms": 2000}]}
                """));
    ObjectNode response = (ObjectNode) object(call.toString()).get("response");
    assertThat(response.get("key_phrase_timings").toString())
        .isEqualTo("[{\"start\":1.25,\"end\":2.5,\"keyphrase\":\"late fee\"}]");
    assertThat(response.get("extractive_summary").toString())
        .isEqualTo("[{\"start\":1,\"end\":2,\"text\":\"There is a fee.\",\"score\":0.6}]");
    assertThat(response.get("abstractive_summary").toString())
        .isEqualTo("{\"short\":[{\"start\":0,\"end\":2,\"text\":\"A fee was charged.\"}]}");
  }

  @Test
  void intentsOfSegmentsAreTheFirstOfTheirSentences() {
    ObjectNode call = (ObjectNode) json(CALL);
    call.putArray("requested_insights").add("Intents");
    call.set(
        "deal_signals",
        json(
            """
            [{"signal": "need", "start_ms": 1200, "end_ms": 2004, "utterance_indexes": [1]},
             {"signal": "budget", "start_ms": 2100, "end_ms": 4500, "utterance_indexes": [1, 2]}]
            """));
    ObjectNode response = (ObjectNode) object(call.toString()).get("response");
    assertThat(response.get("intent_timings").toString())
        .isEqualTo(
            "[{\"start\":1.2,\"end\":2,\"intent\":\"need\"},"
                + "{\"start\":2.1,\"end\":4.5,\"intent\":\"budget\"}]");
    assertThat(response.get("segments"))
        .extracting(segment -> segment.path("intent").asText())
        .containsExactly("", "need", "budget");
  }

  @Test
  void anticipationIsNoEmotionOfTheVendors() {
    List<String> segments = new ArrayList<>(SEGMENTS);
    segments.set(
        0,
        ((ObjectNode) json(SEGMENTS.get(0)))
            .put("emotion", "anticipation")
            .put("emotion_confidence", 0.7)
            .toString());
    segments.set(
        1,
        ((ObjectNode) json(SEGMENTS.get(1)))
            .put("emotion", "anger")
            .put("emotion_confidence", 0.7)
            .toString());
    assertThat(
            HandMadeTables.of(spark(), List.of(CALL), Map.of(Tables.UTTERANCES, segments))
                .object(ShapeView.DEEPAFFECTS_INTERACTIONS)
                .at("/response/segments"))
        .extracting(segment -> segment.path("emotion").asText())
        .containsExactly("neutral", "anger", "");
  }

  @Test
  void whatIsNotMeasurableIsNull() {
    ObjectNode call = (ObjectNode) json(CALL);
    call.putNull("interruptions");
    ((ObjectNode) call.at("/speakers/0")).remove(List.of("energy_0_10", "tone"));
    assertThat(object(call.toString()).at("/response/energy/0"))
        .isEqualTo(json("{\"speaker_id\": \"0\", \"value\": null}"));
    assertThat(object(call.toString()).at("/response/tone/0/value").isNull()).isTrue();
    assertThat(object(call.toString()).get("response").has("interruptions")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"CAI-104, com.deepaffects.BadRequest", "CAI-110, api_error"})
  void failure(String code, String theirs) {
    ObjectNode failed = (ObjectNode) json("{\"guid\": \"8bdd983a\", \"status\": \"failed\"}");
    failed.putArray("errors").addObject().put("errorCode", code).put("message", "it is not there");
    assertThat(object(failed.toString()))
        .isEqualTo(
            json(
                """
                {"request_id": "8bdd983a",
                 "fault": {"detail": {"error_code": "%s"}, "fault_string": "it is not there"}}
                """
                    .formatted(theirs)));
  }
}
