-- Symbl: GET /v1/conversations/{conversationId}/questions, by start.
SELECT
  guid AS conversationId,
  failure.*,
  IF(array_contains(requested_insights, 'QuestionsAsked'), transform(
    array_sort(
      flatten(transform(speakers, (speaker, position) -> transform(
        speaker.questions, question -> struct(
          question.start_ms AS start_ms,
          position,
          question.end_ms AS end_ms,
          question.text AS text))))),
    (question, number) -> struct(
      concat(guid, '-question-', number) AS id,
      question.text AS text,
      'question' AS type,
      CAST(NULL AS DOUBLE) AS score,
      transform(
        filter(utterances, utterance ->
          utterance.speaker_id = members[question.position].id
            AND utterance.start_ms < question.end_ms
            AND utterance.end_ms > question.start_ms),
        utterance -> concat(guid, '-', utterance.utterance_index)) AS messageIds,
      struct(
        members[question.position].id AS id,
        members[question.position].name AS name,
        members[question.position].email AS userId) AS from)), NULL) AS questions
FROM conversations
