"""Many codes at once: handed to the page one after another, told with one sound and one sum."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from equipment_app.domain.codes import Family
from equipment_app.scanning.decode import read
from equipment_app.scanning.frames import is_command
from equipment_app.store.books import Books
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.scanner.scanner import Scanner

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Sum:
    """What came of `codes` codes. `unknown` are those of the refused that nobody here knows."""

    codes: int
    taken: int
    already: int
    refused: int
    unknown: int
    commands: int
    """Left alone: a picture of a sheet of commands must not be obeyed."""


class Taking(QObject):
    """Hands codes on and adds up what the pages answer, which they do by their sounds.

    With a desk they may answer after it was asked; without one they answer at once.
    """

    done = Signal(object)

    def __init__(self, scanner: Scanner, sounds: Sounds, desk: "Desk | None", parent: QObject) -> None:
        super().__init__(parent)
        self._scanner, self._sounds, self._desk = scanner, sounds, desk
        self._heard: Counter[Sound] = Counter()
        self._given = self._commands = 0
        self._unknown: set[str] = set()
        self._under_way = False

    def take(self, texts: Sequence[str], unknown: Collection[str] = ()) -> None:
        """Those that come while others are on their way are added to them."""
        given = in_turn(texts)
        if not self._under_way:
            self._begin()
        self._given += len(given)
        self._commands += sum(is_command(text) for text in texts)
        self._unknown.update(set(unknown) & set(given))
        for text in given:
            self._hand_on(text)
        if self._desk is None:
            self._end()
        else:
            self._desk.ask(_nothing, lambda _: None)

    def _begin(self) -> None:
        self._under_way, self._sounds.held = True, True
        self._heard.clear()
        self._unknown.clear()
        self._given = self._commands = 0
        self._sounds.heard.append(self._hear)
        if self._desk is not None:
            self._desk.idle.connect(self._end)

    def _hear(self, sound: Sound) -> None:
        self._heard[sound] += 1

    def _hand_on(self, text: str) -> None:
        """Whoever dropped a file meant this window, though another program may still be in front of it."""
        scan = read(text)
        stopped = self._scanner.locked or QGuiApplication.modalWindow() is not None
        if self._scanner.hears() or stopped:
            self._scanner.receive(scan)
        else:
            self._scanner.scanned.emit(scan)

    def _end(self) -> None:
        """The desk has answered all there was to ask."""
        if self._desk is not None:
            self._desk.idle.disconnect(self._end)
        self._sounds.heard.remove(self._hear)
        self._under_way, self._sounds.held = False, False
        refused, already = self._heard[Sound.REFUSED], self._heard[Sound.ALREADY]
        taken = max(0, self._given - refused - already)
        unknown = min(refused, len(self._unknown))
        if self._given:
            self._sounds.play(Sound.REFUSED if refused else Sound.TAKEN if taken else Sound.ALREADY)
        self.done.emit(Sum(self._given + self._commands, taken, already, refused - unknown, unknown, self._commands))


def in_turn(texts: Sequence[str]) -> list[str]:
    """What is handed on: badges first, since whose it is comes before what they take; no command.

    A paper turns the page, so that of papers the first is taken, and only where there is nothing else.
    """
    plain = [text for text in dict.fromkeys(texts) if not is_command(text)]
    papers = [text for text in plain if text.startswith((f"{Family.PAPER}.", f"{Family.SHEET}."))]
    things = [text for text in plain if text not in papers]
    return sorted(things, key=lambda text: not text.startswith(f"{Family.BADGE}.")) or papers[:1]


def _nothing(_: Books) -> None:
    """A question behind all the others."""
