-- RingCentral: what the job of analyze-interaction returns. Seconds in two decimals.
-- A value is text or a number: value_str or value_num in columns, value in JSON.
SELECT
  guid AS jobId,
  '/ai/insights/v1/async/analyze-interaction' AS api,
  ingest_ts AS creationTime,
  analysis_ts AS completionTime,
  ingest_ts + INTERVAL 168 HOURS AS expirationTime,
  IF(failure IS NULL, 'Success', 'Fail') AS status,
  struct(
    IF(failure IS NULL, NULL, transform(errors, error -> struct(
      error.errorCode AS errorCode,
      error.message AS message,
      error.parameterName AS parameterName))) AS errors,
    transform(utterances, utterance -> struct(
      round(utterance.start_ms / 1000, 2) AS start,
      round(utterance.end_ms / 1000, 2) AS end,
      utterance.text AS text,
      round(utterance.confidence, 2) AS confidence,
      utterance.speaker_id AS speakerId,
      transform(utterance.word_timings, word -> struct(
        round(word.start_ms / 1000, 2) AS start,
        round(word.end_ms / 1000, 2) AS end,
        word.word AS word)) AS wordTimings,
      IF(utterance.emotion IS NULL,
        array(),
        array(struct(
          'Emotion' AS name,
          initcap(utterance.emotion) AS value,
          round(utterance.emotion_confidence, 2) AS confidence))) AS insights))
      AS utteranceInsights,
    IF(failure IS NULL, struct(
      speaker_count AS speakerCount,
      filter(
        array(
          struct('Energy' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            round(speaker.energy, 2) AS value_num,
            CAST(NULL AS STRING) AS value_str,
            CAST(NULL AS DOUBLE) AS wpm,
            CAST(NULL AS ARRAY<STRUCT<text: STRING, start: DOUBLE, end: DOUBLE>>) AS questions))
            AS values),
          struct('Pace' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            NULL AS value_num,
            speaker.pace AS value_str,
            round(speaker.wpm, 1) AS wpm,
            NULL AS questions)) AS values),
          struct('TalkToListenRatio' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            NULL AS value_num,
            speaker.talk_to_listen AS value_str,
            NULL AS wpm,
            NULL AS questions)) AS values),
          struct('QuestionsAsked' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            CAST(size(speaker.questions) AS DOUBLE) AS value_num,
            NULL AS value_str,
            NULL AS wpm,
            transform(speaker.questions, question -> struct(
              question.text AS text,
              round(question.start_ms / 1000, 2) AS start,
              round(question.end_ms / 1000, 2) AS end)) AS questions)) AS values),
          struct('Patience' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            round(speaker.patience_ms / 1000, 2) AS value_num,
            NULL AS value_str,
            NULL AS wpm,
            NULL AS questions)) AS values),
          struct('LongestMonologue' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            round(speaker.longest_monologue_ms / 1000, 2) AS value_num,
            NULL AS value_str,
            NULL AS wpm,
            NULL AS questions)) AS values),
          struct('FillerWordRate' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            round(speaker.filler_rate, 2) AS value_num,
            NULL AS value_str,
            NULL AS wpm,
            NULL AS questions)) AS values),
          struct('TalkingSpeed' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            round(speaker.wpm, 1) AS value_num,
            NULL AS value_str,
            NULL AS wpm,
            NULL AS questions)) AS values),
          struct('TalkTime' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            round(speaker.talk_ms / 1000, 2) AS value_num,
            NULL AS value_str,
            NULL AS wpm,
            NULL AS questions)) AS values),
          struct('Tone' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            NULL AS value_num,
            speaker.tone AS value_str,
            NULL AS wpm,
            NULL AS questions)) AS values),
          struct('Interruptions' AS name, transform(speakers, speaker -> struct(
            speaker.speaker_id AS speakerId,
            CAST(size(filter(interruptions, interruption ->
              interruption.interrupter = speaker.speaker_id)) AS DOUBLE) AS value_num,
            NULL AS value_str,
            NULL AS wpm,
            NULL AS questions)) AS values)),
        insight -> array_contains(requested_insights, insight.name)) AS insights), NULL)
      AS speakerInsights,
    IF(failure IS NULL, transform(
      filter(
        array('KeyPhrases', 'ExtractiveSummary', 'Topics', 'Tasks', 'Titles',
          'AbstractiveSummaryLong', 'AbstractiveSummaryShort', 'OverallSentiment'),
        name -> array_contains(requested_insights, name)),
      name -> struct(
        name,
        coalesce(CASE name
          WHEN 'OverallSentiment' THEN IF(sentimentSummary IS NULL, array(), array(struct(
              sentimentSummary.overallSentiment AS value_num,
              CAST(NULL AS STRING) AS value_str,
              CAST(NULL AS STRING) AS sentence,
              0D AS start,
              round(duration_ms / 1000, 2) AS end,
              CAST(NULL AS STRING) AS speakerId,
              CAST(NULL AS DOUBLE) AS confidence,
              CAST(NULL AS STRING) AS assignee,
              CAST(NULL AS STRING) AS category,
              CAST(NULL AS STRING) AS text,
              CAST(NULL AS STRING) AS question,
              CAST(NULL AS STRING) AS answer,
              CAST(NULL AS INT) AS groupId)))
          WHEN 'KeyPhrases' THEN transform(key_phrases, phrase -> struct(
              NULL AS value_num,
              phrase.value AS value_str,
              NULL AS sentence,
              round(phrase.start_ms / 1000, 2) AS start,
              round(phrase.end_ms / 1000, 2) AS end,
              NULL AS speakerId,
              round(phrase.confidence, 2) AS confidence,
              NULL AS assignee,
              NULL AS category,
              NULL AS text,
              NULL AS question,
              NULL AS answer,
              NULL AS groupId))
          WHEN 'ExtractiveSummary' THEN transform(extractive_summary, extract -> struct(
              NULL AS value_num,
              extract.text AS value_str,
              extract.text AS sentence,
              round(extract.start_ms / 1000, 2) AS start,
              round(extract.end_ms / 1000, 2) AS end,
              extract.speaker_id AS speakerId,
              round(extract.score, 2) AS confidence,
              NULL AS assignee,
              NULL AS category,
              NULL AS text,
              NULL AS question,
              NULL AS answer,
              NULL AS groupId))
          WHEN 'Topics' THEN transform(topics, topic -> struct(
              NULL AS value_num,
              topic.value AS value_str,
              NULL AS sentence,
              round(topic.start_ms / 1000, 2) AS start,
              round(topic.end_ms / 1000, 2) AS end,
              NULL AS speakerId,
              round(topic.score, 2) AS confidence,
              NULL AS assignee,
              NULL AS category,
              NULL AS text,
              NULL AS question,
              NULL AS answer,
              NULL AS groupId))
          WHEN 'Tasks' THEN transform(tasks, task -> struct(
              NULL AS value_num,
              task.value AS value_str,
              NULL AS sentence,
              round(task.start_ms / 1000, 2) AS start,
              round(task.end_ms / 1000, 2) AS end,
              task.speaker_id AS speakerId,
              round(task.score, 2) AS confidence,
              coalesce(
                get(filter(members, member -> member.id = task.assignee), 0).name,
                task.assignee) AS assignee,
              IF(task.type = 'follow_up', 'FollowUp', 'NextStep') AS category,
              task.text AS text,
              NULL AS question,
              NULL AS answer,
              NULL AS groupId))
          WHEN 'AbstractiveSummaryLong' THEN transform(abstractive_summary_long, part -> struct(
              NULL AS value_num,
              part.text AS value_str,
              NULL AS sentence,
              round(part.start_ms / 1000, 2) AS start,
              round(part.end_ms / 1000, 2) AS end,
              NULL AS speakerId,
              round(
                aggregate(
                  part.utterance_indexes, 0D, (sum, at) -> sum + get(utterances, at).confidence)
                  / nullif(size(part.utterance_indexes), 0), 2) AS confidence,
              NULL AS assignee,
              NULL AS category,
              NULL AS text,
              NULL AS question,
              NULL AS answer,
              part.group_id AS groupId))
          WHEN 'AbstractiveSummaryShort' THEN transform(abstractive_summary_short, part -> struct(
              NULL AS value_num,
              part.text AS value_str,
              NULL AS sentence,
              round(part.start_ms / 1000, 2) AS start,
              round(part.end_ms / 1000, 2) AS end,
              NULL AS speakerId,
              round(
                aggregate(
                  part.utterance_indexes, 0D, (sum, at) -> sum + get(utterances, at).confidence)
                  / nullif(size(part.utterance_indexes), 0), 2) AS confidence,
              NULL AS assignee,
              NULL AS category,
              NULL AS text,
              NULL AS question,
              NULL AS answer,
              NULL AS groupId))
          WHEN 'Titles' THEN IF(title IS NULL, array(), array(struct(
              NULL AS value_num,
              title AS value_str,
              NULL AS sentence,
              0D AS start,
              round(duration_ms / 1000, 2) AS end,
              NULL AS speakerId,
              round(mean_word_confidence, 2) AS confidence,
              NULL AS assignee,
              NULL AS category,
              NULL AS text,
              NULL AS question,
              NULL AS answer,
              NULL AS groupId)))
        END, array()) AS values)), NULL) AS conversationalInsights) AS response
FROM conversations
