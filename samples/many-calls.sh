#!/usr/bin/env bash
# Makes a warehouse of many calls by copying those of another one, the demo's, with new guids: over 90 days, five queues
# and twelve agents, one run a night, one failed recording in a hundred. Nothing is recognised; what is copied is real.
set -euo pipefail

usage="usage: many-calls.sh FROM_WAREHOUSE TO_WAREHOUSE [CALLS]"
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
from=$(readlink -f "${1:?$usage}")
to=${2:?$usage}
calls=${3:-10000}

[ ! -e "$to" ] || { echo "many-calls: $to is there already. Remove it or name another folder" >&2; exit 1; }
cp -r "$from" "$to"
to=$(readlink -f "$to")

# Tables of items: every row goes with its call.
items=
for table in transcripts utterances category_matches sentiment_over_time entities tracker_matches skipped; do
  items+="
  INSERT OVERWRITE delta.\`$to/$table\` BY NAME
  SELECT copies.new_guid AS guid, $table.* EXCEPT (guid, run_id), copies.new_run_id AS run_id
  FROM $table JOIN copies ON copies.guid = $table.guid WHERE NOT copies.fails;
"
done

# A day of December with more of the calls that go badly, so that there is something to find.
"$home/bin/interactions" sql --warehouse "$from" "BEGIN
  CREATE TEMPORARY VIEW numbered AS
  SELECT posexplode(calls) AS (sample, call), size(calls) AS samples
  FROM (SELECT array_sort(collect_list(struct(guid, sentiment_turn_mean))) AS calls
        FROM interactions WHERE status = 'processed');

  CREATE TEMPORARY VIEW placed AS
  SELECT guid, number, concat(guid, '-', lpad(number, 6, '0')) AS new_guid, number % 100 = 99 AS fails,
         pmod(xxhash64(number, 'agent'), 12) AS agent, pmod(xxhash64(number, 'queue'), 5) AS queue,
         if(sentiment_turn_mean < 0 AND pmod(xxhash64(number, 'bad'), 12) = 0, 63,
            pmod(xxhash64(number, 'day'), 90)) AS day,
         pmod(xxhash64(number, 'second'), 36000) AS second
  FROM (SELECT call.guid, call.sentiment_turn_mean, copy * samples + sample AS number
        FROM numbered CROSS JOIN (SELECT id AS copy FROM range(0, $calls)) WHERE copy * samples + sample < $calls);

  CREATE TEMPORARY VIEW copies AS
  SELECT *, concat('night-', lpad(day, 2, '0')) AS new_run_id,
         timestampadd(DAY, 1, date_trunc('DAY', started)) + INTERVAL 2 HOURS AS ingested,
         array('Ada Moore', 'Ben Carter', 'Cleo Diaz', 'Dan Evans', 'Eve Frost', 'Finn Gray', 'Gia Hall', 'Hugo Ives',
               'Iris Jones', 'Jack Kelly', 'Kim Lee', 'Liam Marsh')[agent] AS agent_name,
         array('billing', 'support', 'sales', 'retention', 'claims')[queue] AS queue_name
  FROM (SELECT *, timestampadd(SECOND, second, timestampadd(DAY, day, TIMESTAMP '2026-10-05 08:00:00')) AS started
        FROM placed);

  INSERT OVERWRITE delta.\`$to/recordings\` BY NAME
  SELECT copies.new_guid AS guid, copies.new_run_id AS run_id,
         if(fails, 'failed', r.status) AS status,
         if(fails, array(named_struct('errorCode', 'CAI-104', 'message', 'The file cannot be decoded',
              'parameterName', 'contentUri', 'stage', 'decode', 'retryable', false)), r.errors) AS errors,
         if(fails, NULL, r.duration_ms) AS duration_ms, ingested AS ingest_ts,
         replace(replace(replace(r.request, r.guid, new_guid), '\"enableAllTrackers\"',
           concat('\"direction\":\"', if(number % 3 = 0, 'outbound', 'inbound'), '\",\"enableAllTrackers\"')),
           '\"mode\":', concat('\"metadata\":{\"agentId\":\"a', agent + 1, '\",\"agentName\":\"', agent_name,
             '\",\"callDate\":\"', replace(left(string(started), 19), ' ', 'T'), 'Z',
             '\",\"queue\":\"', queue_name, '\"},\"mode\":')) AS request,
         r.* EXCEPT (guid, run_id, status, errors, duration_ms, ingest_ts, request)
  FROM recordings r JOIN copies ON copies.guid = r.guid;

  INSERT OVERWRITE delta.\`$to/interactions\` BY NAME
  SELECT copies.new_guid AS guid, copies.new_run_id AS run_id, i.* EXCEPT (guid, run_id)
  FROM interactions i JOIN copies ON copies.guid = i.guid WHERE NOT copies.fails;

  INSERT INTO delta.\`$to/interactions\` BY NAME
  SELECT copies.new_guid AS guid, copies.new_run_id AS run_id, 'failed' AS status, r.name, r.source_uri, r.errors,
         r.code_version, r.schema_version, r.analysis_ts
  FROM delta.\`$to/recordings\` r JOIN copies ON copies.new_guid = r.guid WHERE copies.fails;
$items
  INSERT OVERWRITE delta.\`$to/runs\` BY NAME
  SELECT new_run_id AS run_id, ingested AS started_ts,
         timestampadd(MILLISECOND, n.audio_ms DIV 4, ingested) AS updated_ts,
         counted AS entries, counted - n.failed AS processed, n.failed, n.audio_ms, n.audio_ms DIV 4 AS wall_ms,
         4.0 AS speed, r.* EXCEPT (run_id, started_ts, updated_ts, entries, processed, failed, audio_ms, wall_ms, speed)
  FROM (SELECT new_run_id, ingested, count(*) AS counted, count_if(fails) AS failed,
               sum(if(fails, 0, duration_ms)) AS audio_ms
        FROM copies JOIN recordings USING (guid) GROUP BY ALL) n
  CROSS JOIN (SELECT * FROM runs ORDER BY started_ts LIMIT 1) r;
END"
