#!/usr/bin/env bash
# Measures `reanalyze` on two cores with some 10,000 stored transcripts, replicated from the samples.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
folder=${1:?usage: bench-reanalyze.sh FOLDER [COPIES_OF_EACH_SAMPLE]}
copies=${2:-714}
warehouse=$folder/warehouse

if [ ! -d "$warehouse" ]; then
  "$home/bin/interactions" analyze --manifest "$home/samples/recordings" --warehouse "$warehouse"
  for table in recordings transcripts interactions utterances category_matches sentiment_over_time skipped \
    entities tracker_matches; do
    [ -d "$warehouse/$table" ] || continue
    "$home/bin/interactions" sql --warehouse "$warehouse" "INSERT INTO delta.\`$warehouse/$table\`
      SELECT concat(guid, '-', copy) AS guid, * EXCEPT (guid, copy)
      FROM $table CROSS JOIN (SELECT id AS copy FROM range(1, $copies + 1))"
  done
fi

start=$(date +%s.%N)
"$home/bin/interactions" reanalyze --master "local[2]" --warehouse "$warehouse"
end=$(date +%s.%N)
echo "wall clock, start of Spark included: $(echo "$end - $start" | bc) s"
