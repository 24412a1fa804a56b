-- Symbl: POST /v1/conversations/{conversationId}/transcript with contentType text/markdown:
-- a paragraph for every turn, after the name of who speaks.
SELECT
  guid AS conversationId,
  failure.*,
  IF(failure IS NULL, struct(
    array_join(
      transform(turns, turn -> concat(
        '**',
        element_at(filter(members, member -> member.id = turn.speaker_id), 1).name,
        '**: ',
        turn.text)),
      '\n\n') AS payload,
    'text/markdown' AS contentType), NULL) AS transcript
FROM conversations
