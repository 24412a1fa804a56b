-- Recordings per day and outcome
SELECT date(ingest_ts) AS day, status, count(*) AS recordings, round(sum(duration_ms) / 3600000, 2) AS hours
FROM recordings GROUP BY ALL ORDER BY day, status;

-- Why recordings failed
SELECT e.errorCode, e.parameterName, count(*) AS recordings, first(e.message) AS example
FROM recordings LATERAL VIEW explode(errors) AS e GROUP BY ALL ORDER BY recordings DESC, e.errorCode;

-- Talk, silence and crosstalk as shares of the call
SELECT guid, round(agent_only_ms / duration_ms, 2) AS agent, round(customer_only_ms / duration_ms, 2) AS customer,
       round(silence_ms / duration_ms, 2) AS silence, round(crosstalk_ms / duration_ms, 2) AS crosstalk
FROM interactions WHERE status = 'processed' ORDER BY silence DESC;

-- Sentiment of the customer over the call
SELECT window_index, round(avg(score), 2) AS score, count(score) AS calls
FROM sentiment_over_time WHERE role = 'customer' GROUP BY window_index ORDER BY window_index;

-- Categories, and how the calls with them feel
SELECT m.category, m.name, count(DISTINCT m.guid) AS calls, round(avg(i.sentiment_turn_mean), 2) AS sentiment
FROM category_matches m JOIN interactions i ON i.guid = m.guid GROUP BY ALL ORDER BY calls DESC, m.category, m.name;

-- Transcripts to distrust
SELECT i.guid, i.confidence, round(i.mean_word_confidence, 2) AS words, r.snr_db, r.high_band_share, r.clipped_share
FROM interactions i JOIN recordings r ON r.guid = i.guid WHERE i.confidence <> 'High' ORDER BY i.mean_word_confidence;
