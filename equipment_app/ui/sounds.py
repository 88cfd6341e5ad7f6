"""The three signals of a scan. Through what the system has; silent where it has nothing."""

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QProcess, QStandardPaths

from equipment_app.paths import resource

Player = Callable[[Path], None]

_PROGRAMS = (["afplay"], ["pw-play"], ["paplay"], ["aplay", "-q"])
"""macOS; PipeWire, PulseAudio and ALSA on Linux. The first one found plays."""


class Sound(StrEnum):
    TAKEN = "taken"
    ALREADY = "already"
    REFUSED = "refused"


class Sounds:
    """`on` is the operator's setting."""

    def __init__(self, player: Player | None, on: bool = True) -> None:
        self.on = on
        self.heard: list[Callable[[Sound], object]] = []
        """Told of each signal, also where no sound is made: what came of a scan, whichever page dealt with it."""
        self._player = player

    def play(self, sound: Sound) -> None:
        """Starts the sound and returns at once."""
        for hear in tuple(self.heard):
            hear(sound)
        if self.on and self._player is not None:
            self._player(resource(f"sounds/{sound}.wav"))


def player_here() -> Player | None:
    if sys.platform == "win32":
        import winsound

        return lambda wav: winsound.PlaySound(str(wav), winsound.SND_FILENAME | winsound.SND_ASYNC)
    for program, *options in _PROGRAMS:
        if found := QStandardPaths.findExecutable(program):
            return _process(found, options)
    return None


def _process(program: str, options: list[str]) -> Player:
    def play(wav: Path) -> None:
        process = QProcess()
        process.setProgram(program)
        process.setArguments([*options, str(wav)])
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.startDetached()

    return play
