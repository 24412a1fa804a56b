-- Symbl: GET /v1/conversations/{conversationId}/topics. Not computed in this version.
SELECT
  guid AS conversationId,
  failure.*,
  IF(array_contains(requested_insights, 'Topics'),
    CAST(array() AS ARRAY<STRUCT<
      id: STRING, text: STRING, type: STRING, score: DOUBLE, messageIds: ARRAY<STRING>,
      parentRefs: ARRAY<STRUCT<type: STRING, text: STRING>>,
      sentiment: STRUCT<polarity: STRUCT<score: DOUBLE>, suggested: STRING>>>),
    NULL) AS topics
FROM conversations
