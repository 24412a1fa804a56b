-- Symbl: GET /v1/conversations/{conversationId}/messages?verbose=true&sentiment=true.
-- A recording does not tell when it was made: its clock begins with the job, as at the vendor.
SELECT
  guid AS conversationId,
  failure.*,
  transform(utterances, utterance -> struct(
    concat(guid, '-', utterance.utterance_index) AS id,
    utterance.text AS text,
    element_at(
      transform(
        filter(members, member -> member.id = utterance.speaker_id),
        member -> struct(member.name AS name, member.email AS email)), 1) AS from,
    timestamp_millis(unix_millis(ingest_ts) + utterance.start_ms) AS startTime,
    timestamp_millis(unix_millis(ingest_ts) + utterance.end_ms) AS endTime,
    round((utterance.start_ms - utterances[0].start_ms) / 1000, 3) AS timeOffset,
    round((utterance.end_ms - utterance.start_ms) / 1000, 3) AS duration,
    guid AS conversationId,
    IF(detect_phrases, transform(
      filter(tasks, task -> array_contains(task.utterance_indexes, utterance.utterance_index)),
      task -> struct('action_phrase' AS type, task.text AS text)), NULL) AS phrases,
    IF(utterance.turn_sentiment IS NULL, NULL, struct(
      struct(round(utterance.turn_sentiment, 3) AS score) AS polarity,
      CASE
        WHEN utterance.turn_sentiment < -0.3 THEN 'negative'
        WHEN utterance.turn_sentiment <= 0.3 THEN 'neutral'
        ELSE 'positive'
      END AS suggested)) AS sentiment,
    transform(utterance.word_timings, word -> struct(
      word.word AS word,
      timestamp_millis(unix_millis(ingest_ts) + word.start_ms) AS startTime,
      timestamp_millis(unix_millis(ingest_ts) + word.end_ms) AS endTime,
      round(word.confidence, 2) AS score,
      round((word.start_ms - utterances[0].start_ms) / 1000, 3) AS timeOffset,
      round((word.end_ms - word.start_ms) / 1000, 3) AS duration)) AS words)) AS messages
FROM conversations
