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

class SymblShapeTest extends SparkTestSession {
  /** The numbers of the vendor's sample at full precision: 100 x 57.199 / 80.631 = 70.9392169... */
  private static final String ANALYTICS =
      """
      {"guid": "c", "status": "processed", "errors": [],
       "silence_ms": 23432, "silence_percent": 29.06078307350771,
       "total_talk_ms": 57199, "talk_percent": 70.93921692649229,
       "overlap_ms": 31500, "overlap_percent": 55.07089284777706,
       "overlaps": [
         {"first_speaker_id": "0", "second_speaker_id": "1", "overlap_ms": 24940,
          "percent": 61.580246913580246},
         {"first_speaker_id": "0", "second_speaker_id": "2", "overlap_ms": 1900,
          "percent": 7.509584601399154},
         {"first_speaker_id": "0", "second_speaker_id": "3", "overlap_ms": 4660,
          "percent": 12.198952879581151}],
       "speakers": [
         {"speaker_id": "0", "wpm": 68.4, "talk_ms": 23401, "talk_percent": 40.9115543978042,
          "listen_ms": 33798, "listen_percent": 59.0884456021958, "overlap_ms": 31500},
         {"speaker_id": "1", "wpm": 131.5, "talk_ms": 17099, "talk_percent": 29.893879263623492,
          "listen_ms": 40100, "listen_percent": 70.10612073637651, "overlap_ms": 24940},
         {"speaker_id": "2", "name": "Ann", "user_id": "ann@example.com", "wpm": 189.0,
          "talk_ms": 1900, "talk_percent": 3.3217363939928144,
          "listen_ms": 55299, "listen_percent": 96.67826360600718, "overlap_ms": 1900},
         {"speaker_id": "3", "wpm": null, "talk_ms": 14799, "talk_percent": 25.872829944579452,
          "listen_ms": 42400, "listen_percent": 74.12717005542055, "overlap_ms": 4660}]}
      """;

  private static final String CALL =
      """
      {"guid": "c", "status": "processed", "errors": [],
       "requested_insights": ["QuestionsAsked", "Topics", "Tasks", "ExtractiveSummary"],
       "speakers": [
         {"speaker_id": "0", "name": "Sam", "user_id": "sam@example.com"},
         {"speaker_id": "1"}],
       "questions": [
         {"text": "can you hear me", "start_ms": 1250, "end_ms": 2500, "speaker_id": "1",
          "score": 0.984, "utterance_indexes": [0]},
         {"text": "who is this", "start_ms": 4000, "end_ms": 5000, "speaker_id": "0",
          "score": 0.9, "utterance_indexes": [2]}],
       "turns": [
         {"turn_index": 0, "speaker_id": "1", "text": "can you hear me i said hello"},
         {"turn_index": 1, "speaker_id": "0", "text": "who is this"}]}
      """;

  /** Not in the order of their index, as rows of a table may be. */
  private static final List<String> UTTERANCES =
      List.of(
          """
          {"guid": "c", "utterance_index": 2, "speaker_id": "0", "start_ms": 4000, "end_ms": 5000,
           "text": "who is this", "turn_sentiment": -0.3}
          """,
          """
          {"guid": "c", "utterance_index": 0, "speaker_id": "1", "start_ms": 1250, "end_ms": 2500,
           "text": "can you hear me", "turn_sentiment": 0.31249,
           "word_timings": [
             {"word": "can", "start_ms": 1250, "end_ms": 1480, "confidence": 0.985}]}
          """,
          """
          {"guid": "c", "utterance_index": 1, "speaker_id": "1", "start_ms": 2500, "end_ms": 3661001,
           "text": "i said hello"}
          """);

  private static final String RECORDING =
      "{\"guid\": \"c\", \"ingest_ts\": \"2026-11-21T12:00:00.500Z\"}";

  private static ObjectNode resource(ShapeView resource) {
    return HandMadeTables.of(
            spark(),
            List.of(CALL),
            Map.of(Tables.UTTERANCES, UTTERANCES, Tables.RECORDINGS, List.of(RECORDING)))
        .object(resource);
  }

  @Test
  void phrasesOfMessagesAreTheSentencesOfTheirTasks() {
    ObjectNode call = (ObjectNode) json(CALL);
    call.set(
        "tasks",
        json(
            """
            [{"type": "action_item", "text": "I'll call the bank.", "utterance_indexes": [1, 2]}]
            """));
    assertThat(phrases(call, "{\\\"detectPhrases\\\":true}"))
        .containsExactly(
            "[]",
            "[{\"type\":\"action_phrase\",\"text\":\"I'll call the bank.\"}]",
            "[{\"type\":\"action_phrase\",\"text\":\"I'll call the bank.\"}]");
    assertThat(phrases(call, "{\\\"detectPhrases\\\":false}")).containsOnly("");
    call.remove("tasks");
    assertThat(phrases(call, "{\\\"detectPhrases\\\":true}")).containsOnly("");
  }

  private static List<String> phrases(ObjectNode call, String request) {
    String recording = "{\"guid\": \"c\", \"request\": \"" + request + "\"}";
    List<String> phrases = new ArrayList<>();
    HandMadeTables.of(
            spark(),
            List.of(call.toString()),
            Map.of(Tables.UTTERANCES, UTTERANCES, Tables.RECORDINGS, List.of(recording)))
        .object(ShapeView.SYMBL_MESSAGES)
        .get("messages")
        .forEach(message -> phrases.add(message.path("phrases").toString()));
    return phrases;
  }

  @Test
  void analyticsOfTheVendorsSample() {
    ObjectNode analytics =
        HandMadeTables.of(spark(), List.of(ANALYTICS), Map.of()).object(ShapeView.SYMBL_ANALYTICS);
    assertThat(analytics.toPrettyString())
        .isEqualTo(
            json("""
                {"conversationId": "c",
                 "metrics": [
                   {"type": "total_silence", "percent": 29.061, "seconds": 23.432},
                   {"type": "total_talk_time", "percent": 70.939, "seconds": 57.199},
                   {"type": "total_overlap", "percent": 55.071, "seconds": 31.5}],
                 "members": [
                   {"id": "0", "name": "Speaker 1", "pace": {"wpm": 68},
                    "talkTime": {"percentage": 40.912, "seconds": 23.401},
                    "listenTime": {"percentage": 59.088, "seconds": 33.798},
                    "overlap": {"overlapDuration": 31.5, "overlappingMembers": [
                      {"id": "1", "name": "Speaker 2", "percent": 61.58, "seconds": 24.94},
                      {"id": "2", "name": "Ann", "percent": 7.51, "seconds": 1.9},
                      {"id": "3", "name": "Speaker 4", "percent": 12.199, "seconds": 4.66}]}},
                   {"id": "1", "name": "Speaker 2", "pace": {"wpm": 132},
                    "talkTime": {"percentage": 29.894, "seconds": 17.099},
                    "listenTime": {"percentage": 70.106, "seconds": 40.1},
                    "overlap": {"overlapDuration": 24.94, "overlappingMembers": [
                      {"id": "0", "name": "Speaker 1", "percent": 61.58, "seconds": 24.94}]}},
                   {"id": "2", "name": "Ann", "userId": "ann@example.com", "pace": {"wpm": 189},
                    "talkTime": {"percentage": 3.322, "seconds": 1.9},
                    "listenTime": {"percentage": 96.678, "seconds": 55.299},
                    "overlap": {"overlapDuration": 1.9, "overlappingMembers": [
                      {"id": "0", "name": "Speaker 1", "percent": 7.51, "seconds": 1.9}]}},
                   {"id": "3", "name": "Speaker 4", "pace": {"wpm": null},
                    "talkTime": {"percentage": 25.873, "seconds": 14.799},
                    "listenTime": {"percentage": 74.127, "seconds": 42.4},
                    "overlap": {"overlapDuration": 4.66, "overlappingMembers": [
                      {"id": "0", "name": "Speaker 1", "percent": 12.199, "seconds": 4.66}]}}]}
                """)
                .toPrettyString());
  }

  @Test
  void overlapOnOneChannelIsNull() {
    ObjectNode row = (ObjectNode) json(ANALYTICS);
    row.remove(List.of("overlap_ms", "overlap_percent", "overlaps"));
    ObjectNode analytics =
        HandMadeTables.of(spark(), List.of(row.toString()), Map.of())
            .object(ShapeView.SYMBL_ANALYTICS);
    assertThat(analytics.at("/metrics/2"))
        .isEqualTo(json("{\"type\": \"total_overlap\", \"percent\": null, \"seconds\": null}"));
    assertThat(analytics.at("/members/0/overlap").isNull()).isTrue();
  }

  @Test
  void messages() {
    assertThat(resource(ShapeView.SYMBL_MESSAGES).toPrettyString())
        .isEqualTo(
            json("""
                {"conversationId": "c",
                 "messages": [
                   {"id": "c-0", "text": "can you hear me", "from": {"name": "Speaker 2"},
                    "startTime": "2026-11-21T12:00:01.750Z", "endTime": "2026-11-21T12:00:03.000Z",
                    "timeOffset": 0, "duration": 1.25, "conversationId": "c",
                    "sentiment": {"polarity": {"score": 0.312}, "suggested": "positive"},
                    "words": [
                      {"word": "can", "startTime": "2026-11-21T12:00:01.750Z",
                       "endTime": "2026-11-21T12:00:01.980Z", "score": 0.99, "timeOffset": 0,
                       "duration": 0.23}]},
                   {"id": "c-1", "text": "i said hello", "from": {"name": "Speaker 2"},
                    "startTime": "2026-11-21T12:00:03.000Z", "endTime": "2026-11-21T13:01:01.501Z",
                    "timeOffset": 1.25, "duration": 3658.501, "conversationId": "c"},
                   {"id": "c-2", "text": "who is this",
                    "from": {"name": "Sam", "email": "sam@example.com"},
                    "startTime": "2026-11-21T12:00:04.500Z", "endTime": "2026-11-21T12:00:05.500Z",
                    "timeOffset": 2.75, "duration": 1, "conversationId": "c",
                    "sentiment": {"polarity": {"score": -0.3}, "suggested": "neutral"}}]}
                """)
                .toPrettyString());
  }

  @Test
  void questionsOfAllSpeakersByStart() {
    assertThat(resource(ShapeView.SYMBL_QUESTIONS).toPrettyString())
        .isEqualTo(
            json("""
                {"conversationId": "c",
                 "questions": [
                   {"id": "c-question-0", "text": "can you hear me", "type": "question",
                    "score": 0.98, "messageIds": ["c-0"], "from": {"id": "1", "name": "Speaker 2"}},
                   {"id": "c-question-1", "text": "who is this", "type": "question",
                    "score": 0.9, "messageIds": ["c-2"],
                    "from": {"id": "0", "name": "Sam", "userId": "sam@example.com"}}]}
                """)
                .toPrettyString());
  }

  @Test
  void entitiesWithTheMessagesThatMentionThem() {
    String mention =
        """
        {"guid": "c", "entity_index": %d, "type": "%s", "custom_type": %s, "value": "%s",
         "text": "%s", "utterance_index": %d, "offset": %d}
        """;
    HandMadeTables tables =
        HandMadeTables.of(
            spark(),
            List.of(CALL),
            Map.of(
                Tables.UTTERANCES,
                UTTERANCES,
                Tables.ENTITIES,
                List.of(
                    mention.formatted(2, "person", "null", "Ann", "ann", 2, 4),
                    mention.formatted(0, "person", "null", "Ann", "ann", 0, 7),
                    mention.formatted(1, "custom", "\"greeting\"", "hello", "hello", 1, 7))));
    assertThat(tables.object(ShapeView.SYMBL_ENTITIES).get("entities").toPrettyString())
        .isEqualTo(
            json("""
                [{"type": "person", "value": "Ann", "text": "ann", "messageRefs": [
                   {"id": "c-0", "text": "can you hear me", "offset": 7},
                   {"id": "c-2", "text": "who is this", "offset": 4}]},
                 {"type": "custom", "customType": "greeting", "value": "hello", "text": "hello",
                  "messageRefs": [{"id": "c-1", "text": "i said hello", "offset": 7}]}]
                """)
                .toPrettyString());
  }

  @Test
  void trackersWithTheirMatches() {
    String match =
        """
        {"guid": "c", "match_index": %d, "tracker": "%s", "kind": "%s", "value": "%s",
         "text": "x", "utterance_index": %d, "offset": %d}
        """;
    HandMadeTables tables =
        HandMadeTables.of(
            spark(),
            List.of(CALL),
            Map.of(
                Tables.UTTERANCES,
                UTTERANCES,
                Tables.TRACKER_MATCHES,
                List.of(
                    match.formatted(0, "Audio", "exact", "hear me", 0, 8),
                    match.formatted(1, "Greeting", "exact", "hello", 1, 7),
                    match.formatted(2, "Audio", "similar", "hear me", 2, -1))));
    assertThat(tables.object(ShapeView.SYMBL_TRACKERS).get("trackers").toPrettyString())
        .isEqualTo(
            json("""
                [{"id": "Audio", "name": "Audio", "matches": [
                   {"type": "vocabulary", "value": "hear me", "messageRefs": [
                      {"id": "c-0", "text": "can you hear me", "offset": 8},
                      {"id": "c-2", "text": "who is this", "offset": -1}], "insightRefs": []}]},
                 {"id": "Greeting", "name": "Greeting", "matches": [
                   {"type": "vocabulary", "value": "hello", "messageRefs": [
                      {"id": "c-1", "text": "i said hello", "offset": 7}], "insightRefs": []}]}]
                """)
                .toPrettyString());
  }

  @Test
  void withoutEntitiesAndTrackersTheListsAreEmpty() {
    assertThat(resource(ShapeView.SYMBL_ENTITIES)).isEqualTo(empty("entities"));
    assertThat(resource(ShapeView.SYMBL_TRACKERS)).isEqualTo(empty("trackers"));
  }

  @Test
  void members() {
    assertThat(resource(ShapeView.SYMBL_MEMBERS).get("members"))
        .isEqualTo(
            json(
                """
                [{"id": "0", "name": "Sam", "email": "sam@example.com"},
                 {"id": "1", "name": "Speaker 2"}]
                """));
  }

  @Test
  void transcriptAsMarkdown() {
    assertThat(resource(ShapeView.SYMBL_TRANSCRIPT_MARKDOWN).get("transcript"))
        .isEqualTo(
            json(
                """
                {"payload":
                   "**Speaker 2**: can you hear me i said hello\\n\\n**Sam**: who is this",
                 "contentType": "text/markdown"}
                """));
  }

  @Test
  void transcriptAsSubtitles() {
    assertThat(resource(ShapeView.SYMBL_TRANSCRIPT_SRT).at("/transcript/payload").asText())
        .isEqualTo(
            """
            1
            00:00:01,250 --> 00:00:02,500
            Speaker 2: can you hear me

            2
            00:00:02,500 --> 01:01:01,001
            Speaker 2: i said hello

            3
            00:00:04,000 --> 00:00:05,000
            Sam: who is this
            """);
  }

  @Test
  void topicsTasksAndSummary() {
    ObjectNode row = (ObjectNode) json(CALL);
    row.setAll(
        (ObjectNode)
            json(
                """
                {"topics": [
                   {"value": "late fee", "start_ms": 1250, "end_ms": 5000, "score": 0.876,
                    "sentiment": -0.30001, "utterance_indexes": [0, 2]},
                   {"value": "refund", "start_ms": 4000, "end_ms": 4400, "score": 0.5,
                    "utterance_indexes": [2]}],
                 "tasks": [
                   {"type": "action_item", "value": "refund the fee", "text": "I'll refund the fee.",
                    "speaker_id": "0", "assignee": "0", "definitive": false, "start_ms": 4000,
                    "end_ms": 5000, "score": 0.75, "utterance_indexes": [2]},
                   {"type": "follow_up", "value": "call on friday", "text": "Joe will call on Friday.",
                    "speaker_id": "0", "assignee": "Joe", "due_text": "on Friday",
                    "due_date": "2026-11-27", "definitive": true, "start_ms": 4000, "end_ms": 5000,
                    "score": 0.6, "utterance_indexes": [1, 2]}],
                 "abstractive_summary_short": [
                   {"text": "The customer said hello.", "group_id": 0, "start_ms": 2500,
                    "end_ms": 3661001, "utterance_indexes": [1]}]}
                """));
    HandMadeTables tables =
        HandMadeTables.of(
            spark(),
            List.of(row.toString()),
            Map.of(Tables.UTTERANCES, UTTERANCES, Tables.RECORDINGS, List.of(RECORDING)));

    assertThat(tables.object(ShapeView.SYMBL_TOPICS).get("topics").toString())
        .isEqualTo(
            json("""
                [{"id": "c-topic-0", "text": "late fee", "type": "topic", "score": 0.88,
                  "messageIds": ["c-0", "c-2"], "parentRefs": [],
                  "sentiment": {"polarity": {"score": -0.3}, "suggested": "negative"}},
                 {"id": "c-topic-1", "text": "refund", "type": "topic", "score": 0.5,
                  "messageIds": ["c-2"], "parentRefs": []}]
                """)
                .toString());
    assertThat(tables.object(ShapeView.SYMBL_ACTION_ITEMS).get("actionItems").toString())
        .isEqualTo(
            json("""
                [{"id": "c-action-item-0", "text": "I'll refund the fee.", "type": "action_item",
                  "score": 0.75, "messageIds": ["c-2"], "entities": [], "phrases": [],
                  "from": {"id": "0", "name": "Sam", "userId": "sam@example.com"},
                  "definitive": false, "assignee": {"name": "Sam", "email": "sam@example.com"}}]
                """)
                .toString());
    assertThat(tables.object(ShapeView.SYMBL_FOLLOW_UPS).get("followUps").toString())
        .isEqualTo(
            json("""
                [{"id": "c-follow-up-0", "text": "Joe will call on Friday.", "type": "follow_up",
                  "score": 0.6, "messageIds": ["c-1", "c-2"],
                  "entities": [{"type": "date", "text": "on Friday", "offset": 14,
                    "value": "2026-11-27"}], "phrases": [],
                  "from": {"id": "0", "name": "Sam", "userId": "sam@example.com"},
                  "definitive": true, "assignee": {"name": "Joe"},
                  "dueBy": "2026-11-27T00:00:00.000Z"}]
                """)
                .toString());
    assertThat(tables.object(ShapeView.SYMBL_SUMMARY).get("summary").toString())
        .isEqualTo(
            json("""
                [{"id": "c-summary-0", "text": "The customer said hello.",
                  "messageRefs": [{"id": "c-1", "text": "i said hello"}]}]
                """)
                .toString());
  }

  @Test
  void whatIsAskedForAndNotFoundIsAnEmptyList() {
    assertThat(resource(ShapeView.SYMBL_TOPICS)).isEqualTo(empty("topics"));
    assertThat(resource(ShapeView.SYMBL_ACTION_ITEMS)).isEqualTo(empty("actionItems"));
    assertThat(resource(ShapeView.SYMBL_FOLLOW_UPS)).isEqualTo(empty("followUps"));
    assertThat(resource(ShapeView.SYMBL_SUMMARY)).isEqualTo(empty("summary"));
  }

  private static Object empty(String name) {
    return json("{\"conversationId\": \"c\", \"%s\": []}".formatted(name));
  }

  @Test
  void whatIsNotAskedForIsAbsent() {
    ObjectNode row = (ObjectNode) json(CALL);
    row.putArray("requested_insights").add("Energy");
    HandMadeTables tables = HandMadeTables.of(spark(), List.of(row.toString()), Map.of());
    assertThat(
            List.of(
                ShapeView.SYMBL_TOPICS,
                ShapeView.SYMBL_ACTION_ITEMS,
                ShapeView.SYMBL_FOLLOW_UPS,
                ShapeView.SYMBL_SUMMARY,
                ShapeView.SYMBL_QUESTIONS))
        .extracting(tables::object)
        .allMatch(json("{\"conversationId\": \"c\"}")::equals);
  }

  @Test
  void failedRecordingIsAFailedJob() {
    String failed =
        """
        {"guid": "c", "status": "failed", "errors": [
          {"errorCode": "CAI-104", "message": "first"},
          {"errorCode": "CAI-101", "message": "second"}]}
        """;
    HandMadeTables tables = HandMadeTables.of(spark(), List.of(failed), Map.of());
    assertThat(ShapeView.values())
        .filteredOn(view -> view.name().startsWith("SYMBL"))
        .hasSize(12)
        .extracting(tables::object)
        .allMatch(
            json(
                    """
                    {"conversationId": "c", "status": "failed", "message": "first\\nsecond"}
                    """)
                ::equals);
  }
}
