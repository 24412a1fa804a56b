-- Symbl: GET /v1/conversations/{conversationId}/action-items. Not computed in this version.
SELECT
  guid AS conversationId,
  failure.*,
  IF(array_contains(requested_insights, 'Tasks'),
    CAST(array() AS ARRAY<STRUCT<
      id: STRING, text: STRING, type: STRING, score: DOUBLE, messageIds: ARRAY<STRING>,
      entities: ARRAY<STRUCT<type: STRING, text: STRING, offset: INT, value: STRING>>,
      phrases: ARRAY<STRUCT<type: STRING, text: STRING>>,
      from: STRUCT<id: STRING, name: STRING, userId: STRING>, definitive: BOOLEAN,
      assignee: STRUCT<name: STRING, email: STRING>>>),
    NULL) AS actionItems
FROM conversations
