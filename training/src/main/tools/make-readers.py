#!/usr/bin/env python3
"""Voices that no model was made with, as `evaluate-identification --others` reads them.

    make-readers.py DATA TARGET

writes TARGET/readers (people who read aloud; two more are enrolled only) and TARGET/meetings (people far from the microphone, each
enrolled where most of them is heard and looked for in the other excerpts), each with a manifest.jsonl. DATA has read_speech and
conversations. Needs ffmpeg. The same data gives the same bytes.
"""
import collections
import json
import pathlib
import subprocess
import sys

ENROLLED_SECONDS = 10
LEAST_TEST_SECONDS = 5
LEAST_ALONE_MS = 3000


def seconds(sound):
    command = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(sound)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def join(sounds, target):
    inputs = [word for sound in sounds for word in ("-i", str(sound))]
    graph = "".join(f"[{at}:a]" for at in range(len(sounds))) + f"concat=n={len(sounds)}:v=0:a=1"
    subprocess.run(["ffmpeg", "-v", "error", "-y", *inputs, "-filter_complex", graph, "-ar", "16000", "-ac", "1",
                    "-bitexact", str(target)], check=True)


def groups(sounds, least):
    """Neighbours, as many as make the seconds; the last ones that do not are left out."""
    group, length = [], 0
    for sound in sounds:
        group.append(sound)
        length += seconds(sound)
        if length >= least:
            yield group
            group, length = [], 0


def write_manifest(folder, rows):
    (folder / "manifest.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def readers(data, folder):
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    by_reader = collections.defaultdict(list)
    for sound in sorted((data / "read_speech").glob("*.flac")):
        by_reader[sound.name.split("-")[0]].append(sound)
    for reader, sounds in by_reader.items():
        enrolled = next(groups(sounds, ENROLLED_SECONDS))
        parts = [("enroll", enrolled)]
        parts += [("test", group) for group in groups(sounds[len(enrolled):], LEAST_TEST_SECONDS)]
        for number, (part, group) in enumerate(parts):
            file = f"{reader}-{number}.wav"
            join(group, folder / file)
            rows.append({"voice": reader, "part": part, "file": file})
    for name in ("katie", "steve"):
        join([data / f"conversations/azure_katie_steve/enrollment_{name}.wav"], folder / f"{name}.wav")
        rows.append({"voice": name, "part": "enroll", "file": f"{name}.wav"})
    write_manifest(folder, rows)


def alone(turns, speaker):
    """Spans in ms in which only this speaker talks."""
    edges = sorted({edge for _, start, end in turns for edge in (start, end)})
    spans = []
    for start, end in zip(edges, edges[1:]):
        if {who for who, begin, finish in turns if begin < end and finish > start} == {speaker}:
            if spans and spans[-1][1] == start:
                spans[-1][1] = end
            else:
                spans.append([start, end])
    return spans


def meetings(data, folder):
    folder.mkdir(parents=True, exist_ok=True)
    excerpts = collections.defaultdict(list)
    for line in (data / "conversations/ami_excerpts/ref.rttm").read_text().splitlines():
        words = line.split()
        start = round(1000 * float(words[3]))
        excerpts[words[1]].append((words[7], start, start + round(1000 * float(words[4]))))
    heard = collections.defaultdict(list)
    for excerpt, turns in sorted(excerpts.items()):
        for speaker in sorted({who for who, _, _ in turns}):
            spans = alone(turns, speaker)
            if sum(end - start for start, end in spans) >= LEAST_ALONE_MS:
                heard[speaker].append((excerpt, spans))
    rows = []
    for speaker, parts in sorted(heard.items()):
        parts.sort(key=lambda part: -sum(end - start for start, end in part[1]))
        for number, (excerpt, spans) in enumerate(parts):
            file = f"{excerpt}.wav"
            if not (folder / file).exists():
                join([data / f"conversations/ami_excerpts/{excerpt}.flac"], folder / file)
            rows.append({"voice": speaker, "part": "test" if number else "enroll", "file": file, "spans": spans})
    write_manifest(folder, rows)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    readers(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) / "readers")
    meetings(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) / "meetings")
