#!/usr/bin/env python3
"""Renders sets of recordings to measure how well speakers are told apart and recognised.

They are rendered to a folder of your choice and not kept with the project, because they are large. Needs what
make-samples.py needs, and festvox-kallpc16k and festvox-kdlpc16k.

Usage:

    samples/make-speaker-sets.py conversations FOLDER            one-channel conversations of 2 to 5 people
    samples/make-speaker-sets.py held-out-conversations FOLDER   the same with other voices, texts and turns
    samples/make-speaker-sets.py mono FOLDER                     the two-channel samples mixed to one channel
    samples/make-speaker-sets.py voices FOLDER                   sentences to enrol and to recognise each voice

The first three write <guid>.<audio>, <guid>.json and <guid>.rttm (references) and manifest.jsonl, which does not tell
the number of speakers. The last writes <voice>/enroll-N.wav, <voice>/test-N.wav and manifest.jsonl.
The same scripts and package versions give the same sets.
"""

import array
import concurrent.futures
import json
import random
import re
import sys
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

from synthesis import RATE, SPEECH_LEVEL, milliseconds, mix, noise, run, sentences, spoken_words, synthesise

HERE = Path(__file__).resolve().parent
LINES = HERE / "speaker-sets-lines.txt"
SCRIPTS = HERE / "scripts"
SAMPLES = HERE / "manifest.jsonl"

# Voices of the two sets of conversations: the same synthesisers, but no voice twice. "cents" of pitch also move the
# formants. Voices of one person (same first two words, slt and cmu_us_slt_arctic_hts) differ by 200 cents or more
# within a set.
VOICES = {
    "first": {
        "slt-low": "flite slt pitch=-160",
        "slt": "flite slt pitch=40 speed=1.02",
        "slt-high": "flite slt pitch=260",
        "slt-hts": "festival cmu_us_slt_arctic_hts pitch=-360 speed=1.03",
        "rms-low": "flite rms pitch=-140",
        "rms": "flite rms pitch=60 speed=1.04",
        "rms-high": "flite rms pitch=280 speed=1.06",
        "awb-low": "flite awb pitch=-180 speed=1.03",
        "awb": "flite awb pitch=20",
        "awb-high": "flite awb pitch=240",
        "kal-low": "flite kal16 f0=95",
        "kal-high": "flite kal16 f0=130 pitch=220",
        "ked": "festival ked_diphone speed=1.05",
        "ked-high": "festival ked_diphone pitch=240 speed=1.03",
        "us-m3": "espeak en-us+m3 rate=160",
        "us-f3": "espeak en-us+f3 rate=155",
        "gb-m7": "espeak en-gb+m7 rate=155",
        "gb-f2": "espeak en-gb-x-rp+f2 rate=150",
    },
    "held-out": {
        "slt-low": "flite slt pitch=-240 speed=1.05",
        "slt": "flite slt pitch=-40",
        "slt-high": "flite slt pitch=180 speed=1.04",
        "slt-hts": "festival cmu_us_slt_arctic_hts pitch=400",
        "rms-low": "flite rms pitch=-220 speed=1.06",
        "rms": "flite rms pitch=-20",
        "rms-high": "flite rms pitch=180 speed=1.02",
        "awb-low": "flite awb pitch=-100 speed=1.06",
        "awb": "flite awb pitch=120 speed=1.02",
        "awb-high": "flite awb pitch=340",
        "kal-low": "flite kal16 f0=110 pitch=-120",
        "kal-high": "flite kal16 f0=118 pitch=100 speed=1.04",
        "ked": "festival ked_diphone pitch=-120 speed=1.06",
        "ked-high": "festival ked_diphone pitch=120 speed=1.02",
        "us-m1": "espeak en-us+m1 rate=155",
        "us-f4": "espeak en-us+f4 rate=160",
        "scotland-m5": "espeak en-gb-scotland+m5 rate=150",
        "caribbean-f5": "espeak en-029+f5 rate=150",
    },
}

# How many conversations of how many people a set has, and how they are recorded, in turn.
CONVERSATIONS = {2: 12, 3: 6, 4: 5, 5: 3}
CODECS = {
    "wav-16k": (".wav", ["-c:a", "pcm_s16le", "-ar", "16000"]),
    "mulaw-8k": (".wav", ["-c:a", "pcm_mulaw", "-ar", "8000"]),
    "opus-24k": (".opus", ["-c:a", "libopus", "-ar", "48000", "-b:a", "24k"]),
    "mp3-8k": (".mp3", ["-c:a", "libmp3lame", "-ar", "8000", "-b:a", "24k"]),
    "mp3-16k": (".mp3", ["-c:a", "libmp3lame", "-ar", "16000", "-b:a", "32k"]),
}
TELEPHONE_BAND = ["sinc", "300-3400"]
NOISE_RATIO_DB = (18, 28)  # speech to pink noise, where there is noise
SPEECH_RMS_DB = -26.0  # about what the mixed speech has, of full scale
NOISE_RMS_DB = {"pink": -13.7, "white": -9.8, "brown": -5.0}  # of sox's noise at full scale

LENGTH_SECONDS = (40, 110)
LEAD_SECONDS = 0.4
SENTENCE_GAP_SECONDS = (0.15, 0.40)
PAUSE_SECONDS = (0.1, 0.25, 0.4, 0.6, 0.9, 1.5)  # between turns; one of the gaps between two neighbours is drawn
OVERLAP_SECONDS = (0.2, 1.0)
OVERLAP_SHARE = 0.25  # of the turns, in conversations in which people interrupt
BACK_CHANNELS = ("yeah.", "right.", "mm-hmm.", "okay.", "yes.", "i see.", "sure.", "really?", "uh-huh.")
BACK_CHANNEL_SHARE = 0.3  # of the turns of at least BACK_CHANNEL_AFTER_SECONDS
BACK_CHANNEL_AFTER_SECONDS = 3.0
LOUDNESS = (0.5, 1.0)  # factor per speaker
SAME_TURN_PAUSE_SECONDS = 0.3  # a silence up to here belongs to the speech around it; as RT-09 annotates

ENROLMENTS, ENROLMENT_SECONDS = 3, 7.0
TESTS, TEST_SECONDS = 4, (8.0, 13.0)
WORN, WORN_NOISE_RATIO_DB = 2, (10, 25)  # copies of an enrolment that went over some line, and how noisy that is


@dataclass(frozen=True)
class Spoken:
    """A turn as placed: start is in samples, spans are those of its speech within samples."""

    speaker: str
    text: str
    start: int
    samples: array.array
    spans: list

    @property
    def end(self):
        return self.start + len(self.samples)


def audible(samples):
    """Spans of speech without the silences in it that are too long to belong to it."""
    longest = int(SAME_TURN_PAUSE_SECONDS * RATE)
    spans, first, last = [], None, 0
    for index, sample in enumerate(samples):
        if abs(sample) > SPEECH_LEVEL:
            if first is None:
                first = index
            elif index - last > longest:
                spans.append((first, last + 1))
                first = index
            last = index
    return spans + [(first, last + 1)]


def say(voice, text, loudness, source):
    """Samples of a text and the spans of its speech."""
    samples = array.array("h")
    with tempfile.TemporaryDirectory() as folder:
        for sentence in sentences(text):
            if samples:
                samples.extend(array.array("h", bytes(2 * int(source.uniform(*SENTENCE_GAP_SECONDS) * RATE))))
            samples.extend(synthesise(voice.split(), "neutral", sentence, folder))
    spans = audible(samples)
    return array.array("h", (int(sample * loudness) for sample in samples)), spans


def dialogues():
    """The turns of the sample calls of two people: lists of (speaker, text)."""
    for path in sorted(SCRIPTS.glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        if head.count("\nvoice ") == 2 and "channels: mono" not in head:
            yield re.findall(r"^(\w+)(?: \([^)]*\))?: (.+)$", body, re.M)


def turns(kind, people, number, source):
    """Endless turns (person, text): a sample call with its people, or lines in any order. Kinds share no text."""
    share = slice(sorted(VOICES).index(kind), None, len(VOICES))
    calls = list(dialogues())[share]
    if len(people) == 2 and number % 2 == 0:
        call = calls[number // 2 % len(calls)]
        names = sorted({speaker for speaker, _ in call})
        yield from ((people[names.index(speaker)], text) for speaker, text in call)
    lines = LINES.read_text(encoding="utf-8").splitlines()[share]
    eager = [source.uniform(0.4, 1.6) for _ in people]
    before, opening = None, source.sample(people, len(people))
    while True:
        for text in source.sample(lines, len(lines)):
            person = opening.pop() if opening else source.choices(people, eager)[0]
            if person == before:
                person = source.choice([other for other in people if other != before])
            yield person, text
            before = person


def pause(source):
    index = source.randrange(len(PAUSE_SECONDS) - 1)
    return source.uniform(PAUSE_SECONDS[index], PAUSE_SECONDS[index + 1])


def conversation(kind, voices, number, interrupting, source):
    """The turns of one conversation, placed. `voices` holds the voice of each person by name."""
    people = list(voices)
    loudness = {person: source.uniform(*LOUDNESS) for person in people}
    length = source.uniform(*LENGTH_SECONDS) * RATE
    placed, end = [], int(LEAD_SECONDS * RATE)
    for person, text in turns(kind, people, number, source):
        samples, spans = say(voices[person], text, loudness[person], source)
        start = end + int(pause(source) * RATE)
        previous = placed[-1] if placed else None
        if interrupting and previous and previous.speaker != person and source.random() < OVERLAP_SHARE:
            start = max(previous.start + RATE // 2, end - int(source.uniform(*OVERLAP_SECONDS) * RATE))
        placed.append(Spoken(person, text, start, samples, spans))
        end = max(end, start + len(samples))
        if len(samples) > BACK_CHANNEL_AFTER_SECONDS * RATE and source.random() < BACK_CHANNEL_SHARE:
            listener = source.choice([other for other in people if other != person])
            text = source.choice(BACK_CHANNELS)
            samples, spans = say(voices[listener], text, loudness[listener], source)
            start = end + int(pause(source) * RATE)
            if interrupting:
                start = end - int(source.uniform(0.3, 2.0) * RATE)
            placed.append(Spoken(listener, text, start, samples, spans))
            end = max(end, start + len(samples))
        if end > length and len({turn.speaker for turn in placed}) == len(people):
            return sorted(placed, key=lambda turn: turn.start)


def write_wave(path, samples):
    with wave.open(str(path), "wb") as audio:
        audio.setnchannels(1)
        audio.setsampwidth(2)
        audio.setframerate(RATE)
        audio.writeframes(samples.tobytes())


def record(placed, target, codec, telephone, noise_ratio, seed, colour="pink"):
    """Mixes the turns, adds band and noise and encodes; returns the length in samples."""
    length = max(turn.end for turn in placed) + int(LEAD_SECONDS * RATE)
    track = noise(seed, length)
    for turn in placed:
        mix(track, turn.start, turn.samples)
    with tempfile.TemporaryDirectory() as folder:
        clean, noisy, banded = f"{folder}/clean.wav", f"{folder}/noisy.wav", f"{folder}/banded.wav"
        write_wave(clean, track)
        if noise_ratio is not None:
            level = f"{SPEECH_RMS_DB - noise_ratio - NOISE_RMS_DB[colour]:.1f}"
            hiss = f"{folder}/hiss.wav"
            made = ["sox", "-R", "-D", "-n", "-r", str(RATE), "-c", "1", "-b", "16", hiss]
            run([*made, "synth", f"{length / RATE:.3f}", f"{colour}noise", "gain", "-n", level])
            run(["sox", "-R", "-D", "-m", "-v", "1", clean, "-v", "1", hiss, noisy])
        else:
            noisy = clean
        run(["sox", "-R", "-D", noisy, banded, *(TELEPHONE_BAND if telephone else [])])
        plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
        run(["ffmpeg", "-y", "-i", banded, *CODECS[codec][1], *plain, str(target)])
    return length


def write_reference(folder, guid, speech, details):
    """Writes the reference; speech holds (speaker, text, start ms, end ms, [(start ms, end ms)]) per turn."""
    utterances = [
        {"channel": 0, "speaker": speaker, "startMs": start, "endMs": end, "text": text}
        for speaker, text, start, end, _ in speech
    ]
    reference = json.dumps({"guid": guid, **details, "utterances": utterances}, indent=1)
    (folder / f"{guid}.json").write_text(reference + "\n", encoding="utf-8")
    rows = sorted((first, last, speaker) for speaker, _, _, _, spans in speech for first, last in spans)
    (folder / f"{guid}.rttm").write_text(
        "".join(
            f"SPEAKER {guid} 1 {first / 1000:.3f} {(last - first) / 1000:.3f} <NA> <NA> {speaker} <NA> <NA>\n"
            for first, last, speaker in rows
        ),
        encoding="utf-8",
    )


def request(guid, file, audio_type):
    return {
        "guid": guid,
        "contentUri": file,
        "languageCode": "en-US",
        "audioType": audio_type,
        "separateSpeakerPerChannel": False,
        "insights": ["All"],
    }


def write_manifest(folder, rows):
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "manifest.jsonl").write_text(text, encoding="utf-8")


def render_conversation(folder, kind, number, people):
    guid = f"{kind}-{people}-speakers-{number:02}"
    source = random.Random(guid)
    names = source.sample(sorted(VOICES[kind]), people)
    voices = {name: VOICES[kind][name] for name in names}
    interrupting = number % 3 == 2
    telephone = number % 4 == 1
    noise_ratio = source.uniform(*NOISE_RATIO_DB) if number % 4 in (2, 1) else None
    codec = sorted(CODECS)[number % len(CODECS)]
    placed = conversation(kind, voices, number, interrupting, source)
    file = guid + CODECS[codec][0]
    length = record(placed, folder / file, codec, telephone, noise_ratio, guid)
    speech = [
        (
            turn.speaker,
            spoken_words(turn.text),
            milliseconds(turn.start),
            milliseconds(turn.end),
            [(milliseconds(turn.start + first), milliseconds(turn.start + last)) for first, last in turn.spans],
        )
        for turn in placed
    ]
    details = {
        "speakers": [{"speaker": name, "voice": voice} for name, voice in voices.items()],
        "codec": codec,
        "telephoneBand": telephone,
        "noiseRatioDb": None if noise_ratio is None else round(noise_ratio, 1),
        "interrupting": interrupting,
    }
    write_reference(folder, guid, speech, details)
    print(f"{guid:32} {length / RATE:6.1f} s  {codec}  {' '.join(names)}", flush=True)
    return request(guid, file, "CallCenter" if people == 2 else "Meeting")


def render_conversations(folder, kind):
    sizes = [people for people, count in CONVERSATIONS.items() for _ in range(count)]
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        jobs = [pool.submit(render_conversation, folder, kind, *job) for job in enumerate(sizes, 1)]
        write_manifest(folder, [job.result() for job in jobs])


def render_mono(folder):
    """The two-channel samples on one channel, with the times of their utterances."""
    rows = []
    for line in SAMPLES.read_text(encoding="utf-8").splitlines():
        sample = json.loads(line)
        if not sample["separateSpeakerPerChannel"]:
            continue
        guid = sample["guid"] + "-mono"
        source = HERE / sample["contentUri"]
        run(["ffmpeg", "-y", "-i", str(source), "-vn", "-ac", "1", "-c:a", "pcm_s16le", str(folder / f"{guid}.wav")])
        reference = json.loads((HERE / "reference" / f"{sample['guid']}.json").read_text(encoding="utf-8"))
        speech = [
            (one["speaker"], one["text"], one["startMs"], one["endMs"], [(one["startMs"], one["endMs"])])
            for one in reference["utterances"]
        ]
        write_reference(folder, guid, speech, {"speakers": reference["speakers"]})
        rows.append(request(guid, f"{guid}.wav", sample["audioType"]))
        print(guid, flush=True)
    write_manifest(folder, rows)


def render_voice(folder, name, voice):
    """Enrolments and tests of one voice; no line occurs in two of them. Half of the tests come over the telephone.

    Of each enrolment there are worn copies, to learn from what lines do to a voice.
    """
    source, wear = random.Random(name), random.Random(f"{name} worn")
    (folder / name).mkdir(exist_ok=True)
    lines = [line for line in LINES.read_text(encoding="utf-8").splitlines() if len(line.split()) > 6]
    source.shuffle(lines)
    wanted = [("enroll", number, ENROLMENT_SECONDS) for number in range(1, ENROLMENTS + 1)]
    wanted += [("test", number, source.uniform(*TEST_SECONDS)) for number in range(1, TESTS + 1)]
    rows = []
    for part, number, seconds in wanted:
        texts, samples = [], array.array("h", bytes(2 * int(LEAD_SECONDS * RATE)))
        while len(samples) < seconds * RATE:
            texts.append(lines.pop())
            samples.extend(say(voice, texts[-1], 1.0, source)[0])
            samples.extend(array.array("h", bytes(2 * int(pause(source) * RATE))))
        telephone = part == "test" and number % 2 == 0
        codec = "mulaw-8k" if telephone else "wav-16k"
        file = f"{name}/{part}-{number}.wav"
        whole = Spoken(name, "", 0, samples, [])
        record([whole], folder / file, codec, telephone, NOISE_RATIO_DB[0] if telephone else None, file)
        row = {"voice": name, "synthesis": voice, "part": part, "file": file, "telephone": telephone}
        said = {"seconds": round(len(samples) / RATE, 1), "text": spoken_words(" ".join(texts))}
        rows.append({**row, **said})
        for copy in range(1, WORN + 1) if part == "enroll" else ():
            codec, telephone = wear.choice(sorted(CODECS)), wear.random() < 0.5
            noise_ratio, colour = wear.uniform(*WORN_NOISE_RATIO_DB), wear.choice(sorted(NOISE_RMS_DB))
            file = f"{name}/worn-{number}-{copy}{CODECS[codec][0]}"
            record([whole], folder / file, codec, telephone, noise_ratio, file, colour)
            rows.append({**row, "part": "worn", "file": file, "telephone": telephone, **said})
    print(name, flush=True)
    return rows


def render_voices(folder):
    voices = [(f"{kind}-{name}", voice) for kind, named in VOICES.items() for name, voice in named.items()]
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        jobs = [pool.submit(render_voice, folder, *voice) for voice in voices]
        write_manifest(folder, [row for job in jobs for row in job.result()])


SETS = {
    "conversations": lambda folder: render_conversations(folder, "first"),
    "held-out-conversations": lambda folder: render_conversations(folder, "held-out"),
    "mono": render_mono,
    "voices": render_voices,
}


def main(arguments):
    if len(arguments) != 2 or arguments[0] not in SETS:
        raise SystemExit(f"Usage: {sys.argv[0]} {'|'.join(SETS)} FOLDER")
    folder = Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    SETS[arguments[0]](folder)


if __name__ == "__main__":
    main(sys.argv[1:])
