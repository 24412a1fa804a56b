#!/usr/bin/env python3
"""A second scorer: diarization and Jaccard error rates, independent of the Java code.

Cuts time into cells of 1 ms, counts who speaks in each in the reference and in the result, and tries every pairing
of speakers. Written from NIST's RT-09 plan and the DIHARD II plan.

Usage:

    bin/interactions sql --warehouse W --format json \\
        "SELECT guid, s.speaker_id, s.speech FROM interactions LATERAL VIEW explode(speakers) x AS s" > FOUND.jsonl
    jobs/src/test/tools/diarization.py REFERENCE_FOLDER FOUND.jsonl

The folder holds RTTM files (*.rttm). Prints the four usual conditions, one line per recording of both.
"""
import itertools
import json
import sys
from collections import defaultdict
from pathlib import Path

MAX_PAUSE_MS = 300
CONDITIONS = [(0, False), (0, True), (250, False), (250, True)]


def cells(spans, step=1):
    return {cell for start, end in spans for cell in range(start // step, end // step)}


def edges(speech):
    """First cells of speech and first cells after it; touching and overlapping spans are one."""
    return [c for c in speech if c - 1 not in speech] + [c + 1 for c in speech if c + 1 not in speech]


def without_pauses(speech, longest):
    """Speech and the pauses of up to so many cells in it."""
    ordered = sorted(speech)
    pauses = {c for a, b in zip(ordered, ordered[1:]) if b - a - 1 <= longest for c in range(a + 1, b)}
    return speech | pauses


def scored_cells(reference, length, regions, collar, skip_overlap):
    scored = set(regions) if regions else set(range(length))
    for speech in reference.values():
        for edge in edges(speech):
            scored -= set(range(edge - collar, edge + collar))
    if skip_overlap:
        scored = {c for c in scored if sum(c in speech for speech in reference.values()) < 2}
    return scored


def pairings(rows, columns):
    """Every way to pair as many rows with columns as there can be, each at most once."""
    if rows <= columns:
        for chosen in itertools.permutations(range(columns), rows):
            yield list(enumerate(chosen))
    else:
        for chosen in itertools.permutations(range(rows), columns):
            yield [(row, column) for column, row in enumerate(chosen)]


def errors(reference, found, scored):
    """Cells of reference, missed, false alarm, confused; sum of Jaccard errors and speakers."""
    total = missed = false_alarm = both = 0
    for cell in scored:
        speaking = sum(cell in speech for speech in reference.values())
        heard = sum(cell in speech for speech in found.values())
        total += speaking
        missed += max(0, speaking - heard)
        false_alarm += max(0, heard - speaking)
        both += min(speaking, heard)
    wanted = [speech & scored for speech in reference.values() if speech & scored]
    others = [speech & scored for speech in found.values()]
    shared = [[len(one & other) for other in others] for one in wanted]
    apart = [[1 - len(one & other) / len(one | other) for other in others] for one in wanted]
    right = max(sum(shared[r][f] for r, f in pairs) for pairs in pairings(len(wanted), len(others)))
    jaccard = min(
        sum(apart[r][f] for r, f in pairs) + len(wanted) - len(pairs) for pairs in pairings(len(wanted), len(others))
    )
    return {
        "referenceMs": total,
        "missedMs": missed,
        "falseAlarmMs": false_alarm,
        "confusedMs": both - right,
        "jaccardSum": jaccard,
        "jaccardSpeakers": len(wanted),
    }


def read_references(folder):
    references = defaultdict(lambda: defaultdict(set))
    for path in sorted(Path(folder).glob("*.rttm")):
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split()
            if fields and fields[0] == "SPEAKER":
                start, duration = float(fields[3]), float(fields[4])
                references[fields[1]][fields[7]] |= cells([(round(1000 * start), round(1000 * (start + duration)))])
    return references


def read_found(file):
    found = defaultdict(lambda: defaultdict(set))
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = [(span["start_ms"], span["end_ms"]) for span in row["speech"]]
        found[row["guid"]][row["speaker_id"]] |= cells(spans)
    return {
        guid: {speaker: without_pauses(speech, MAX_PAUSE_MS) for speaker, speech in speakers.items()}
        for guid, speakers in found.items()
    }


def percent(part, whole):
    return f"{100 * part / whole:8.2f}" if whole else "       -"


def row(name, one):
    whole = one["referenceMs"]
    parts = [one["missedMs"], one["falseAlarmMs"], one["confusedMs"]]
    rates = [percent(part, whole) for part in [*parts, sum(parts)]]
    return f"{name:32} {whole:8} {' '.join(rates)} {percent(one['jaccardSum'], one['jaccardSpeakers'])}"


def main(references_folder, found_file):
    references, found = read_references(references_folder), read_found(found_file)
    guids = sorted(set(references) & set(found))
    for collar, skip in CONDITIONS:
        print(f"collar {collar} ms, overlap {'skipped' if skip else 'scored'}")
        print(f"{'guid':32} {'speech':>8} {'missed':>8} {'f.alarm':>8} {'confused':>8} {'DER':>8} {'JER':>8}")
        everything = defaultdict(int)
        for guid in guids:
            reference, speakers = references[guid], found[guid]
            length = max(max(speech) for speech in [*reference.values(), *speakers.values()]) + 1
            one = errors(reference, speakers, scored_cells(reference, length, None, collar, skip))
            for key, value in one.items():
                everything[key] += value
            print(row(guid, one))
        print(row("all", everything))


if __name__ == "__main__":
    main(*sys.argv[1:])
