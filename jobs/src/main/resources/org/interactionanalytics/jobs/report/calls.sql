-- One row per recording: what the list, the search and the page of a call show, each as JSON.
WITH
spoken AS (
  SELECT guid, sort_array(collect_list(struct(utterance_index, turn_index, speaker_id, role, start_ms, end_ms, text,
    turn_sentiment, emotion, emotion_confidence, word_timings))) AS utterances
  FROM utterances GROUP BY guid),
matched AS (
  SELECT guid, sort_array(collect_list(struct(match_index, category, name, start_ms, end_ms, speaker_id, text))) AS matches
  FROM category_matches GROUP BY guid),
felt AS (
  SELECT guid, sort_array(collect_list(struct(party, window_index, role, round(score, 2) AS score))) AS windows
  FROM sentiment_over_time GROUP BY guid),
named AS (
  SELECT guid, sort_array(collect_list(struct(entity_index, type, custom_type, value, text, start_ms, speaker_id))) AS entities
  FROM entities GROUP BY guid),
tracked AS (
  SELECT guid, sort_array(collect_list(struct(match_index, tracker, kind, value, text, start_ms, end_ms, speaker_id))) AS trackers
  FROM tracker_matches GROUP BY guid),
absent AS (
  SELECT guid, sort_array(collect_list(struct(skip_index, feature, reason_code, message))) AS skips
  FROM skipped GROUP BY guid),
-- The columns of the manifest that are no settings, under names without case and separators
told AS (
  SELECT guid, filter(transform(array_sort(map_entries(from_json(get_json_object(request, '$.metadata'), 'map<string,string>'))),
    entry -> struct(lower(regexp_replace(entry.key, '[ _-]', '')) AS name, trim(entry.value) AS value)),
    fact -> fact.value <> '') AS facts
  FROM recordings),
joined AS (
  SELECT r.*, i.language, i.confidence, i.callTimeBreakDown, i.categories, i.sentimentSummary, i.speech_ms, i.silence_ms,
    i.agent_only_ms, i.customer_only_ms, i.crosstalk_ms, i.word_count, i.mean_word_confidence, i.speaker_count,
    i.long_silences, i.overlaps, i.interruptions, i.title, i.intent, i.intent_confidence, i.topics, i.tasks, i.questions,
    i.key_phrases, i.extractive_summary, i.abstractive_summary_short, i.abstractive_summary_long, i.summarizer, i.speakers,
    i.turns, i.analysis_ts AS analyzed_ts, coalesce(i.run_id, r.run_id) AS analysis_run,
    spoken.utterances, matched.matches, felt.windows, named.entities, tracked.trackers, absent.skips,
    get(filter(told.facts, fact -> fact.name IN ('calldate', 'date', 'startdate', 'starttime', 'timestamp')
      AND try_cast(left(fact.value, 10) AS DATE) IS NOT NULL), 0).value AS began,
    coalesce(get(filter(told.facts, fact -> fact.name = 'agentname'), 0).value,
      get(filter(i.speakers, speaker -> speaker.role = 'agent'), 0).name,
      get(filter(told.facts, fact -> fact.name IN ('agentid', 'agent')), 0).value,
      get(filter(i.speakers, speaker -> speaker.role = 'agent'), 0).user_id) AS agent,
    get(filter(told.facts, fact -> fact.name IN ('queue', 'queuename')), 0).value AS queue
  FROM recordings r
  LEFT JOIN interactions i ON i.guid = r.guid
  LEFT JOIN spoken ON spoken.guid = r.guid
  LEFT JOIN matched ON matched.guid = r.guid
  LEFT JOIN felt ON felt.guid = r.guid
  LEFT JOIN named ON named.guid = r.guid
  LEFT JOIN tracked ON tracked.guid = r.guid
  LEFT JOIN absent ON absent.guid = r.guid
  LEFT JOIN told ON told.guid = r.guid)
SELECT
  guid,
  analysis_run AS run_id,
  to_json(struct(
    guid,
    name,
    title,
    status,
    confidence,
    language,
    agent,
    queue,
    substring(began, 1, 16) AS began,
    date_format(ingest_ts, 'yyyy-MM-dd') AS loaded,
    analysis_run AS run,
    duration_ms AS duration,
    speech_ms AS speech,
    silence_ms AS silence,
    agent_only_ms AS agentOnly,
    customer_only_ms AS customerOnly,
    crosstalk_ms AS crosstalk,
    word_count AS words,
    round(mean_word_confidence, 2) AS sure,
    speaker_count AS speakers,
    intent,
    sentimentSummary.overallSentiment AS sentiment,
    array(sentimentSummary.categories.veryNegative, sentimentSummary.categories.negative, sentimentSummary.categories.neutral,
      sentimentSummary.categories.positive, sentimentSummary.categories.veryPositive) AS bands,
    transform(filter(windows, w -> w.party = 'all'), w -> w.score) AS curve,
    transform(filter(windows, w -> w.role = 'agent'), w -> w.score) AS agentCurve,
    transform(filter(windows, w -> w.role = 'customer'), w -> w.score) AS customerCurve,
    flatten(transform(categories, c -> transform(c.categories, s -> concat_ws(' · ', c.category, s.name)))) AS categories,
    transform(array_distinct(filter(transform(utterances, u -> struct(u.emotion AS emotion, u.role AS role)),
        pair -> pair.emotion IS NOT NULL)),
      pair -> struct(pair.emotion, pair.role,
        size(filter(utterances, u -> u.emotion = pair.emotion AND u.role <=> pair.role)) AS count)) AS emotions,
    size(tasks) AS tasks,
    size(questions) AS questions,
    size(interruptions) AS interruptions,
    IF(status = 'failed', errors, NULL) AS errors,
    transform(filter(skips, s -> NOT startswith(s.feature, 'categories.')), s -> array(s.feature, s.message)) AS skips
  )) AS listing,
  to_json(coalesce(transform(utterances, u -> u.text), array())) AS texts,
  to_json(struct(
    transform(speakers, s -> struct(
      s.speaker_id AS id, s.role, s.role_source AS roleSource, round(s.role_confidence, 2) AS roleSure, s.name,
      s.talk_ms AS talk, round(s.talk_percent, 1) AS share, s.words, round(s.wpm) AS wpm, s.pace, round(s.energy) AS energy,
      round(s.sentiment, 2) AS sentiment, round(s.sentiment_change, 2) AS change, s.patience_ms AS patience,
      s.longest_monologue_ms AS monologue, s.filler_words AS fillers, s.tone, round(s.politeness, 2) AS politeness,
      size(s.questions) AS questions, s.overlap_ms AS overlap,
      flatten(transform(s.speech, span -> array(span.start_ms, span.end_ms))) AS speech)) AS speakers,
    transform(utterances, u -> struct(
      u.turn_index AS turn, u.speaker_id AS speaker, u.start_ms AS start, u.end_ms AS end,
      round(u.turn_sentiment, 2) AS sentiment, u.emotion, round(u.emotion_confidence, 2) AS emotionSure,
      array_join(transform(u.word_timings, w -> w.word), ' ') AS words,
      flatten(transform(u.word_timings, w -> array(w.start_ms - u.start_ms, w.end_ms - w.start_ms))) AS times,
      filter(transform(u.word_timings, (w, at) -> IF(w.confidence < 0.6, at, NULL)), at -> at IS NOT NULL) AS unsure)) AS utterances,
    transform(filter(windows, w -> w.window_index = 0), first -> struct(first.party, first.role,
      transform(filter(windows, w -> w.party = first.party), w -> w.score) AS scores)) AS windows,
    transform(matches, m -> struct(m.category, m.name, m.start_ms AS start, m.end_ms AS end, m.speaker_id AS speaker, m.text)) AS matches,
    callTimeBreakDown AS times,
    flatten(transform(long_silences, s -> array(s.start_ms, s.end_ms))) AS longSilences,
    flatten(flatten(transform(overlaps, o -> transform(o.spans, s -> array(s.start_ms, s.end_ms))))) AS overlaps,
    transform(interruptions, x -> struct(x.interrupter AS by, x.interrupted AS of, x.start_ms AS start)) AS interruptions,
    round(intent_confidence, 2) AS intentSure,
    transform(topics, t -> struct(t.value, t.start_ms AS start, round(t.score, 2) AS score, round(t.sentiment, 2) AS sentiment)) AS topics,
    transform(tasks, t -> struct(t.type, t.value, t.speaker_id AS speaker, t.assignee, t.due_text AS dueText, t.due_date AS dueDate,
      t.start_ms AS start, round(t.score, 2) AS score)) AS tasks,
    transform(questions, q -> struct(q.text, q.start_ms AS start, q.speaker_id AS speaker, q.answer.text AS answer,
      q.answer.start_ms AS answerStart, q.answer.speaker_id AS answerSpeaker)) AS questions,
    transform(abstractive_summary_short, s -> struct(s.text, s.start_ms AS start)) AS summary,
    transform(abstractive_summary_long, s -> struct(s.text, s.start_ms AS start)) AS longSummary,
    transform(extractive_summary, s -> struct(s.text, s.start_ms AS start, s.speaker_id AS speaker)) AS telling,
    summarizer,
    transform(entities, e -> struct(coalesce(e.custom_type, e.type) AS type, e.value, e.text, e.start_ms AS start, e.speaker_id AS speaker)) AS entities,
    transform(trackers, t -> struct(t.tracker, t.kind, t.value, t.text, t.start_ms AS start, t.end_ms AS end, t.speaker_id AS speaker)) AS trackers,
    transform(skips, s -> struct(s.feature, s.reason_code AS code, s.message)) AS skips,
    struct(source, source_uri AS uri, container, codec, sample_rate AS sampleRate, channels, bytes, truncated,
      decode_errors AS decodeErrors, round(snr_db, 1) AS snr, round(clipped_share, 4) AS clipped, dual_mono AS dualMono,
      bleed, silent, channel_plan AS channelPlan, attempts, manifest_uri AS manifest, manifest_line AS line) AS recording
  )) AS details
FROM joined
