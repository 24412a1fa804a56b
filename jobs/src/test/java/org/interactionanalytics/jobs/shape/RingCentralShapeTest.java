package org.interactionanalytics.jobs.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interactionanalytics.jobs.shape.HandMadeTables.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.Test;

/** The numbers are those of the vendor's sample responses. */
class RingCentralShapeTest extends SparkTestSession {
  private static final String ALL =
      """
      ["KeyPhrases", "Emotion", "AbstractiveSummaryLong", "AbstractiveSummaryShort",
       "ExtractiveSummary", "TalkToListenRatio", "Energy", "Pace", "QuestionsAsked", "Titles",
       "Topics", "Tasks", "OverallSentiment", "Interruptions", "Tone", "Intents", "Patience",
       "LongestMonologue", "FillerWordRate", "TalkingSpeed", "TalkTime"]
      """;

  private static final String CALL =
      """
      {"guid": "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", "status": "processed", "errors": [],
       "analysis_ts": "2026-11-21T12:03:00Z", "duration_ms": 60004,
       "requested_insights": %s,
       "sentimentSummary": {"overallSentiment": -0.05},
       "speaker_count": 2,
       "interruptions": [
         {"interrupter": "1", "interrupted": "0", "start_ms": 2900, "end_ms": 3100}],
       "speakers": [
         {"speaker_id": "0", "energy": 86.6355, "pace": "medium", "wpm": 152.94,
          "talk_to_listen": "32:68", "questions": [], "patience_ms": 715,
          "longest_monologue_ms": 8960, "filler_rate": 2.125, "talk_ms": 20005, "tone": "happy"},
         {"speaker_id": "1", "energy": 62.6949, "pace": "fast", "wpm": 196.86,
          "talk_to_listen": "68:32",
          "questions": [{"text": "how are you", "start_ms": 3720, "end_ms": 8960}],
          "talk_ms": 40000}]}
      """;

  private static final String UTTERANCE =
      """
      {"guid": "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", "utterance_index": 0, "speaker_id": "1",
       "start_ms": 2515, "end_ms": 6534, "text": "could produce large hail", "confidence": 0.9251,
       "word_timings": [{"word": "could", "start_ms": 2515, "end_ms": 2794, "confidence": 1.0}]}
      """;

  private static final String RECORDING =
      """
      {"guid": "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", "ingest_ts": "2026-11-21T12:00:00Z"}
      """;

  private static ObjectNode job(String interaction) {
    return HandMadeTables.of(
            spark(),
            List.of(interaction),
            Map.of(Tables.UTTERANCES, List.of(UTTERANCE), Tables.RECORDINGS, List.of(RECORDING)))
        .object(ShapeView.RINGCENTRAL_INTERACTIONS);
  }

  @Test
  void everyInsight() {
    assertThat(job(CALL.formatted(ALL)).toPrettyString())
        .isEqualTo(
            json("""
                {"jobId": "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d",
                 "api": "/ai/insights/v1/async/analyze-interaction",
                 "creationTime": "2026-11-21T12:00:00.000Z",
                 "completionTime": "2026-11-21T12:03:00.000Z",
                 "expirationTime": "2026-11-28T12:00:00.000Z",
                 "status": "Success",
                 "response": {
                   "utteranceInsights": [
                     {"start": 2.52, "end": 6.53, "text": "could produce large hail",
                      "confidence": 0.93, "speakerId": "1",
                      "wordTimings": [{"start": 2.52, "end": 2.79, "word": "could"}],
                      "insights": []}],
                   "speakerInsights": {"speakerCount": 2, "insights": [
                     {"name": "Energy", "values": [
                       {"speakerId": "0", "value": 86.64}, {"speakerId": "1", "value": 62.69}]},
                     {"name": "Pace", "values": [
                       {"speakerId": "0", "value": "medium", "wpm": 152.9},
                       {"speakerId": "1", "value": "fast", "wpm": 196.9}]},
                     {"name": "TalkToListenRatio", "values": [
                       {"speakerId": "0", "value": "32:68"}, {"speakerId": "1", "value": "68:32"}]},
                     {"name": "QuestionsAsked", "values": [
                       {"speakerId": "0", "value": 0, "questions": []},
                       {"speakerId": "1", "value": 1, "questions": [
                         {"text": "how are you", "start": 3.72, "end": 8.96}]}]},
                     {"name": "Patience", "values": [
                       {"speakerId": "0", "value": 0.72}, {"speakerId": "1", "value": null}]},
                     {"name": "LongestMonologue", "values": [
                       {"speakerId": "0", "value": 8.96}, {"speakerId": "1", "value": null}]},
                     {"name": "FillerWordRate", "values": [
                       {"speakerId": "0", "value": 2.13}, {"speakerId": "1", "value": null}]},
                     {"name": "TalkingSpeed", "values": [
                       {"speakerId": "0", "value": 152.9}, {"speakerId": "1", "value": 196.9}]},
                     {"name": "TalkTime", "values": [
                       {"speakerId": "0", "value": 20.01}, {"speakerId": "1", "value": 40}]},
                     {"name": "Tone", "values": [
                       {"speakerId": "0", "value": "happy"}, {"speakerId": "1", "value": null}]},
                     {"name": "Interruptions", "values": [
                       {"speakerId": "0", "value": 0}, {"speakerId": "1", "value": 1}]}]},
                   "conversationalInsights": [
                     {"name": "KeyPhrases", "values": []},
                     {"name": "ExtractiveSummary", "values": []},
                     {"name": "Topics", "values": []},
                     {"name": "Tasks", "values": []},
                     {"name": "Titles", "values": []},
                     {"name": "AbstractiveSummaryLong", "values": []},
                     {"name": "AbstractiveSummaryShort", "values": []},
                     {"name": "OverallSentiment", "values": [
                       {"value": -0.05, "start": 0, "end": 60}]}]}}
                """)
                .toPrettyString());
  }

  @Test
  void conversationalInsights() {
    ObjectNode row = (ObjectNode) json(CALL.formatted(ALL));
    row.setAll(
        (ObjectNode)
            json(
                """
                {"title": "Late fee", "mean_word_confidence": 0.934,
                 "key_phrases": [{"value": "late fee", "start_ms": 1250, "end_ms": 2504,
                   "confidence": 0.876, "score": 0.5, "utterance_index": 0}],
                 "topics": [{"value": "fee", "start_ms": 9800, "end_ms": 114200, "score": 0.5}],
                 "tasks": [{"type": "follow_up", "value": "call back", "text": "I'll call you back.",
                   "speaker_id": "1", "assignee": "1", "start_ms": 1000, "end_ms": 2000,
                   "score": 0.7},
                   {"type": "action_item", "value": "visit", "text": "Joe will visit you.",
                   "speaker_id": "1", "assignee": "Joe", "start_ms": 2000, "end_ms": 3000,
                   "score": 0.6}],
                 "extractive_summary": [{"text": "There is a fee.", "start_ms": 1000,
                   "end_ms": 2000, "speaker_id": "0", "score": 0.6}],
                 "abstractive_summary_short": [{"text": "A fee was charged.", "group_id": 0,
                   "start_ms": 0, "end_ms": 2000, "utterance_indexes": [0]}],
                 "abstractive_summary_long": [{"text": "First a fee.", "group_id": 1,
                   "start_ms": 500, "end_ms": 1500, "utterance_indexes": [0]}]}
                """));
    assertThat(job(row.toString()).at("/response/conversationalInsights").toPrettyString())
        .isEqualTo(
            json("""
                    [{"name": "KeyPhrases", "values": [
                       {"value": "late fee", "start": 1.25, "end": 2.5, "confidence": 0.88}]},
                     {"name": "ExtractiveSummary", "values": [
                       {"value": "There is a fee.", "sentence": "There is a fee.", "start": 1,
                        "end": 2, "speakerId": "0", "confidence": 0.6}]},
                     {"name": "Topics", "values": [
                       {"value": "fee", "start": 9.8, "end": 114.2, "confidence": 0.5}]},
                     {"name": "Tasks", "values": [
                       {"value": "call back", "start": 1, "end": 2, "speakerId": "1",
                        "confidence": 0.7, "assignee": "Speaker 2", "category": "FollowUp",
                        "text": "I'll call you back."},
                       {"value": "visit", "start": 2, "end": 3, "speakerId": "1",
                        "confidence": 0.6, "assignee": "Joe", "category": "NextStep",
                        "text": "Joe will visit you."}]},
                     {"name": "Titles", "values": [
                       {"value": "Late fee", "start": 0, "end": 60, "confidence": 0.93}]},
                     {"name": "AbstractiveSummaryLong", "values": [
                       {"value": "First a fee.", "start": 0.5, "end": 1.5, "confidence": 0.93, "groupId": 1}]},
                     {"name": "AbstractiveSummaryShort", "values": [
                       {"value": "A fee was charged.", "start": 0, "end": 2, "confidence": 0.93}]},
                     {"name": "OverallSentiment", "values": [
                       {"value": -0.05, "start": 0, "end": 60}]}]
                    """)
                .toPrettyString());
  }

  @Test
  void emotionIsWrittenAsTheVendorWritesIt() {
    ObjectNode utterance = (ObjectNode) json(UTTERANCE);
    utterance.put("emotion", "joy").put("emotion_confidence", 0.876);
    assertThat(
            HandMadeTables.of(
                    spark(),
                    List.of(CALL.formatted(ALL)),
                    Map.of(
                        Tables.UTTERANCES,
                        List.of(utterance.toString()),
                        Tables.RECORDINGS,
                        List.of(RECORDING)))
                .object(ShapeView.RINGCENTRAL_INTERACTIONS)
                .at("/response/utteranceInsights/0/insights")
                .toString())
        .isEqualTo("[{\"name\":\"Emotion\",\"value\":\"Joy\",\"confidence\":0.88}]");
  }

  @Test
  void onlyWhatIsAskedFor() {
    JsonNode response = job(CALL.formatted("[\"Pace\", \"Titles\"]")).get("response");
    assertThat(response.at("/speakerInsights/insights"))
        .extracting(insight -> insight.get("name").asText())
        .containsExactly("Pace");
    assertThat(response.get("conversationalInsights"))
        .isEqualTo(json("[{\"name\": \"Titles\", \"values\": []}]"));
  }

  @Test
  void interruptionsOnOneChannelAreNotMeasurable() {
    ObjectNode mono = (ObjectNode) json(CALL.formatted("[\"Interruptions\"]"));
    mono.putNull("interruptions");
    assertThat(job(mono.toString()).at("/response/speakerInsights/insights/0/values"))
        .isEqualTo(
            json(
                "[{\"speakerId\": \"0\", \"value\": null}, {\"speakerId\": \"1\", \"value\": null}]"));
  }

  @Test
  void failure() {
    ObjectNode job =
        job(
            """
            {"guid": "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", "status": "failed",
             "analysis_ts": "2026-11-21T12:03:00Z", "errors": [
               {"errorCode": "CAI-101", "parameterName": "contentUri", "stage": "manifest",
                "message": "Parameter [contentUri] is invalid. It should be a valid uri",
                "retryable": false},
               {"errorCode": "CAI-110", "message": "Internal error at stage analyze"}]}
            """);
    assertThat(job.get("status").asText()).isEqualTo("Fail");
    assertThat(job.get("response"))
        .isEqualTo(
            json(
                """
                {"errors": [
                  {"errorCode": "CAI-101",
                   "message": "Parameter [contentUri] is invalid. It should be a valid uri",
                   "parameterName": "contentUri"},
                  {"errorCode": "CAI-110", "message": "Internal error at stage analyze"}]}
                """));
  }

  @Test
  void valuesAreTypedColumns() {
    HandMadeTables.of(spark(), List.of(CALL.formatted(ALL)), Map.of())
        .read(ShapeView.RINGCENTRAL_INTERACTIONS)
        .createOrReplaceTempView("interactions_of_the_vendor");
    assertThat(
            spark()
                .sql(
                    """
                    SELECT v.speakerId, v.value_num FROM interactions_of_the_vendor
                    LATERAL VIEW inline(response.speakerInsights.insights) AS name, list
                    LATERAL VIEW explode(list) AS v
                    WHERE name = 'Energy' AND v.value_num > 80
                    """)
                .collectAsList())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getString(0)).isEqualTo("0");
              assertThat(row.getDouble(1)).isEqualTo(86.64);
            });
  }
}
