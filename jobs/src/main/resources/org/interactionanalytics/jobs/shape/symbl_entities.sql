-- Symbl: GET /v1/conversations/{conversationId}/entities: one for each type, value and text.
SELECT
  guid AS conversationId,
  failure.*,
  transform(
    array_distinct(transform(entities, entity -> struct(
      entity.type AS type,
      entity.custom_type AS customType,
      entity.value AS value,
      entity.text AS text))),
    found -> struct(
      found.type AS type,
      found.customType AS customType,
      found.value AS value,
      found.text AS text,
      transform(
        filter(entities, entity -> entity.type = found.type
          AND entity.custom_type <=> found.customType
          AND entity.value = found.value
          AND entity.text = found.text),
        entity -> struct(
          concat(guid, '-', entity.utterance_index) AS id,
          utterances[entity.utterance_index].text AS text,
          entity.offset AS offset)) AS messageRefs)) AS entities
FROM conversations
