-- Symbl: GET /v1/conversations/{conversationId}/summary. Not computed in this version.
SELECT
  guid AS conversationId,
  failure.*,
  IF(arrays_overlap(requested_insights,
      array('AbstractiveSummaryLong', 'AbstractiveSummaryShort', 'ExtractiveSummary')),
    CAST(array() AS ARRAY<STRUCT<
      id: STRING, text: STRING, messageRefs: ARRAY<STRUCT<id: STRING, text: STRING>>>>),
    NULL) AS summary
FROM conversations
