-- Symbl: GET /v1/conversations/{conversationId}/analytics. Seconds and percents in three decimals.
SELECT
  guid AS conversationId,
  failure.*,
  IF(failure IS NULL, array(
    struct(
      'total_silence' AS type,
      round(silence_percent, 3) AS percent,
      round(silence_ms / 1000, 3) AS seconds),
    struct(
      'total_talk_time' AS type,
      round(talk_percent, 3) AS percent,
      round(total_talk_ms / 1000, 3) AS seconds),
    struct(
      'total_overlap' AS type,
      round(overlap_percent, 3) AS percent,
      round(overlap_ms / 1000, 3) AS seconds)), NULL) AS metrics,
  transform(speakers, (speaker, position) -> struct(
    members[position].id AS id,
    members[position].name AS name,
    members[position].email AS userId,
    struct(CAST(round(speaker.wpm) AS INT) AS wpm) AS pace,
    struct(
      round(speaker.talk_percent, 3) AS percentage,
      round(speaker.talk_ms / 1000, 3) AS seconds) AS talkTime,
    struct(
      round(speaker.listen_percent, 3) AS percentage,
      round(speaker.listen_ms / 1000, 3) AS seconds) AS listenTime,
    IF(overlaps IS NULL, NULL, struct(
      round(speaker.overlap_ms / 1000, 3) AS overlapDuration,
      flatten(transform(members, member -> transform(
        filter(overlaps, overlap -> member.id <> speaker.speaker_id
          AND member.id IN (overlap.first_speaker_id, overlap.second_speaker_id)
          AND speaker.speaker_id IN (overlap.first_speaker_id, overlap.second_speaker_id)),
        overlap -> struct(
          member.id AS id,
          member.name AS name,
          round(overlap.percent, 3) AS percent,
          round(overlap.overlap_ms / 1000, 3) AS seconds)))) AS overlappingMembers)) AS overlap))
    AS members
FROM conversations
