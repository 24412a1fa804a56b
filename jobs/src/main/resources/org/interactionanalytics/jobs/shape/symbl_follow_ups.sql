-- Symbl: GET /v1/conversations/{conversationId}/follow-ups, by start.
SELECT
  guid AS conversationId,
  failure.*,
  IF(array_contains(requested_insights, 'Tasks'), transform(
    filter(coalesce(tasks, array()), task -> task.type = 'follow_up'),
    (task, number) -> struct(
      concat(guid, '-follow-up-', number) AS id,
      task.text AS text,
      'follow_up' AS type,
      round(task.score, 2) AS score,
      transform(task.utterance_indexes, index -> concat(guid, '-', index)) AS messageIds,
      IF(task.due_text IS NULL, array(), array(struct(
        'date' AS type,
        task.due_text AS text,
        locate(task.due_text, task.text) - 1 AS offset,
        CAST(task.due_date AS STRING) AS value))) AS entities,
      CAST(array() AS ARRAY<STRUCT<type: STRING, text: STRING>>) AS phrases,
      element_at(transform(
        filter(members, member -> member.id = task.speaker_id),
        member -> struct(member.id AS id, member.name AS name, member.email AS userId)), 1) AS from,
      task.definitive AS definitive,
      IF(task.assignee IS NULL, NULL, coalesce(
        get(transform(
          filter(members, member -> member.id = task.assignee),
          member -> struct(member.name AS name, member.email AS email)), 0),
        struct(task.assignee AS name, CAST(NULL AS STRING) AS email))) AS assignee,
      CAST(task.due_date AS TIMESTAMP) AS dueBy)), NULL)
    AS followUps
FROM conversations
