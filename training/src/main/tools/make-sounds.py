#!/usr/bin/env python3
"""Fills a folder with the recordings that the speech detector is learnt from.

Needs Python 3.9 or later (standard library only) and these Debian packages:

    apt-get install flite festival festvox-kallpc16k festvox-kdlpc16k festvox-us-slt-hts espeak-ng sox \\
                    libsox-fmt-all fluidsynth timgm6mb-soundfont asterisk-moh-opsound-wav \\
                    asterisk-core-sounds-{en,es,fr,it,ru}-wav singularity-music naev-data hyperrogue-music

Usage:

    make-sounds.py DATA FOLDER [--root ROOT]

DATA holds read_speech, calls, conversations and text/sgd. ROOT is where the Debian packages are unpacked
(default: /). The same data, package versions and processor type give the same bytes.

    FOLDER/speech/VOICE/   one voice, nothing else to be heard: synthetic, read aloud, telephone prompts
    FOLDER/music/KIND/     recorded music, for telephones and games; pieces composed here and played by a MIDI synthesiser
    FOLDER/meetings/       meetings of which is known who talks when: *.flac and ref.rttm
    FOLDER/unseen/…        the same, to measure on only
"""

import argparse
import concurrent.futures
import gzip
import random
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

SEED = 20261121
SENTENCES = 600
FEWEST_WORDS, MOST_WORDS = 6, 25
PIECES = 60
PIECE_BARS = 12
TICKS = 480  # of a MIDI quarter note

ACCENTS = "en-us en-gb en-gb-scotland en-gb-x-rp en-gb-x-gbclan en-gb-x-gbcwmd en-029 en-us-nyc".split()
VARIANTS = "m1 m2 m3 m4 m5 m6 m7 f1 f2 f3 f4".split()
FESTIVAL = ["kal_diphone", "ked_diphone", "cmu_us_slt_arctic_hts"]
FLITE = ["kal16", "awb", "rms", "slt"]

PROMPTS = {"en_US_f_Allison": "speech", "es_MX_f_Allison": "speech", "fr_CA_f_June": "speech"}
PROMPTS |= {"ru_RU_f_IvrvoiceRU": "speech", "it_IT_m_Carlo": "unseen/speech"}
SHORTEST_PROMPT = 16_000  # bytes: a second
MUSIC = {"asterisk/moh": "recorded", "games/singularity/music": "recorded"}
MUSIC |= {"naev/dat/snd/music": "recorded", "hyperrogue/music": "unseen"}
# Of the music of Naev, what is licensed CC BY or CC BY-SA.
NAEV = set(
    "ambient1 ambient2 ambient2_5 ambient3 ambient4 ambiphonic automat battlesomething1 battlesomething2 collective1"
    " collective2 combat1 combat2 combat3 dvaered1 dvaered2 empire1 empire2 eureka flf_battle1 intrigue intro"
    " landing_sinister nebu_battle1 nebu_battle2 sirius1 sirius2 tension terminal upbeat void_sensor zalek1 zalek2".split()
)
UNREADABLE_MUSIC = "hr-savino-"  # FFmpeg finds their headers invalid
UNSEEN_MUSIC = {"manolo_camp-morning_coffee.wav", "macroform-robot_dity.wav"}
UNSEEN_MEETINGS = {f"trn{number:02}" for number in range(5, 10)}
VOICES_ALONE = {
    "agent": "calls/agent.wav",
    "katie": "conversations/azure_katie_steve/enrollment_katie.wav",
    "steve": "conversations/azure_katie_steve/enrollment_steve.wav",
    "telecom": "calls/ms_telecom_convo_132ac838.wav",
    "travel": "calls/ms_Travel_20240407142802.wav",
}

# Chords as steps above the key: major and minor progressions that hold music lives on.
PROGRESSIONS = [
    [(0, 4, 7), (9, 12, 16), (5, 9, 12), (7, 11, 14)],
    [(0, 4, 7), (7, 11, 14), (9, 12, 16), (5, 9, 12)],
    [(0, 3, 7), (8, 12, 15), (3, 7, 10), (10, 14, 17)],
    [(0, 4, 7, 11), (2, 5, 9, 12), (7, 11, 14, 17), (0, 4, 7, 11)],
    [(0, 3, 7), (5, 8, 12), (7, 10, 14), (0, 3, 7)],
]
SCALES = [[0, 2, 4, 7, 9], [0, 3, 5, 7, 10], [0, 2, 4, 5, 7, 9, 11]]
MELODY_PROGRAMS = [0, 4, 6, 11, 19, 22, 24, 26, 40, 42, 52, 53, 54, 56, 60, 64, 65, 68, 71, 73, 75, 80, 82]
CHORD_PROGRAMS = [0, 4, 16, 19, 24, 25, 48, 50, 52, 61, 88, 89]
BASS_PROGRAMS = [32, 33, 34, 38, 43]


def run(command, text=None):
    subprocess.run(command, input=text, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def sentences(data):
    chosen = []
    with gzip.open(data / "text/sgd/sgd_utterances.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "train" and FEWEST_WORDS <= len(cells[6].split()) <= MOST_WORDS:
                chosen.append(cells[6])
    return random.Random(SEED).sample(chosen, SENTENCES)


def speak(number, text, folder):
    """One sentence by one of the free synthesisers."""
    source = random.Random(f"{SEED} {number}")
    engine = ("espeak", "flite", "espeak", "flite", "festival")[number % 5]
    with tempfile.TemporaryDirectory() as scratch:
        raw = f"{scratch}/raw.wav"
        if engine == "flite":
            voice = FLITE[number % len(FLITE)]
            stretch = f"duration_stretch={source.uniform(0.85, 1.2):.2f}"
            run(["flite", "-voice", voice, "--setf", stretch, "-t", text, "-o", raw])
        elif engine == "festival":
            voice = FESTIVAL[number % len(FESTIVAL)]
            run(["text2wave", "-eval", f"(voice_{voice})", "-o", raw], text)
        else:
            voice = f"{source.choice(ACCENTS)}+{source.choice(VARIANTS)}"
            rate, pitch = str(source.randrange(125, 190)), str(source.randrange(25, 75))
            run(["espeak-ng", "-v", voice, "-s", rate, "-p", pitch, "-w", raw, text])
        target = folder / "speech" / engine / f"{number:04}.wav"
        effects = ["gain", "-3", "pitch", str(source.randrange(-250, 250)), "speed", f"{source.uniform(0.9, 1.12):.3f}"]
        run(["sox", "-R", "-D", raw, "-r", "16000", "-c", "1", "-b", "16", str(target), *effects])


def length_bytes(value):
    """A number as MIDI writes lengths: seven bits a byte."""
    parts = [value & 0x7F]
    while value := value >> 7:
        parts.insert(0, value & 0x7F | 0x80)
    return bytes(parts)


def midi(source):
    """A piece of its own: chords, a bass, a melody, sometimes drums."""
    events = []  # (tick, bytes)

    def note(channel, start, ticks, pitch, loud):
        events.append((start, bytes([0x90 | channel, pitch, loud])))
        events.append((start + ticks, bytes([0x80 | channel, pitch, 0])))

    key = source.randrange(48, 60)
    chords = source.choice(PROGRESSIONS)
    scale = source.choice(SCALES)
    with_chords, with_bass, with_drums = source.random() < 0.85, source.random() < 0.7, source.random() < 0.5
    broken = source.random() < 0.4
    for channel, programs in enumerate([CHORD_PROGRAMS, BASS_PROGRAMS, MELODY_PROGRAMS]):
        events.append((0, bytes([0xC0 | channel, source.choice(programs)])))
    step = 0
    for bar in range(PIECE_BARS):
        start = bar * 4 * TICKS
        chord = chords[bar % len(chords)]
        for index, pitch in enumerate(chord if with_chords else ()):
            if broken:
                for beat in range(8):
                    if beat % len(chord) == index:
                        note(0, start + beat * TICKS // 2, TICKS, key + pitch, 70)
            else:
                note(0, start, 4 * TICKS - 10, key + pitch, 64)
        for beat in range(4 if with_bass else 0):
            note(1, start + beat * TICKS, TICKS - 20, key - 24 + chord[0] + (7 if beat == 2 else 0), 85)
        beat = 0.0
        while beat < 4:
            lasts = min(4 - beat, source.choice([0.5, 0.5, 1, 1, 1.5, 2]))
            step = max(-3, min(9, step + source.randrange(-2, 3)))
            if source.random() < 0.85:
                pitch = key + 12 + scale[step % len(scale)] + 12 * (step // len(scale))
                note(2, start + int(beat * TICKS), int(lasts * TICKS * 0.9), pitch, source.randrange(70, 110))
            beat += lasts
        for beat in range(8 if with_drums else 0):
            note(9, start + beat * TICKS // 2, 60, 42, 60)
            if beat % 4 == 0:
                note(9, start + beat * TICKS // 2, 60, 36, 95)
            if beat % 4 == 2:
                note(9, start + beat * TICKS // 2, 60, 38, 85)
    tempo = int(60_000_000 / source.uniform(65, 135))
    track = b"\x00\xff\x51\x03" + tempo.to_bytes(3, "big")
    at = 0
    for tick, event in sorted(events, key=lambda entry: (entry[0], entry[1][0] & 0xF0)):
        track += length_bytes(tick - at) + event
        at = tick
    track += b"\x00\xff\x2f\x00"
    header = b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS)
    return header + b"MTrk" + struct.pack(">I", len(track)) + track


def play(number, folder, root):
    source = random.Random(f"{SEED} music {number}")
    font = root / "usr/share/sounds/sf2/TimGM6mb.sf2"
    with tempfile.TemporaryDirectory() as scratch:
        score, raw = Path(scratch) / "piece.mid", f"{scratch}/raw.wav"
        score.write_bytes(midi(source))
        run(["fluidsynth", "-ni", "-g", "0.7", "-r", "16000", "-F", raw, str(font), str(score)])
        run(["sox", "-R", "-D", raw, "-c", "1", "-b", "16", str(folder / "music/composed" / f"piece{number:02}.wav"), "norm", "-3"])


def copy(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def collect(data, folder, root):
    """What people recorded."""
    for path in sorted((data / "read_speech").glob("*.flac")):
        copy(path, folder / "speech" / path.name.split("-")[0] / path.name)
    for voice, path in VOICES_ALONE.items():
        copy(data / path, folder / "speech" / voice / Path(path).name)
    for voice, part in PROMPTS.items():
        home = root / "usr/share/asterisk/sounds" / voice
        for path in sorted(home.rglob("*.wav")):
            if path.stat().st_size > SHORTEST_PROMPT and "silence" not in path.parts:
                copy(path, folder / part / voice / "-".join(path.relative_to(home).parts))
    for home, kind in MUSIC.items():
        for path in sorted((root / "usr/share" / home).glob("[!.]*.*")):
            if path.name.startswith(UNREADABLE_MUSIC) or ("naev" in home and path.stem not in NAEV):
                continue
            unseen = kind == "unseen" or path.name in UNSEEN_MUSIC
            copy(path, folder / ("unseen/music/recorded" if unseen else f"music/{kind}") / path.name)
    home = data / "conversations/ami_excerpts"
    for path in sorted(home.glob("*.flac")):
        part = "unseen/meetings" if path.stem in UNSEEN_MEETINGS else "meetings"
        copy(path, folder / part / path.name)
        copy(home / "ref.rttm", folder / part / "ref.rttm")
    home = data / "conversations/paa_diarizationExample"
    copy(home / "diarizationExample.wav", folder / "unseen/interview/diarizationExample.wav")
    copy(home / "ref.rttm", folder / "unseen/interview/ref.rttm")


def main():
    parser = argparse.ArgumentParser(description="Fills a folder with recordings to learn the speech detector from.")
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--root", type=Path, default=Path("/"))
    arguments = parser.parse_args()
    folder = arguments.folder
    for part in ("speech/espeak", "speech/flite", "speech/festival", "music/composed"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    collect(arguments.data, folder, arguments.root)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(play, number, folder, arguments.root) for number in range(PIECES)]
        jobs += [pool.submit(speak, number, text, folder) for number, text in enumerate(sentences(arguments.data))]
        for job in concurrent.futures.as_completed(jobs):
            job.result()


if __name__ == "__main__":
    main()
