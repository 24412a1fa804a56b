package org.interactionanalytics.jobs.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.interactionanalytics.jobs.JsonRows;
import org.interactionanalytics.jobs.SparkTestSession;
import org.interactionanalytics.jobs.table.TableDefinition;
import org.interactionanalytics.jobs.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every expected value is worked out by hand from the rows below. */
class ViewsTest extends SparkTestSession {
  /**
   * a and b are calls of one agent and queue on two days, one named by metadata in odd spelling; c
   * tells nothing but the agent's voice, on one channel; d failed.
   */
  private static final Map<TableDefinition, List<String>> ROWS =
      Map.of(
          Tables.RECORDINGS,
          List.of(
              """
              {"guid": "a", "status": "processed", "errors": [], "name": "A", "source_uri": "s3a://x/a.wav",
               "duration_ms": 60000, "ingest_ts": "2026-03-09T01:00:00Z", "run_id": "r1",
               "probe_ms": 1000, "transcribe_ms": 5000, "snr_db": 30.5, "truncated": false,
               "request": "{\\"audioType\\":\\"CallCenter\\",\\"direction\\":\\"inbound\\",\\"metadata\\":{\\"Agent_ID\\":\\" 7 \\",\\"agentName\\":\\"Ann\\",\\"Queue\\":\\"billing\\",\\"call-date\\":\\"2026-03-01T23:30:00-08:00\\",\\"date\\":\\"2026-01-01\\"}}"}""",
              """
              {"guid": "b", "status": "processed", "errors": [], "name": "B", "duration_ms": 120000,
               "ingest_ts": "2026-03-09T01:00:00Z", "run_id": "r1", "probe_ms": 2000,
               "request": "{\\"audioType\\":\\"CallCenter\\",\\"metadata\\":{\\"agent\\":\\"7\\",\\"agentName\\":\\"\\",\\"callDate\\":\\"soon\\",\\"queue name\\":\\"billing\\",\\"timestamp\\":\\"2026-03-03 08:00\\"}}"}""",
              """
              {"guid": "c", "status": "processed", "errors": [], "duration_ms": 30000,
               "ingest_ts": "2026-03-09T01:00:00Z", "run_id": "r2", "transcribe_ms": 3000,
               "request": "{\\"audioType\\":\\"Meeting\\"}"}""",
              """
              {"guid": "d", "status": "failed", "name": "D", "source_uri": "s3a://x/d.wav", "attempts": 2,
               "errors": [{"errorCode": "CAI-104", "message": "No audio", "stage": "decode", "retryable": false}],
               "ingest_ts": "2026-03-09T01:00:00Z", "run_id": "r2", "manifest_line": 4,
               "request": "{\\"audioType\\":\\"CallCenter\\",\\"metadata\\":{\\"callDate\\":\\"2026-03-01\\",\\"queue\\":\\"billing\\"}}"}"""),
          Tables.INTERACTIONS,
          List.of(
              """
              {"guid": "a", "status": "processed", "language": "en-us", "confidence": "High",
               "word_count": 100, "sentimentSummary": {"overallSentiment": -0.4}, "title": "Bill",
               "categories": [{"category": "Loss", "categories": [{"name": "Cancel", "matches": 2}]}],
               "total_talk_ms": 40000, "silence_ms": 20000, "silence_percent": 33.5,
               "long_silences": [{"start_ms": 1000, "end_ms": 9000}], "long_silence_ms": 8000,
               "overlap_ms": 500, "overlap_percent": 1.25,
               "interruptions": [{"interrupter": "1"}, {"interrupter": "1"}, {"interrupter": "0"}],
               "speakers": [
                 {"speaker_id": "0", "role": "customer", "talk_ms": 30000, "words": 60, "wpm": 120.0,
                  "sentiment": -0.5, "sentiment_change": 0.3, "pace": "medium", "patience_ms": 1500},
                 {"speaker_id": "1", "role": "agent", "name": "Not Ann", "talk_ms": 10000, "words": 40,
                  "sentiment": -0.1}],
               "tasks": [{"type": "action_item", "value": "Ann sends it", "text": "i will send it",
                 "assignee": "1", "due_text": "tomorrow", "due_date": "2026-03-02", "definitive": true,
                 "score": 0.9, "start_ms": 2500}],
               "questions": [
                 {"text": "Why?", "speaker_id": "0", "score": 0.8, "start_ms": 1250},
                 {"text": "Who?", "speaker_id": "0", "answer": {"text": "Me"}}],
               "code_version": "1", "run_id": "r1", "analysis_ts": "2026-03-09T01:10:00Z"}""",
              """
              {"guid": "b", "status": "processed", "confidence": "Medium", "mean_word_confidence": 0.75,
               "word_count": 50, "sentimentSummary": {"overallSentiment": 0.1}, "asr_model": "small",
               "total_talk_ms": 0, "silence_ms": 120000, "silence_percent": 100.0, "long_silences": [],
               "long_silence_ms": 0,
               "speakers": [
                 {"speaker_id": "0", "role": "customer", "talk_ms": 0, "words": 0},
                 {"speaker_id": "1", "role": "agent", "talk_ms": 0, "words": 0}],
               "code_version": "1", "run_id": "r1", "analysis_ts": "2026-03-09T01:20:00Z"}""",
              """
              {"guid": "c", "status": "processed", "confidence": "High",
               "speakers": [{"speaker_id": "eve", "role": "agent", "identification_confidence": 0.9}],
               "code_version": "2", "run_id": "r2", "analysis_ts": "2026-03-09T02:00:00Z"}""",
              """
              {"guid": "d", "status": "failed", "run_id": "r2"}"""),
          Tables.CATEGORY_MATCHES,
          List.of(
              """
              {"guid": "a", "match_index": 0, "category": "Loss", "name": "Cancel", "matches": 2}""",
              """
              {"guid": "a", "match_index": 1, "category": "Loss", "name": "Cancel", "matches": 2}"""),
          Tables.SENTIMENT_OVER_TIME,
          List.of(
              """
              {"guid": "a", "party": "all", "window_index": 0, "score": 0.2}""",
              """
              {"guid": "a", "party": "0", "role": "customer", "window_index": 0, "score": 0.4}""",
              """
              {"guid": "a", "party": "1", "role": "agent", "window_index": 0}""",
              """
              {"guid": "c", "party": "5", "window_index": 0, "score": 0.9}"""),
          Tables.RUNS,
          List.of(
              """
              {"run_id": "r1", "command": "analyze", "status": "done", "processed": 2, "failed": 0,
               "audio_ms": 180000, "wall_ms": 36000, "speed": 5.0, "master": "local[2]"}""",
              """
              {"run_id": "r3", "command": "reanalyze", "status": "done", "processed": 2, "audio_ms": 0,
               "wall_ms": 0}"""));

  @BeforeAll
  static void register() {
    ROWS.forEach(
        (table, json) -> JsonRows.of(spark(), table, json).createOrReplaceTempView(table.name()));
    Views.register(spark());
  }

  @ParameterizedTest
  @FieldSource("org.interactionanalytics.jobs.view.Views#ALL")
  void columnsAreThoseOfTheDefinition(ViewDefinition view) {
    StructType schema = spark().table(view.name()).schema();
    assertThat(Arrays.stream(schema.fields()).map(f -> f.name() + " " + f.dataType().sql()))
        .containsExactlyElementsOf(
            view.columns().stream().map(c -> c.name() + " " + c.type().sql()).toList());
    assertThat(schema.apply(0).getComment().get()).isEqualTo(view.columns().get(0).comment());
  }

  @Test
  void callsTellDayAgentAndQueue() {
    assertThat(
            rows(
                "calls",
                "guid, status, call_date, call_date_source, queue, agent_id, agent_name, direction"))
        .containsExactly(
            // agent_id before channel metadata, trimmed; callDate goes before date
            "a|processed|2026-03-01|request|billing|7|Ann|inbound",
            // callDate holds no date, so that timestamp tells; an empty name is none
            "b|processed|2026-03-03|request|billing|7|null|null",
            "c|processed|2026-03-09|load|null|eve|null|null",
            "d|failed|2026-03-01|request|billing|null|null|null");
  }

  @Test
  void callsTellHowTheyWent() {
    assertThat(
            rows(
                "calls",
                "guid, duration_s, word_count, confidence, sentiment, agent_sentiment,"
                    + " customer_sentiment, customer_sentiment_change, title"))
        .containsExactly(
            "a|60.0|100|High|-0.4|-0.1|-0.5|0.3|Bill",
            "b|120.0|50|Medium|0.1|null|null|null|null",
            "c|30.0|null|High|null|null|null|null|null",
            "d|null|null|null|null|null|null|null|null");
  }

  @Test
  void callsByDayCountsAndAverages() {
    assertThat(
            rows(
                "calls_by_day",
                "call_date, queue, agent_id, agent_name, calls, processed, failed,"
                    + " round(audio_hours * 3600), mean_duration_s, measured_calls, sentiment"))
        .containsExactlyInAnyOrder(
            "2026-03-01|billing|7|Ann|1|1|0|60.0|60.0|1|-0.4",
            "2026-03-01|billing|null|null|1|0|1|null|null|0|null",
            "2026-03-03|billing|7|null|1|1|0|120.0|120.0|1|0.1",
            "2026-03-09|null|eve|null|1|1|0|30.0|30.0|0|null");
  }

  @Test
  void sentimentTrendComparesWithTheDayBefore() {
    List<Row> days = spark().table("sentiment_trend").orderBy("call_date").collectAsList();
    // c has no sentiment, d failed
    assertThat(days).hasSize(2);
    assertThat(days.get(0).<Double>getAs("change")).isNull();
    assertThat(days.get(0).<Long>getAs("negative_calls")).isEqualTo(1);
    assertThat(days.get(1).<java.sql.Date>getAs("previous_date")).hasToString("2026-03-01");
    assertThat(days.get(1).<Double>getAs("change")).isCloseTo(0.5, within(1e-9)); // 0.1 - -0.4
    assertThat(days.get(1).<Long>getAs("negative_calls")).isZero();
  }

  @Test
  void sentimentCurveHasPartiesWithARole() {
    assertThat(rows("sentiment_curve", "party, call_date, window_index, measured_calls, sentiment"))
        .containsExactly(
            "agent|2026-03-01|0|0|null", "all|2026-03-01|0|1|0.2", "customer|2026-03-01|0|1|0.4");
  }

  @Test
  void talkListenIsOfProcessedCalls() {
    assertThat(
            rows(
                "talk_listen",
                "guid, talk_s, agent_talk_s, customer_talk_s, agent_talk_percent, silence_s,"
                    + " silence_percent, long_silences, long_silence_s, overlap_s, overlap_percent,"
                    + " agent_interruptions, customer_interruptions"))
        .containsExactly(
            "a|40.0|10.0|30.0|25.0|20.0|33.5|1|8.0|0.5|1.25|2|1",
            "b|0.0|0.0|0.0|null|120.0|100.0|0|0.0|null|null|null|null",
            "c|null|null|null|null|null|null|null|null|null|null|null|null");
  }

  @Test
  void paceHasARowPerSpeaker() {
    assertThat(rows("pace", "guid, speaker_id, role, agent_id, talk_s, words, wpm, patience_s"))
        .containsExactly(
            "a|0|customer|7|30.0|60|120.0|1.5",
            "a|1|agent|7|10.0|40|null|null",
            "b|0|customer|7|0.0|0|null|null",
            "b|1|agent|7|0.0|0|null|null",
            "c|eve|agent|eve|null|null|null|null");
  }

  @Test
  void categoryTrendCountsACallOnceAndHasDaysWithoutAMatch() {
    assertThat(
            rows(
                "category_trend",
                "call_date, queue, category, name, calls, matches, processed_calls, calls_percent,"
                    + " change, sentiment"))
        .containsExactly(
            "2026-03-01|billing|Loss|Cancel|1|2|1|100.0|null|-0.4",
            "2026-03-03|billing|Loss|Cancel|0|0|1|0.0|-100.0|null",
            "2026-03-09|null|Loss|Cancel|0|0|1|0.0|null|null");
  }

  @Test
  void openTasksTellWhoAndWhen() {
    assertThat(
            rows(
                "open_tasks",
                "guid, type, task, assignee, assignee_role, due_date, definitive, at_s"))
        .containsExactly("a|action_item|Ann sends it|1|agent|2026-03-02|true|2.5");
  }

  @Test
  void openQuestionsAreThoseWithoutAnswer() {
    assertThat(rows("open_questions", "guid, question, speaker_id, role, at_s"))
        .containsExactly("a|Why?|0|customer|1.25");
  }

  @Test
  void lowConfidenceLeavesHighOut() {
    assertThat(rows("low_confidence", "guid, confidence, mean_word_confidence, asr_model, snr_db"))
        .containsExactly("b|Medium|0.75|small|null");
  }

  @Test
  void failedRecordingsTellWhy() {
    assertThat(
            rows(
                "failed_recordings",
                "guid, call_date, queue, error_code, stage, parameter_name, retryable, attempts,"
                    + " manifest_line, run_id"))
        .containsExactly("d|2026-03-01|billing|CAI-104|decode|null|false|2|4|r2");
  }

  @Test
  void versionsInUseCountsProcessedCalls() {
    assertThat(rows("versions_in_use", "code_version, asr_model, calls, first_analysis_ts"))
        .containsExactlyInAnyOrder(
            "1|null|1|2026-03-09 01:10:00.0",
            "1|small|1|2026-03-09 01:20:00.0",
            "2|null|1|2026-03-09 02:00:00.0");
  }

  @Test
  void runCostsAddUpTheTasks() {
    assertThat(
            rows(
                "run_costs",
                "run_id, round(audio_hours * 3600), round(wall_hours * 3600), speed,"
                    + " round(core_hours * 3600), round(recognised_hours * 3600),"
                    + " audio_hours_per_core_hour"))
        .containsExactly(
            // core: 1 + 5 s of a, 2 s of b, whose transcript was there; 60 s of audio in 5 s
            "r1|180.0|36.0|5.0|8.0|60.0|12.0", "r3|0.0|0.0|null|null|null|null");
  }

  /** The cells of every row, the rows in order. */
  private static List<String> rows(String view, String columns) {
    Dataset<Row> rows = spark().sql("SELECT " + columns + " FROM " + view);
    return rows.collectAsList().stream().map(row -> row.mkString("|")).sorted().toList();
  }
}
