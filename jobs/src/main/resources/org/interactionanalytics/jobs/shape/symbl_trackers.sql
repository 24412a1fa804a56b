-- Symbl: GET /v1/conversations/{conversationId}/trackers: the trackers that matched.
SELECT
  guid AS conversationId,
  failure.*,
  transform(
    array_distinct(tracker_matches.tracker),
    tracker -> struct(
      tracker AS id,
      tracker AS name,
      transform(
        array_distinct(transform(
          filter(tracker_matches, match -> match.tracker = tracker),
          match -> match.value)),
        value -> struct(
          'vocabulary' AS type,
          value,
          transform(
            filter(tracker_matches, match -> match.tracker = tracker AND match.value = value),
            match -> struct(
              concat(guid, '-', match.utterance_index) AS id,
              utterances[match.utterance_index].text AS text,
              match.offset AS offset)) AS messageRefs,
          CAST(array() AS ARRAY<STRUCT<id: STRING, text: STRING, type: STRING, offset: INT>>)
            AS insightRefs)) AS matches)) AS trackers
FROM conversations
