#!/usr/bin/env python3
"""Fills a folder with the recordings that the speech detector is learnt from.

Needs Python 3.9 or later (standard library only) and these Debian packages:

    apt-get install flite festival festvox-kallpc16k festvox-kdlpc16k festvox-us-slt-hts espeak-ng sox

Usage:

    make-sounds.py DATA FOLDER

DATA holds read_speech, calls, conversations and text/sgd. The same data, package versions and processor type give the
same bytes.

    FOLDER/speech/VOICE/   nothing but voices to be heard, one at a time: synthetic, read aloud, on the telephone
    FOLDER/meetings/       meetings of which is known who talks when: *.flac and ref.rttm
    FOLDER/unseen/…        the same, to measure on only
"""

import argparse
import concurrent.futures
import gzip
import random
import shutil
import subprocess
import tempfile
from pathlib import Path

SEED = 20261121
SENTENCES = 600
UNSEEN_SENTENCES = 40
FEWEST_WORDS, MOST_WORDS = 6, 25

ENGINES = ["espeak", "flite", "abroad", "festival"]
ACCENTS = "en-us en-gb en-gb-scotland en-gb-x-rp en-gb-x-gbclan en-gb-x-gbcwmd en-029 en-us-nyc".split()
# Read English as if it were theirs: other vowels, other consonants, other melodies.
LANGUAGES = "da de es fi fr-fr hi hu id it nl pl pt pt-br ro sv sw tr vi".split()
VARIANTS = "m1 m2 m3 m4 m5 m6 m7 f1 f2 f3 f4".split()
FESTIVAL = ["kal_diphone", "ked_diphone", "cmu_us_slt_arctic_hts"]
FLITE = ["kal16", "rms", "slt"]
UNSEEN_VOICE = "awb"

UNSEEN_MEETINGS = {f"trn{number:02}" for number in range(5, 10)}
VOICES_ALONE = {
    "agent": "calls/agent.wav",
    "katie": "conversations/azure_katie_steve/enrollment_katie.wav",
    "steve": "conversations/azure_katie_steve/enrollment_steve.wav",
    "telecom": "calls/ms_telecom_convo_132ac838.wav",
    "travel": "calls/ms_Travel_20240407142802.wav",
}


def run(command, text=None):
    subprocess.run(command, input=text, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def sentences(data):
    chosen = []
    with gzip.open(data / "text/sgd/sgd_utterances.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "train" and FEWEST_WORDS <= len(cells[6].split()) <= MOST_WORDS:
                chosen.append(cells[6])
    return random.Random(SEED).sample(chosen, SENTENCES + UNSEEN_SENTENCES)


def speak(number, text, folder):
    """One sentence by one of the free synthesisers."""
    source = random.Random(f"{SEED} {number}")
    unseen = number >= SENTENCES
    engine = "flite" if unseen else ENGINES[number % len(ENGINES)]
    target = folder / ("unseen/speech" if unseen else "speech") / engine / f"{number:04}.wav"
    with tempfile.TemporaryDirectory() as scratch:
        raw = f"{scratch}/raw.wav"
        if engine == "flite":
            voice = UNSEEN_VOICE if unseen else source.choice(FLITE)
            stretch = f"duration_stretch={source.uniform(0.85, 1.2):.2f}"
            run(["flite", "-voice", voice, "--setf", stretch, "-t", text, "-o", raw])
        elif engine == "festival":
            run(["text2wave", "-eval", f"(voice_{source.choice(FESTIVAL)})", "-o", raw], text)
        else:
            voice = f"{source.choice(LANGUAGES if engine == 'abroad' else ACCENTS)}+{source.choice(VARIANTS)}"
            rate, pitch = str(source.randrange(125, 190)), str(source.randrange(25, 75))
            run(["espeak-ng", "-v", voice, "-s", rate, "-p", pitch, "-w", raw, text])
        effects = ["gain", "-3", "pitch", str(source.randrange(-250, 250)), "speed", f"{source.uniform(0.9, 1.12):.3f}"]
        run(["sox", "-R", "-D", raw, "-r", "16000", "-c", "1", "-b", "16", str(target), *effects])


def copy(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def collect(data, folder):
    """What people recorded."""
    for path in sorted((data / "read_speech").glob("*.flac")):
        copy(path, folder / "speech" / path.name.split("-")[0] / path.name)
    for voice, path in VOICES_ALONE.items():
        copy(data / path, folder / "speech" / voice / Path(path).name)
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
    arguments = parser.parse_args()
    folder = arguments.folder
    for part in [f"speech/{engine}" for engine in ENGINES] + ["unseen/speech/flite"]:
        (folder / part).mkdir(parents=True, exist_ok=True)
    collect(arguments.data, folder)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(speak, number, text, folder) for number, text in enumerate(sentences(arguments.data))]
        for job in concurrent.futures.as_completed(jobs):
            job.result()


if __name__ == "__main__":
    main()
