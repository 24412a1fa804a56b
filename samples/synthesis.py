"""Synthesised speech as 16-bit samples: what the scripts that render recordings share.

Needs Python 3.10 or later (standard library only) and the Debian packages that README.md names.
"""

import array
import random
import re
import subprocess
import wave
from dataclasses import dataclass

RATE = 16_000  # samples per second of the mix, before encoding
FULL_SCALE = 32_767
SPEECH_LEVEL = 200  # a synthesised sentence starts and ends at the first and last sample above this
COMFORT_NOISE = 3  # largest sample of the noise between words, so that a pause is not digital zero
NOISE_SECONDS = 7


@dataclass(frozen=True)
class Style:
    """How a mood changes a voice: peak of full scale, cents of pitch, factor of speed."""

    peak: float
    pitch: int
    speed: float


STYLES = {
    "neutral": Style(0.35, 0, 1.03),
    "angry": Style(0.70, 60, 1.06),
    "happy": Style(0.50, 60, 1.04),
}


def sentences(text):
    return [part.strip() for part in re.split(r"(?<=[.?])\s+", text) if part.strip()]


def spoken_words(text):
    return " ".join(re.sub(r"[.,?]", " ", text).split())


def run(command, text=None):
    subprocess.run(command, input=text, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def synthesise(voice, style_name, text, folder):
    """Samples of one sentence, from its first to its last audible one."""
    engine, name, *settings = voice
    settings = dict(setting.split("=") for setting in settings)
    style = STYLES[style_name]
    raw, clean = f"{folder}/raw.wav", f"{folder}/clean.wav"
    if engine == "flite":
        f0 = ["--setf", f"int_f0_target_mean={settings['f0']}"] if "f0" in settings else []
        run(["flite", "-voice", name, *f0, "-t", text, "-o", raw])
    elif engine == "festival":
        run(["text2wave", "-eval", f"(voice_{name})", "-o", raw], text)
    elif engine == "espeak":
        run(["espeak-ng", "-v", name, "-s", settings.get("rate", "150"), "-w", raw, text])
    else:
        raise SystemExit(f"Unknown engine '{engine}': permitted are flite, festival, espeak")
    pitch = int(settings.get("pitch", 0)) + style.pitch
    speed = float(settings.get("speed", 1)) * style.speed
    effects = ["gain", "-3"]
    effects += ["pitch", str(pitch)] if pitch else []
    effects += ["speed", f"{speed:.3f}"] if speed != 1 else []
    run(["sox", "-R", "-D", raw, "-r", str(RATE), "-c", "1", "-b", "16", clean, *effects])
    with wave.open(clean) as audio:
        samples = array.array("h", audio.readframes(audio.getnframes()))
    return levelled(trimmed(samples), style.peak)


def trimmed(samples):
    loud = [index for index, sample in enumerate(samples) if abs(sample) > SPEECH_LEVEL]
    return samples[loud[0] : loud[-1] + 1]


def levelled(samples, peak):
    factor = peak * FULL_SCALE / max(map(abs, samples))
    return array.array("h", (int(sample * factor) for sample in samples))


def noise(seed, length):
    source = random.Random(seed)
    block = array.array("h", (source.randint(-COMFORT_NOISE, COMFORT_NOISE) for _ in range(NOISE_SECONDS * RATE)))
    return (block * (length // len(block) + 1))[:length]


def mix(target, start, samples):
    for index, sample in enumerate(samples, start):
        target[index] = max(-FULL_SCALE, min(FULL_SCALE, target[index] + sample))


def milliseconds(samples):
    return round(1000 * samples / RATE)
