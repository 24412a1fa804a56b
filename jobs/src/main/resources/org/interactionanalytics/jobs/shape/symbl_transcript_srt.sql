-- Symbl: POST /v1/conversations/{conversationId}/transcript with contentType text/srt:
-- a subtitle for every utterance.
SELECT
  guid AS conversationId,
  failure.*,
  IF(failure IS NULL, struct(
    array_join(
      transform(utterances, (utterance, position) -> concat(
        position + 1,
        '\n',
        format_string('%02d:%02d:%02d,%03d',
          utterance.start_ms div 3600000, utterance.start_ms div 60000 % 60,
          utterance.start_ms div 1000 % 60, utterance.start_ms % 1000),
        ' --> ',
        format_string('%02d:%02d:%02d,%03d',
          utterance.end_ms div 3600000, utterance.end_ms div 60000 % 60,
          utterance.end_ms div 1000 % 60, utterance.end_ms % 1000),
        '\n',
        element_at(filter(members, member -> member.id = utterance.speaker_id), 1).name,
        ': ',
        utterance.text,
        '\n')),
      '\n') AS payload,
    'text/srt' AS contentType), NULL) AS transcript
FROM conversations
