-- DeepAffects: what interaction analytics sends to the webhook. Seconds in two decimals.
SELECT
  guid AS request_id,
  IF(failure IS NULL, struct(
    IF(array_contains(requested_insights, 'Energy'), transform(speakers, speaker -> struct(
      speaker.speaker_id AS speaker_id,
      speaker.energy_0_10 AS value)), NULL) AS energy,
    IF(array_contains(requested_insights, 'Interruptions'),
      transform(interruptions, interruption -> struct(
        round(interruption.start_ms / 1000, 2) AS start,
        round(interruption.end_ms / 1000, 2) AS end,
        interruption.interrupter AS interrupter,
        interruption.interrupted AS interrupted)), NULL) AS interruptions,
    speaker_count AS num_speakers,
    IF(array_contains(requested_insights, 'Pace'), transform(speakers, speaker -> struct(
      speaker.speaker_id AS speaker_id,
      speaker.pace AS value)), NULL) AS pace,
    IF(array_contains(requested_insights, 'QuestionsAsked'), transform(speakers, speaker -> struct(
      speaker.speaker_id AS speaker_id,
      size(speaker.questions) AS value,
      transform(speaker.questions, question -> struct(
        question.text AS text,
        round(question.start_ms / 1000, 2) AS start,
        round(question.end_ms / 1000, 2) AS end)) AS questions)), NULL) AS questions_asked,
    transform(utterances, utterance -> struct(
      round(utterance.start_ms / 1000, 2) AS start,
      round(utterance.end_ms / 1000, 2) AS end,
      utterance.speaker_id AS speaker_id,
      utterance.text AS text,
      round(utterance.confidence, 2) AS confidence,
      IF(utterance.emotion = 'anticipation', 'neutral', utterance.emotion) AS emotion,
      round(utterance.emotion_confidence, 2) AS emotion_score,
      get(filter(deal_signals, found ->
        array_contains(found.utterance_indexes, utterance.utterance_index)), 0).signal AS intent)) AS segments,
    IF(array_contains(requested_insights, 'TalkToListenRatio'),
      transform(speakers, speaker -> struct(
        speaker.speaker_id AS speaker_id,
        speaker.talk_to_listen AS value)), NULL) AS talk_to_listen_ratio,
    IF(array_contains(requested_insights, 'TalkToListenRatio'),
      transform(speakers, speaker -> struct(
        speaker.speaker_id AS speaker_id,
        speaker.talk_to_listen AS value)), NULL) AS talk_to_listen,
    IF(array_contains(requested_insights, 'Tone'), transform(speakers, speaker -> struct(
      speaker.speaker_id AS speaker_id,
      speaker.tone AS value)), NULL) AS tone,
    round(speech_ms / 1000, 2) AS total_speech_duration,
    IF(array_contains(requested_insights, 'Intents'), transform(deal_signals, found -> struct(
      round(found.start_ms / 1000, 2) AS start,
      round(found.end_ms / 1000, 2) AS end,
      found.signal AS intent)), NULL) AS intent_timings,
    IF(array_contains(requested_insights, 'KeyPhrases'),
      transform(coalesce(key_phrases, array()), phrase -> struct(
        round(phrase.start_ms / 1000, 2) AS start,
        round(phrase.end_ms / 1000, 2) AS end,
        phrase.value AS keyphrase)), NULL) AS key_phrase_timings,
    IF(array_contains(requested_insights, 'ExtractiveSummary'),
      transform(coalesce(extractive_summary, array()), extract -> struct(
        round(extract.start_ms / 1000, 2) AS start,
        round(extract.end_ms / 1000, 2) AS end,
        extract.text AS text,
        round(extract.score, 2) AS score)), NULL) AS extractive_summary,
    IF(array_contains(requested_insights, 'AbstractiveSummaryLong')
        OR array_contains(requested_insights, 'AbstractiveSummaryShort'), struct(
      IF(array_contains(requested_insights, 'AbstractiveSummaryLong'),
        transform(coalesce(abstractive_summary_long, array()), part -> struct(
          round(part.start_ms / 1000, 2) AS start,
          round(part.end_ms / 1000, 2) AS end,
          part.text AS text)), NULL) AS long,
      IF(array_contains(requested_insights, 'AbstractiveSummaryShort'),
        transform(coalesce(abstractive_summary_short, array()), part -> struct(
          round(part.start_ms / 1000, 2) AS start,
          round(part.end_ms / 1000, 2) AS end,
          part.text AS text)), NULL) AS short),
      NULL) AS abstractive_summary), NULL) AS response,
  IF(failure IS NULL, NULL, struct(
    struct(IF(exists(errors, error -> error.errorCode = 'CAI-110'),
      'api_error', 'com.deepaffects.BadRequest') AS error_code) AS detail,
    failure.message AS fault_string)) AS fault
FROM conversations
