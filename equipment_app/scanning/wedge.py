"""Telling a reader from a person by the rhythm of the keys.

A reader sends a key every 1 to 20 ms and ends with Enter or Tab; a person needs 60 ms and more. No single key tells
them apart, so every key that could be a reader's is kept back until the next one, at most `Timing.gap`: a pause gives
the keys to the focused field in their order, a whole scan is taken out and the field never hears of it. Nothing is
shown and then removed, nothing a person typed is lost.

This module has no clock and no timer: it is told the time of each key, and told by `lapse` that a pause has passed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from equipment_app.scanning.decode import NO_FRAMING, Damaged, Framing, PlainText, Scan, read

STX = "\x02"
TERMINATORS = frozenset("\r\n\t\x03\x04")
"""Enter and Tab, and what readers make of ETX and EOT: Ctrl+C and Ctrl+D."""

_PERSONS_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key going down. `char` is "" for a dead key, `position` 0 where the window system names none, `at` in ms."""

    char: str
    position: int
    at: float


@dataclass(frozen=True, slots=True)
class Timing:
    gap: float = 35
    """Longest time in ms between two keys of a reader, and what a person's key may have to wait."""
    shortest: int = 6
    """Strokes, the terminator not counted: shorter is taken for a person whatever the speed."""


DESK_TIMING = Timing()


@dataclass(frozen=True, slots=True)
class Ruling:
    """What to do, in this order: give back the oldest kept keys, act on the scan, keep the key just pressed."""

    give_back: int = 0
    scan: Scan | None = None
    keep: bool = False


class Wedge:
    """The recogniser: a person typing, a scan under way, a scan done."""

    def __init__(self, framing: Framing = NO_FRAMING, timing: Timing = DESK_TIMING) -> None:
        self.timing = timing
        self._framing = framing
        self._kept: list[Stroke] = []
        self._ended_at = float("-inf")

    @property
    def waiting(self) -> bool:
        """Keys are kept: `lapse` is due when no key comes for `Timing.gap`."""
        return bool(self._kept)

    def under_way(self, at: float) -> bool:
        """A key at `at` would be within a scan or directly behind one, for all that is known."""
        last = self._kept[-1].at if self._kept else self._ended_at
        return 0 <= at - last <= self.timing.gap

    def press(self, stroke: Stroke) -> Ruling:
        before = Ruling() if self._kept and self.under_way(stroke.at) else self.lapse()
        now = self._judge(stroke)
        return Ruling(before.give_back + now.give_back, before.scan or now.scan, now.keep)

    def lapse(self) -> Ruling:
        """A pause: the keys kept were a person's, or a code of ours from a reader that sends no terminator."""
        return (self._long_enough() and self._taken_if_ours()) or self.interrupt()

    def interrupt(self) -> Ruling:
        """Something a reader does not do: all kept keys were a person's."""
        kept = len(self._kept)
        self._kept.clear()
        return Ruling(give_back=kept)

    def _judge(self, stroke: Stroke) -> Ruling:
        if stroke.char in TERMINATORS:
            return self._end(stroke.at)
        if _is_control(stroke) and not self._kept and stroke.char != STX:
            return Ruling()
        self._kept.append(stroke)
        return Ruling(keep=True)

    def _end(self, at: float) -> Ruling:
        if self._long_enough():
            self._ended_at = at
            return self._taken_if_ours(keep=True) or self._taken(0, _read(self._kept, self._framing), keep=True)
        if not self._kept and self.under_way(at):
            self._ended_at = at
            return Ruling(keep=True)
        return self.interrupt()

    def _taken_if_ours(self, keep: bool = False) -> Ruling | None:
        """The scan, if its check digits agree, without what a person pressed just before it."""
        for persons in range(_PERSONS_BEFORE + 1):
            scan = _read(self._kept[persons:], self._framing)
            if not isinstance(scan.meaning, Damaged | PlainText):
                return self._taken(persons, scan, keep)
        return None

    def _taken(self, persons: int, scan: Scan, keep: bool) -> Ruling:
        self._kept.clear()
        return Ruling(persons, scan, keep)

    def _long_enough(self) -> bool:
        return len(self._kept) >= self.timing.shortest


def _read(strokes: Sequence[Stroke], framing: Framing) -> Scan:
    positions = [stroke.position for stroke in strokes if not _is_control(stroke)]
    return read("".join(stroke.char for stroke in strokes), positions, framing)


def _is_control(stroke: Stroke) -> bool:
    return "" < stroke.char < " "
