"""The three signals of a scan. Through what the system has; silent where it has nothing."""

import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from shutil import which

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QProcess, QRectF, Qt, QTemporaryDir, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from equipment_app.paths import resource
from equipment_app.ui.look import motion
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.draw import Painted

Player = Callable[[Path], None]

_PROGRAMS = (["afplay"], ["pw-play"], ["paplay"], ["aplay", "-q"])
"""macOS; PipeWire, PulseAudio and ALSA on Linux. The first one found plays."""


class Sound(StrEnum):
    TAKEN = "taken"
    ALREADY = "already"
    REFUSED = "refused"


class Volume(StrEnum):
    OFF = "off"
    QUIET = "quiet"
    MEDIUM = "medium"
    LOUD = "loud"


class FlashLevel(StrEnum):
    """Which sounds are shown at the window's edge as well."""

    NONE = "none"
    REFUSED = "refused"
    ALL = "all"


_STRENGTH = {Volume.QUIET: 0.3, Volume.LOUD: 1.7}
"""Of what is shipped, which is as loud as speech at a desk. Not every player has a knob: files are made of these."""


class Sounds:
    """The operator's setting is `volume` for the ear and `seen` for the eye; `show` is how a sound is seen."""

    def __init__(
        self,
        player: Player | None,
        volume: Volume = Volume.MEDIUM,
        seen: FlashLevel = FlashLevel.NONE,
        show: Callable[[Sound], object] | None = None,
    ) -> None:
        self.volume = volume
        self.seen = seen
        self.heard: list[Callable[[Sound], object]] = []
        """Told of each signal, also where no sound is made: what came of a scan, whichever page dealt with it."""
        self.held = False
        """Many codes came at once: one signal for all of them will be given at the end."""
        self._player = player
        self._show = show
        self._made: QTemporaryDir | None = None

    def play(self, sound: Sound) -> None:
        """Starts the sound and returns at once."""
        for hear in tuple(self.heard):
            hear(sound)
        if self.held:
            return
        if self.volume is not Volume.OFF and self._player is not None:
            self._player(self._file(sound))
        if self._show is not None and (
            self.seen is FlashLevel.ALL or (self.seen, sound) == (FlashLevel.REFUSED, Sound.REFUSED)
        ):
            self._show(sound)

    def _file(self, sound: Sound) -> Path:
        shipped = resource(f"sounds/{sound}.wav")
        if self.volume not in _STRENGTH:
            return shipped
        if self._made is None:
            self._made = QTemporaryDir()
        made = Path(self._made.path()) / f"{sound}-{self.volume}.wav"
        if not made.exists():
            _scale(shipped, made, _STRENGTH[self.volume])
        return made


def _scale(source: Path, target: Path, strength: float) -> None:
    """The same sound, so many times as strong, never beyond what 16 bits hold."""
    import wave

    with wave.open(str(source)) as read, wave.open(str(target), "wb") as written:
        samples = array("h", read.readframes(read.getnframes()))
        if sys.byteorder == "big":
            samples.byteswap()
        scaled = array("h", (max(-32768, min(32767, round(strength * sample))) for sample in samples))
        if sys.byteorder == "big":
            scaled.byteswap()
        written.setparams(read.getparams())
        written.writeframes(scaled.tobytes())


def player_here() -> Player | None:
    if sys.platform == "win32":
        return _by_windows
    for program, *options in _PROGRAMS:
        if found := which(program):
            return _process(found, options)
    return None


def _by_windows(wav: Path) -> None:
    """A computer without loudspeakers, or one worked at from afar, refuses every sound."""
    import winsound

    with suppress(RuntimeError):
        winsound.PlaySound(str(wav), winsound.SND_FILENAME | winsound.SND_ASYNC)  # type: ignore[attr-defined]


def _process(program: str, options: list[str]) -> Player:
    def play(wav: Path) -> None:
        process = QProcess()
        process.setProgram(program)
        process.setArguments([*options, str(wav)])
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.startDetached()

    return play


_STANDS_MS, _FADES_MS = 260, 240
_TOKENS: dict[Sound, Token] = {Sound.TAKEN: "good", Sound.ALREADY: "warn", Sound.REFUSED: "bad"}
_WIDE = {Sound.TAKEN: 4, Sound.ALREADY: 6, Sound.REFUSED: 10}


class Flash(Painted):
    """Lies over its window, lets mouse and keys through, and is there only while it shows something."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sound = Sound.TAKEN
        self._stands = QTimer(self, singleShot=True, interval=_STANDS_MS)
        self._stands.timeout.connect(self._leave)
        self._strength = 1.0
        self._fading = QVariantAnimation(self, duration=_FADES_MS, startValue=1.0, endValue=0.0)
        self._fading.setEasingCurve(QEasingCurve.Type.InCubic)
        self._fading.valueChanged.connect(self._fade)
        self._fading.finished.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def show_sound(self, sound: Sound) -> None:
        """Anew from the beginning, whatever was shown before."""
        self._fading.stop()
        self.sound, self._strength = sound, 1.0
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.update()
        self._stands.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
        return False

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        wide = _WIDE[self.sound]
        painter.setOpacity(self._strength)
        pen = QPen(colors[_TOKENS[self.sound]], wide, j=Qt.PenJoinStyle.MiterJoin, c=Qt.PenCapStyle.FlatCap)
        if self.sound is Sound.ALREADY:
            pen.setDashPattern([6, 3])
        painter.setPen(pen)
        painter.drawRect(QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))

    def _leave(self) -> None:
        if motion.wanted():
            self._fading.start()
        else:
            self.hide()

    def _fade(self, strength: float) -> None:
        self._strength = strength
        self.update()
