"""Make resources/sounds: three short signals of our own, told apart by melody and not by loudness alone.

    python packaging/make_sounds.py [FOLDER]

taken: up a fifth · already: the same tone twice · refused: one low, rough tone.
"""

import sys
import wave
from array import array
from math import exp, pi, sin
from pathlib import Path

RATE = 22_050
LOUD = 0.35


def tone(hertz: float, milliseconds: int, overtone: float = 0.0) -> list[float]:
    """A tone that starts and ends without a click; `overtone` is the share of the third harmonic."""
    count = RATE * milliseconds // 1000
    samples = []
    for n in range(count):
        at = n / RATE
        fade = min(1, n / 110, (count - n) / 330) * exp(-4 * at)
        wave_ = sin(2 * pi * hertz * at) * (1 - overtone) + sin(6 * pi * hertz * at) * overtone
        samples.append(LOUD * fade * wave_)
    return samples


def silence(milliseconds: int) -> list[float]:
    return [0.0] * (RATE * milliseconds // 1000)


SOUNDS = {
    "taken": tone(880, 55) + tone(1319, 90),
    "already": tone(659, 60) + silence(45) + tone(659, 60),
    "refused": tone(196, 260, overtone=0.35),
}


def main(folder: Path) -> None:
    for name, samples in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            pcm = array("h", (round(32_767 * sample) for sample in samples))
            if sys.byteorder == "big":
                pcm.byteswap()
            file.writeframes(pcm.tobytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "resources" / "sounds")
