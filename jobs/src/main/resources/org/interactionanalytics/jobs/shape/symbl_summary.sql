-- Symbl: GET /v1/conversations/{conversationId}/summary.
SELECT
  guid AS conversationId,
  failure.*,
  IF(arrays_overlap(requested_insights,
      array('AbstractiveSummaryLong', 'AbstractiveSummaryShort', 'ExtractiveSummary')), transform(
    coalesce(abstractive_summary_short, array()),
    (sentence, number) -> struct(
      concat(guid, '-summary-', number) AS id,
      sentence.text AS text,
      transform(
        sentence.utterance_indexes,
        index -> struct(
          concat(guid, '-', index) AS id,
          utterances[index].text AS text)) AS messageRefs)), NULL) AS summary
FROM conversations
