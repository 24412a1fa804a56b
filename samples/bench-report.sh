#!/usr/bin/env bash
# Measures the report over a warehouse of many calls (samples/many-calls.sh makes one): the words of every call are brought
# into another order and their times moved, because copies would pack better than calls do; then the report is written and
# opened in a browser.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
usage="usage: bench-report.sh WAREHOUSE FOLDER"
from=$(readlink -f "${1:?$usage}")
mkdir -p "${2:?$usage}"
folder=$(readlink -f "$2")
warehouse=$folder/warehouse

if [ ! -d "$warehouse" ]; then
  cp -r "$from" "$warehouse"
  "$home/bin/interactions" sql --warehouse "$warehouse" "UPDATE delta.\`$warehouse/utterances\` SET
    text = array_join(transform(array_sort(transform(split(text, ' '),
      (word, at) -> struct(xxhash64(word, at, guid) AS place, word))), item -> item.word), ' '),
    word_timings = transform(array_sort(transform(word_timings, (item, at) -> struct(xxhash64(item.word, at, guid) AS place, item))),
      (shuffled, at) -> named_struct('word', shuffled.item.word,
        'start_ms', word_timings[at].start_ms + pmod(xxhash64(at, guid), 30),
        'end_ms', word_timings[at].end_ms + pmod(xxhash64(at, guid), 30),
        'confidence', shuffled.item.confidence))"
fi

start=$(date +%s.%N)
"$home/bin/interactions" report --warehouse "$warehouse" --to "$folder/report.html"
end=$(date +%s.%N)
echo "written in $(echo "$end - $start" | bc) s, start of Spark included"
mvn -q -B -ntp -f "$home/pom.xml" test -pl jobs -am -Dquick -Dspotless.check.skip -Dtest=ReportBench \
  -Dsurefire.failIfNoSpecifiedTests=false -Drequire.browser=true -Dbench.report="$folder/report.html"
