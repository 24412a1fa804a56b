package org.interactionanalytics.jobs.view;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.interactionanalytics.jobs.view.SharedColumns.AGENT_ID;
import static org.interactionanalytics.jobs.view.SharedColumns.AGENT_NAME;
import static org.interactionanalytics.jobs.view.SharedColumns.CALLS;
import static org.interactionanalytics.jobs.view.SharedColumns.CALL_DATE;
import static org.interactionanalytics.jobs.view.SharedColumns.GUID;
import static org.interactionanalytics.jobs.view.SharedColumns.NEVER;
import static org.interactionanalytics.jobs.view.SharedColumns.QUEUE;
import static org.interactionanalytics.jobs.view.SharedColumns.ROLE;
import static org.interactionanalytics.jobs.view.SharedColumns.SPEAKER_ID;

import java.util.List;

/**
 * How many calls there are, how they feel and who talks. Speakers are zipped from the columns that
 * are used, because a struct as a whole would be read with all it holds, loudness of every second
 * too.
 */
final class CallViews {
  private static final String FAILED = "the recording failed";
  private static final String NO_SENTIMENT = "sentiment is not measurable";
  private static final String NO_SUCH_SPEAKER = "no speaker has that role";
  private static final String ONE_CHANNEL = "speakers share a channel";
  private static final String NONE_MEASURED = "no call in the row has the value";

  /** The one that the others are built on. */
  private static final ViewDefinition CALLS_VIEW =
      ViewDefinition.view(
              "calls",
              "Which calls are there, whose are they, and how did they go?",
              "A row per recording, failed ones included")
          .column(GUID)
          .column("status", StringType, "processed or failed", NEVER)
          .column(CALL_DATE)
          .column(
              "call_date_source",
              StringType,
              "request where the manifest tells the day, else load",
              NEVER)
          .column(QUEUE)
          .column(AGENT_ID)
          .column(AGENT_NAME)
          .column(
              "direction",
              StringType,
              "inbound, outbound or internal, as the request says",
              "it does not say")
          .column("audio_type", StringType, "CallCenter, Meeting …, as the request says", NEVER)
          .column("name", StringType, "Name given in the request, else the file name", "neither")
          .column("source", StringType, "System that the recording comes from", "not told")
          .column("source_uri", StringType, "Where the recording lies", "it came in the manifest")
          .column("language", StringType, "Language of the transcript, lower case", FAILED)
          .column("duration_s", DoubleType, "s, >= 0", "Duration of the decoded audio", FAILED)
          .column("word_count", IntegerType, "count", "Recognised words", FAILED)
          .column("confidence", StringType, "High, Medium or Low", FAILED)
          .column(
              "sentiment",
              DoubleType,
              "-1 to 1",
              "Overall sentiment as configured: sentimentSummary.overallSentiment",
              NO_SENTIMENT)
          .column(
              "agent_sentiment",
              DoubleType,
              "-1 to 1",
              "Mean score of the agent's turns",
              NO_SENTIMENT + ", or " + NO_SUCH_SPEAKER)
          .column(
              "customer_sentiment",
              DoubleType,
              "-1 to 1",
              "Mean score of the customer's turns",
              NO_SENTIMENT + ", or " + NO_SUCH_SPEAKER)
          .column(
              "customer_sentiment_change",
              DoubleType,
              "-2 to 2",
              "The customer's last quarter minus the first quarter of the call",
              "the customer is not heard in both, or " + NO_SUCH_SPEAKER)
          .column("title", StringType, "What it is about", "not asked for, or " + FAILED)
          .column("intent", StringType, "Why the customer is in contact", "nothing tells")
          .column("ingest_ts", TimestampType, "When the last attempt began", NEVER)
          .column("run_id", StringType, "The run that wrote the row of recordings", NEVER)
          .as(
              """
              SELECT
                r.guid,
                r.status,
                r.call_date,
                r.call_date_source,
                r.queue,
                coalesce(
                  nullif(get(filter(r.notes, n -> n.name IN ('agentid', 'agent')), 0).value, ''),
                  i.agent.user_id,
                  IF(i.agent.identification_confidence IS NULL OR i.agent.speaker_id = 'UserNotIdentified',
                    NULL, i.agent.speaker_id)) AS agent_id,
                coalesce(nullif(get(filter(r.notes, n -> n.name = 'agentname'), 0).value, ''), i.agent.name)
                  AS agent_name,
                r.asked.direction,
                r.asked.audioType AS audio_type,
                r.name,
                r.source,
                r.source_uri,
                i.language,
                r.duration_ms / 1000D AS duration_s,
                i.word_count,
                i.confidence,
                i.sentiment,
                i.agent.sentiment AS agent_sentiment,
                i.customer.sentiment AS customer_sentiment,
                i.customer.sentiment_change AS customer_sentiment_change,
                i.title,
                i.intent,
                r.ingest_ts,
                r.run_id
              FROM %s r
              LEFT JOIN (
                SELECT
                  guid, language, word_count, confidence, title, intent, sentiment,
                  get(filter(speakers, s -> s.role = 'agent'), 0) AS agent,
                  get(filter(speakers, s -> s.role = 'customer'), 0) AS customer
                FROM (
                  SELECT
                    guid, language, word_count, confidence, title, intent,
                    sentimentSummary.overallSentiment AS sentiment,
                    arrays_zip(
                      speakers.role, speakers.speaker_id, speakers.name, speakers.user_id,
                      speakers.identification_confidence, speakers.sentiment, speakers.sentiment_change)
                      AS speakers
                  FROM interactions)) i ON i.guid = r.guid
              """
                  .formatted(RecordingFacts.QUERY));

  private static final ViewDefinition CALLS_BY_DAY =
      ViewDefinition.view(
              "calls_by_day",
              "How many calls does each agent and queue have a day, how long and how good?",
              "A row per day, queue and agent")
          .column(CALL_DATE)
          .column(QUEUE)
          .column(AGENT_ID)
          .column(AGENT_NAME)
          .column(CALLS)
          .column("processed", LongType, "count", "Calls with results", NEVER)
          .column("failed", LongType, "count", "Calls without; see failed_recordings", NEVER)
          .column("audio_hours", DoubleType, "h", "Sum of the durations", "every call failed")
          .column("mean_duration_s", DoubleType, "s", "Mean duration", "every call failed")
          .column(
              "measured_calls",
              LongType,
              "count",
              "Calls with a sentiment; means of several rows are weighted with it",
              NEVER)
          .column("sentiment", DoubleType, "-1 to 1", "Mean of the calls' sentiment", NONE_MEASURED)
          .column(
              "customer_sentiment",
              DoubleType,
              "-1 to 1",
              "Mean of the calls' customer sentiment",
              NONE_MEASURED)
          .as(
              """
              SELECT
                call_date,
                queue,
                agent_id,
                max(agent_name) AS agent_name,
                count(*) AS calls,
                count_if(status = 'processed') AS processed,
                count_if(status = 'failed') AS failed,
                sum(duration_s) / 3600 AS audio_hours,
                avg(duration_s) AS mean_duration_s,
                count(sentiment) AS measured_calls,
                avg(sentiment) AS sentiment,
                avg(customer_sentiment) AS customer_sentiment
              FROM calls
              GROUP BY call_date, queue, agent_id
              """);

  private static final ViewDefinition SENTIMENT_TREND =
      ViewDefinition.view(
              "sentiment_trend",
              "How does sentiment go from day to day, and how much did it change?",
              "A row per day and queue with a measured call")
          .column(CALL_DATE)
          .column(QUEUE)
          .column(
              "measured_calls",
              LongType,
              "count",
              "Calls with a sentiment; means of several rows are weighted with it",
              NEVER)
          .column("sentiment", DoubleType, "-1 to 1", "Mean of the calls' sentiment", NEVER)
          .column(
              "customer_sentiment",
              DoubleType,
              "-1 to 1",
              "Mean of the calls' customer sentiment",
              NONE_MEASURED)
          .column(
              "customer_sentiment_change",
              DoubleType,
              "-2 to 2",
              "Mean of how the customers' sentiment changes within the call",
              NONE_MEASURED)
          .column(
              "negative_calls",
              LongType,
              "count",
              "Calls whose sentiment is below -0.2, the bands negative and veryNegative",
              NEVER)
          .column(
              "previous_date", DateType, "The queue's day before with a measured call", "the first")
          .column(
              "change",
              DoubleType,
              "-2 to 2",
              "Sentiment minus that of previous_date",
              "the queue's first day")
          .as(
              """
              SELECT
                call_date,
                queue,
                measured_calls,
                sentiment,
                customer_sentiment,
                customer_sentiment_change,
                negative_calls,
                lag(call_date) OVER before AS previous_date,
                sentiment - lag(sentiment) OVER before AS change
              FROM (
                SELECT
                  call_date,
                  queue,
                  count(sentiment) AS measured_calls,
                  avg(sentiment) AS sentiment,
                  avg(customer_sentiment) AS customer_sentiment,
                  avg(customer_sentiment_change) AS customer_sentiment_change,
                  count_if(sentiment < -0.2) AS negative_calls
                FROM calls
                WHERE sentiment IS NOT NULL
                GROUP BY call_date, queue)
              WINDOW before AS (PARTITION BY queue ORDER BY call_date)
              """);

  private static final ViewDefinition SENTIMENT_CURVE =
      ViewDefinition.view(
              "sentiment_curve",
              "How does sentiment go within the calls of a day and queue?",
              "A row per day, queue, party and tenth of the call")
          .column(CALL_DATE)
          .column(QUEUE)
          .column("party", StringType, "all, agent or customer", NEVER)
          .column("window_index", IntegerType, "0 to 9", "Tenth of the recording", NEVER)
          .column(
              "measured_calls",
              LongType,
              "count",
              "Speakers with a turn in the window; means of several rows are weighted with it",
              NEVER)
          .column(
              "sentiment",
              DoubleType,
              "-1 to 1",
              "Mean of the window's scores",
              "nobody has a turn in it")
          .as(
              """
              SELECT
                c.call_date,
                c.queue,
                IF(s.party = 'all', 'all', s.role) AS party,
                s.window_index,
                count(s.score) AS measured_calls,
                avg(s.score) AS sentiment
              FROM sentiment_over_time s
              JOIN %s c ON c.guid = s.guid
              WHERE s.party = 'all' OR s.role IS NOT NULL
              GROUP BY c.call_date, c.queue, IF(s.party = 'all', 'all', s.role), s.window_index
              """
                  .formatted(RecordingFacts.QUERY));

  private static final ViewDefinition TALK_LISTEN =
      ViewDefinition.view(
              "talk_listen",
              "Who talks how much in a call, and how much silence and overlap is there?",
              "A row per processed call")
          .column(GUID)
          .column(CALL_DATE)
          .column(QUEUE)
          .column(AGENT_ID)
          .column(AGENT_NAME)
          .column("duration_s", DoubleType, "s", "Duration of the decoded audio", NEVER)
          .column("talk_s", DoubleType, "s", "Sum of the speakers' talk times", NEVER)
          .column("agent_talk_s", DoubleType, "s", "Talk time of the agent", NO_SUCH_SPEAKER)
          .column("customer_talk_s", DoubleType, "s", "Talk time of the customer", NO_SUCH_SPEAKER)
          .column(
              "agent_talk_percent",
              DoubleType,
              "%, 0 to 100",
              "100 x agent's talk time / (agent's + customer's); the rest is listening",
              NO_SUCH_SPEAKER + " agent or customer, or neither talks")
          .column("silence_s", DoubleType, "s", "Nobody talks", NEVER)
          .column(
              "silence_percent",
              DoubleType,
              "%, 0 to 100",
              "100 x silence / (talk time + silence)",
              NEVER)
          .column(
              "long_silences", IntegerType, "count", "Silences longer than the threshold", NEVER)
          .column("long_silence_s", DoubleType, "s", "Their sum", NEVER)
          .column("overlap_s", DoubleType, "s", "Sum of the overlaps of all pairs", ONE_CHANNEL)
          .column("overlap_percent", DoubleType, "%", "100 x overlap / talk time", ONE_CHANNEL)
          .column(
              "agent_interruptions",
              LongType,
              "count",
              "Times the agent cuts in",
              ONE_CHANNEL + ", not asked for, or " + NO_SUCH_SPEAKER)
          .column(
              "customer_interruptions",
              LongType,
              "count",
              "Times the customer cuts in",
              ONE_CHANNEL + ", not asked for, or " + NO_SUCH_SPEAKER)
          .as(
              """
              SELECT
                guid,
                call_date,
                queue,
                agent_id,
                agent_name,
                duration_s,
                total_talk_ms / 1000D AS talk_s,
                agent.talk_ms / 1000D AS agent_talk_s,
                customer.talk_ms / 1000D AS customer_talk_s,
                100D * agent.talk_ms / nullif(agent.talk_ms + customer.talk_ms, 0) AS agent_talk_percent,
                silence_ms / 1000D AS silence_s,
                silence_percent,
                size(long_silences) AS long_silences,
                long_silence_ms / 1000D AS long_silence_s,
                overlap_ms / 1000D AS overlap_s,
                overlap_percent,
                IF(interruptions IS NULL OR agent IS NULL, NULL, BIGINT(size(
                  filter(interruptions, i -> i.interrupter = agent.speaker_id)))) AS agent_interruptions,
                IF(interruptions IS NULL OR customer IS NULL, NULL, BIGINT(size(
                  filter(interruptions, i -> i.interrupter = customer.speaker_id)))) AS customer_interruptions
              FROM (
                SELECT
                  c.guid, c.call_date, c.queue, c.agent_id, c.agent_name, c.duration_s,
                  i.total_talk_ms, i.silence_ms, i.silence_percent, i.long_silences, i.long_silence_ms, i.overlap_ms,
                  i.overlap_percent, i.interruptions,
                  get(filter(arrays_zip(i.speakers.role, i.speakers.speaker_id, i.speakers.talk_ms), s -> s.role = 'agent'), 0)
                    AS agent,
                  get(filter(arrays_zip(i.speakers.role, i.speakers.speaker_id, i.speakers.talk_ms), s -> s.role = 'customer'), 0)
                    AS customer
                FROM interactions i
                JOIN calls c ON c.guid = i.guid
                WHERE i.status = 'processed')
              """);

  private static final ViewDefinition PACE =
      ViewDefinition.view(
              "pace",
              "How fast, how loud and how patiently does each speaker speak?",
              "A row per processed call and speaker")
          .column(GUID)
          .column(CALL_DATE)
          .column(QUEUE)
          .column(AGENT_ID)
          .column(AGENT_NAME)
          .column(SPEAKER_ID)
          .column(ROLE)
          .column("talk_s", DoubleType, "s", "Talk time, overlap included", NEVER)
          .column("words", IntegerType, "count", "Words spoken", NEVER)
          .column("wpm", DoubleType, "words/min", "60 x words / talk seconds", "no talk")
          .column(
              "pace", StringType, "slow, medium or fast; see metrics.md", "no talk, not asked for")
          .column(
              "energy",
              DoubleType,
              "0 to 100",
              "Loudness of the speech",
              "no speech, not asked for")
          .column(
              "patience_s",
              DoubleType,
              "s",
              "Median pause before answering",
              "one speaker, no answer, or not asked for")
          .column("longest_monologue_s", DoubleType, "s", "Longest own turn", "not asked for")
          .column("filler_words", IntegerType, "count", "Filler words", "not asked for")
          .column(
              "filler_rate",
              DoubleType,
              "words/min",
              "Filler words per minute of talk",
              "no talk, not asked for")
          .as(
              """
              SELECT
                guid,
                call_date,
                queue,
                agent_id,
                agent_name,
                speaker.speaker_id,
                speaker.role,
                speaker.talk_ms / 1000D AS talk_s,
                speaker.words,
                speaker.wpm,
                speaker.pace,
                speaker.energy,
                speaker.patience_ms / 1000D AS patience_s,
                speaker.longest_monologue_ms / 1000D AS longest_monologue_s,
                speaker.filler_words,
                speaker.filler_rate
              FROM (
                SELECT c.guid, c.call_date, c.queue, c.agent_id, c.agent_name,
                  explode(arrays_zip(
                    i.speakers.speaker_id, i.speakers.role, i.speakers.talk_ms, i.speakers.words, i.speakers.wpm,
                    i.speakers.pace, i.speakers.energy, i.speakers.patience_ms, i.speakers.longest_monologue_ms,
                    i.speakers.filler_words, i.speakers.filler_rate)) AS speaker
                FROM interactions i
                JOIN calls c ON c.guid = i.guid
                WHERE i.status = 'processed')
              """);

  static final List<ViewDefinition> ALL =
      List.of(CALLS_VIEW, CALLS_BY_DAY, SENTIMENT_TREND, SENTIMENT_CURVE, TALK_LISTEN, PACE);

  private CallViews() {}
}
