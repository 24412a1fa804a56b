#!/usr/bin/env python3
"""Renders the dialogue scripts in samples/scripts to recordings, reference texts and manifests.

Needs Python 3.10 or later (standard library only) and these Debian packages:

    apt-get install flite festival festvox-us-slt-hts \
                    espeak-ng sox libsox-fmt-all ffmpeg

Usage:

    samples/make-samples.py                     render everything
    samples/make-samples.py refund-double-charge team-meeting
                                                render only these scripts; manifests are written for all

The same scripts, package versions and processor type give the same bytes. README.md describes the script format.
"""

import array
import concurrent.futures
import csv
import json
import random
import re
import sys
import tempfile
import wave
from dataclasses import dataclass, field
from pathlib import Path

from synthesis import RATE, STYLES, milliseconds, mix, noise, run, sentences, spoken_words, synthesise

HERE = Path(__file__).resolve().parent
SCRIPTS = HERE / "scripts"
RECORDINGS = HERE / "recordings"
REFERENCE = HERE / "reference"

LEAD_SECONDS = 0.5  # silence before the first and after the last word
TURN_GAP_SECONDS = (0.20, 0.55)
SENTENCE_GAP_SECONDS = (0.20, 0.35)
METADATA = ("callDate", "queue", "agentId", "agentName")
LIST_SEPARATOR = ";"  # between the items of a list in a cell of manifest.csv

VIDEO = ["-c:v", "libx264", "-preset", "veryslow", "-crf", "34", "-tune", "stillimage", "-pix_fmt", "yuv420p"]
# Stereo coupling is off where the encoder allows it: coupled channels leak one voice into the other.
ENCODERS = {
    "wav-16k-pcm": ["-c:a", "pcm_s16le", "-ar", "16000"],
    "wav-44k-adpcm": ["-c:a", "adpcm_ima_wav", "-ar", "44100"],
    "wav-8k-mulaw": ["-c:a", "pcm_mulaw", "-ar", "8000"],
    "wav-8k-alaw": ["-c:a", "pcm_alaw", "-ar", "8000"],
    "mp3-16k-48k": ["-c:a", "libmp3lame", "-ar", "16000", "-b:a", "48k", "-joint_stereo", "0"],
    "mp3-8k-32k": ["-c:a", "libmp3lame", "-ar", "8000", "-b:a", "32k", "-joint_stereo", "0"],
    "mp3-44k-64k": ["-c:a", "libmp3lame", "-ar", "44100", "-b:a", "64k", "-joint_stereo", "0"],
    "mp3-22k-mono-40k": ["-c:a", "libmp3lame", "-ar", "22050", "-b:a", "40k"],
    "flac-8k": ["-c:a", "flac", "-ar", "8000", "-sample_fmt", "s16", "-compression_level", "12"],
    "vorbis-16k": ["-c:a", "libvorbis", "-ar", "16000", "-q:a", "3"],
    "opus-48k": ["-c:a", "libopus", "-ar", "48000", "-b:a", "48k"],
    "webm-opus-48k": ["-c:a", "libopus", "-ar", "48000", "-b:a", "48k"],
    "aac-16k-48k": ["-c:a", "aac", "-ar", "16000", "-b:a", "48k"],
    "mp4-aac-video": ["-c:a", "aac", "-ar", "44100", "-b:a", "48k", *VIDEO],
}


@dataclass(frozen=True)
class Line:
    """One line of a script. `offset` is seconds after the end of the line before; None takes the usual gap."""

    speaker: str
    style: str
    offset: float | None
    text: str


@dataclass(frozen=True)
class Hold:
    seconds: float


@dataclass
class Script:
    name: str
    header: dict
    voices: dict = field(default_factory=dict)
    lines: list = field(default_factory=list)

    @property
    def guid(self):
        return self.header["guid"]

    @property
    def channels(self):
        """Speaker or "mono" per channel, left first."""
        return [name.strip() for name in self.header["channels"].split(",")]

    @property
    def mono(self):
        return self.channels == ["mono"]

    def channel(self, speaker):
        return 0 if self.mono else self.channels.index(speaker)


def parse(path):
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    script = Script(path.stem, {})
    for number, row in enumerate(head.splitlines(), 1):
        key, separator, value = row.partition(":")
        if not separator:
            raise SystemExit(f"{path.name}:{number}: '{row}' is not 'key: value'")
        if key.startswith("voice "):
            script.voices[key.removeprefix("voice ").strip()] = value.split()
        else:
            script.header[key.strip()] = value.strip()
    for row in filter(None, map(str.strip, body.splitlines())):
        hold = re.fullmatch(r"\(hold ([\d.]+)\)", row)
        spoken = re.fullmatch(r"(\w+)(?: \(([^)]*)\))?: (.+)", row)
        if hold:
            script.lines.append(Hold(float(hold.group(1))))
        elif spoken and spoken.group(1) in script.voices:
            speaker, marks, text = spoken.groups()
            script.lines.append(line(path, speaker, marks or "", text))
        else:
            raise SystemExit(f"{path.name}: '{row}' is neither 'speaker (marks): text' nor '(hold seconds)'")
    return script


def line(path, speaker, marks, text):
    style, offset = "neutral", None
    for mark in filter(None, map(str.strip, marks.split(","))):
        if mark in STYLES:
            style = mark
        elif re.fullmatch(r"[+-][\d.]+", mark):
            offset = float(mark)
        else:
            raise SystemExit(f"{path.name}: mark '{mark}' is neither {', '.join(STYLES)} nor seconds such as -0.8")
    return Line(speaker, style, offset, text)


def spoken(script, entry):
    """Samples of one script line and the spans of its sentences, in samples from its start."""
    gaps = random.Random(f"{script.guid} {entry.text}")
    samples, spans = array.array("h"), []
    with tempfile.TemporaryDirectory() as folder:
        for sentence in sentences(entry.text):
            if samples:
                samples.extend(array.array("h", bytes(2 * int(gaps.uniform(*SENTENCE_GAP_SECONDS) * RATE))))
            start = len(samples)
            samples.extend(synthesise(script.voices[entry.speaker], entry.style, sentence, folder))
            spans.append((start, len(samples)))
    return samples, spans


def render(script):
    """Writes the recording and its reference, and returns a line for the progress report."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        speech = list(pool.map(lambda entry: None if isinstance(entry, Hold) else spoken(script, entry), script.lines))
    gaps = random.Random(script.guid)
    previous, end, hold, placed = int(LEAD_SECONDS * RATE), 0, 0.0, []
    for entry, result in zip(script.lines, speech):
        if isinstance(entry, Hold):
            hold = entry.seconds
            continue
        samples, spans = result
        gap = gaps.uniform(*TURN_GAP_SECONDS)
        if entry.offset is not None:
            start = previous + int(entry.offset * RATE)
        else:
            start = max(previous, end) + (int((gap + hold) * RATE) if placed else 0)
        placed.append((entry, start, samples, spans))
        previous, end, hold = start + len(samples), max(end, start + len(samples)), 0.0
    length = end + int(LEAD_SECONDS * RATE)
    tracks = [noise(f"{script.guid} {channel}", length) for channel in range(len(script.channels))]
    for entry, start, samples, _ in placed:
        mix(tracks[script.channel(entry.speaker)], start, samples)
    encode(script, tracks)
    write_reference(script, placed, length)
    return f"{script.header['file']:32} {length / RATE:6.1f} s"


def encode(script, tracks):
    RECORDINGS.mkdir(exist_ok=True)
    target = RECORDINGS / script.header["file"]
    frames = array.array("h", bytes(2 * len(tracks) * len(tracks[0])))
    for channel, track in enumerate(tracks):
        frames[channel :: len(tracks)] = track
    with tempfile.TemporaryDirectory() as folder:
        mixed = f"{folder}/mix.wav"
        with wave.open(mixed, "wb") as audio:
            audio.setnchannels(len(tracks))
            audio.setsampwidth(2)
            audio.setframerate(RATE)
            audio.writeframes(frames.tobytes())
        arguments = ENCODERS[script.header["encode"]]
        picture = []
        if "-c:v" in arguments:
            still = f"{folder}/wave.png"
            run(["ffmpeg", "-y", "-i", mixed, "-filter_complex", "showwavespic=s=640x360:colors=0x4fa3d1", still])
            picture = ["-loop", "1", "-framerate", "5", "-t", f"{len(tracks[0]) / RATE:.3f}", "-i", still]
        plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-flags:v", "+bitexact"]
        run(["ffmpeg", "-y", "-i", mixed, *picture, *arguments, *plain, str(target)])


def write_reference(script, placed, length):
    REFERENCE.mkdir(exist_ok=True)
    speakers = [
        {
            "speaker": name,
            "channel": script.channel(name),
            "role": name if name in ("agent", "customer") else "participant",
            "voice": " ".join(voice),
        }
        for name, voice in script.voices.items()
    ]
    utterances = [
        {
            "speaker": entry.speaker,
            "channel": script.channel(entry.speaker),
            "startMs": milliseconds(start),
            "endMs": milliseconds(start + len(samples)),
            "text": spoken_words(entry.text),
            "punctuated": entry.text,
            "style": entry.style,
        }
        for entry, start, samples, _ in sorted(placed, key=lambda item: item[1])
    ]
    reference = {
        "guid": script.guid,
        "file": f"recordings/{script.header['file']}",
        "name": script.header["name"],
        "reason": script.header["reason"],
        "mood": script.header["mood"],
        "durationMs": milliseconds(length),
        "channels": len(script.channels),
        "speakers": speakers,
        "utterances": utterances,
    }
    text = json.dumps(reference, indent=1, ensure_ascii=False)
    (REFERENCE / f"{script.guid}.json").write_text(text + "\n", encoding="utf-8")
    if script.mono:
        rows = [
            f"SPEAKER {script.guid} 1 {(start + first) / RATE:.3f} {(last - first) / RATE:.3f}"
            f" <NA> <NA> {entry.speaker} <NA> <NA>\n"
            for entry, start, _, spans in sorted(placed, key=lambda item: item[1])
            for first, last in spans
        ]
        (REFERENCE / f"{script.guid}.rttm").write_text("".join(rows), encoding="utf-8")


def request(script):
    """The manifest line of a recording; a parameter that the script leaves out is left out here too."""
    line = {
        "guid": script.guid,
        "contentUri": f"recordings/{script.header['file']}",
        "languageCode": "en-US",
        "audioType": script.header["audioType"],
        "separateSpeakerPerChannel": not script.mono,
    }
    if script.header.get("roles") == "yes":
        line["channelRoles"] = script.channels
    if "speakerCount" in script.header:
        line["speakerCount"] = int(script.header["speakerCount"])
    if "direction" in script.header:
        line["direction"] = script.header["direction"]
    metadata = {key: script.header[key] for key in METADATA if key in script.header}
    if metadata:
        line["metadata"] = metadata
    return {**line, "name": script.header["name"], "insights": ["All"], "source": script.header["source"]}


def write_manifests(scripts):
    requests = [request(script) for script in scripts]
    with open(HERE / "manifest.jsonl", "w", encoding="utf-8", newline="\n") as target:
        for one in requests:
            target.write(json.dumps(one, ensure_ascii=False) + "\n")
    columns = "guid contentUri languageCode audioType separateSpeakerPerChannel channelRoles speakerCount".split()
    columns += ["direction", *(f"metadata.{key}" for key in METADATA), "name", "insights", "source"]
    with open(HERE / "manifest.csv", "w", encoding="utf-8", newline="") as target:
        table = csv.DictWriter(target, columns, lineterminator="\n")
        table.writeheader()
        for one in requests:
            metadata = {f"metadata.{key}": value for key, value in one.pop("metadata", {}).items()}
            table.writerow({key: cell(value) for key, value in {**one, **metadata}.items()})


def cell(value):
    if isinstance(value, list):
        return LIST_SEPARATOR.join(value)
    return str(value).lower() if isinstance(value, bool) else value


def main(names):
    scripts = [parse(path) for path in sorted(SCRIPTS.glob("*.txt"))]
    unknown = set(names) - {script.name for script in scripts}
    if unknown:
        raise SystemExit(f"No such script: {', '.join(sorted(unknown))}")
    for script in scripts:
        if not names or script.name in names:
            print(render(script), flush=True)
    write_manifests(scripts)


if __name__ == "__main__":
    main(sys.argv[1:])
