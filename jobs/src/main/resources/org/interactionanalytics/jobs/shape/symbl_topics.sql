-- Symbl: GET /v1/conversations/{conversationId}/topics?sentiment=true, the weightiest first.
SELECT
  guid AS conversationId,
  failure.*,
  IF(array_contains(requested_insights, 'Topics'), transform(
    coalesce(topics, array()),
    (topic, number) -> struct(
      concat(guid, '-topic-', number) AS id,
      topic.value AS text,
      'topic' AS type,
      round(topic.score, 2) AS score,
      transform(topic.utterance_indexes, index -> concat(guid, '-', index)) AS messageIds,
      CAST(array() AS ARRAY<STRUCT<type: STRING, text: STRING>>) AS parentRefs,
      IF(topic.sentiment IS NULL, NULL, struct(
        struct(round(topic.sentiment, 3) AS score) AS polarity,
        CASE
          WHEN topic.sentiment < -0.3 THEN 'negative'
          WHEN topic.sentiment <= 0.3 THEN 'neutral'
          ELSE 'positive'
        END AS suggested)) AS sentiment)), NULL) AS topics
FROM conversations
