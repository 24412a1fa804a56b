-- Symbl: GET /v1/conversations/{conversationId}/questions, by start.
SELECT
  guid AS conversationId,
  failure.*,
  IF(array_contains(requested_insights, 'QuestionsAsked'), transform(
    coalesce(questions, array()),
    (question, number) -> struct(
      concat(guid, '-question-', number) AS id,
      question.text AS text,
      'question' AS type,
      round(question.score, 2) AS score,
      transform(question.utterance_indexes, index -> concat(guid, '-', index)) AS messageIds,
      element_at(transform(
        filter(members, member -> member.id = question.speaker_id),
        member -> struct(member.id AS id, member.name AS name, member.email AS userId)), 1)
        AS from)), NULL) AS questions
FROM conversations
