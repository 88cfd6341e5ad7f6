"""Telling a reader from a person by the rhythm of the keys.

A reader sends a key every 1 to 20 ms, evenly, and ends with Enter or Tab. A person needs 60 ms and more, but rolls over
two or three keys in 15 ms. No single key tells them apart, so every key that could be a reader's is kept back until
the next one, at most `Timing.gap`: a pause gives the keys to the focused field in their order, a whole scan is taken
out and the field never hears of it. Nothing is shown and then removed, nothing a person typed is lost.

The run as a whole decides. Check digits that agree are proof enough. Without them (a maker's barcode) it must be a
reader's in everything: begun after a rest, at a reader's pace, and ended by a terminator or by the suffix it is set to.
So is what a password manager types; where secrets belong, only the number of goods is taken besides our own codes.

This module has no clock and no timer: it is told the time of each key, and told by `lapse` that a pause has passed.
"""

from collections.abc import Sequence
from dataclasses import replace

from equipment_app.domain.codes import is_goods
from equipment_app.domain.value import Value
from equipment_app.scanning import tangle
from equipment_app.scanning.decode import NO_FRAMING, Damaged, Framing, PlainText, Route, Scan, framed, interpret, read
from equipment_app.scanning.keys import DESK_TIMING, STX, TERMINATORS, Stroke, Timing, is_control, us_text

_PERSONS_BEFORE = 3


class Ruling(Value):
    """What to do, in this order: give back the oldest kept keys, drop the others, act on the scans, keep the key."""

    give_back: int = 0
    scans: tuple[Scan, ...] = ()
    keep: bool = False
    drop: bool = False
    strokes: tuple[Stroke, ...] = ()
    """The keys of the scans, with the terminator."""


class Wedge:
    """The recogniser: a person typing, a scan under way, a scan done, two scans at once."""

    def __init__(self, framing: Framing = NO_FRAMING, timing: Timing = DESK_TIMING) -> None:
        self.timing = timing
        self.among_secrets = False
        """The keys go where somebody says who they are and proves it; a program may type that for them."""
        self._framing = framing
        self._kept: list[Stroke] = []
        self._quick = 0
        """Of the strokes kept, how many followed the one before at a reader's pace."""
        self._rested = True
        """Whether the first stroke kept came long enough after a person's."""
        self._behind = False
        """Whether it came right behind a scan."""
        self._tangled = False
        """One of two readers has ended, the other has not: a terminator is among the kept."""
        self._ended_at = float("-inf")
        self._persons_at = float("-inf")

    @property
    def waiting(self) -> bool:
        """Keys are kept: `lapse` is due when no key comes for `patience`."""
        return bool(self._kept)

    @property
    def patience(self) -> float:
        """How long the next key of this run may take."""
        return max(self.timing.gap, self.timing.stumble) if self._fast() else self.timing.gap

    def under_way(self, at: float) -> bool:
        """A key at `at` would be within a scan or directly behind one, for all that is known."""
        if self._kept:
            return 0 <= at - self._kept[-1].at <= self.patience
        return self._close_behind(at)

    def press(self, stroke: Stroke) -> Ruling:
        before = Ruling() if self._kept and self.under_way(stroke.at) else self.lapse()
        now = self._judge(stroke)
        if not now.keep:
            self._persons_at = stroke.at
        give_back = before.give_back + now.give_back
        drop, strokes = before.drop or now.drop, before.strokes + now.strokes
        return Ruling(give_back, before.scans + now.scans, now.keep, drop, strokes)

    def lapse(self) -> Ruling:
        """A pause: the keys kept were a person's, or a reader's that sends no terminator."""
        if self._tangled:
            return self._part()
        if self._long_enough():
            if ours := self._taken_if_ours():
                return ours
            whole = _read(self._kept, self._framing)
            if self._believed(whole) and framed(_text(self._kept), self._framing):
                return self._taken(0, (whole,))
        return self.interrupt()

    def interrupt(self) -> Ruling:
        """Something a reader does not do: all kept keys were a person's."""
        if self._tangled:
            return self._part()
        if kept := len(self._kept):
            self._persons_at = self._kept[-1].at
            self._forget()
        return Ruling(give_back=kept)

    def _judge(self, stroke: Stroke) -> Ruling:
        if stroke.char in TERMINATORS:
            return self._end(stroke)
        if is_control(stroke) and not self._kept and stroke.char != STX:
            return Ruling()
        return self._keep(stroke)

    def _keep(self, stroke: Stroke) -> Ruling:
        if not self._kept:
            self._rested = not 0 <= stroke.at - self._persons_at < self.timing.rest
            self._behind = self._close_behind(stroke.at)
        elif stroke.at - self._kept[-1].at <= self.timing.steady:
            self._quick += 1
        self._kept.append(stroke)
        return Ruling(keep=True)

    def _end(self, stroke: Stroke) -> Ruling:
        if self._tangled:
            return self._end_of_second(stroke)
        if self._long_enough() and (taken := self._ended(stroke)):
            return taken
        if not self._kept and self._close_behind(stroke.at):
            self._ended_at = stroke.at
            return Ruling(keep=True)
        if self._behind and self._kept:  # the rest of a second reader, whose beginning went with the first
            self._ended_at = stroke.at
            self._forget()
            return Ruling(keep=True, drop=True)
        return self.interrupt()

    def _ended(self, stroke: Stroke) -> Ruling | None:
        """What a run of some length is, now that a terminator came; None: a person's."""
        whole = _read(self._kept, self._framing)
        if isinstance(whole.meaning, Damaged | PlainText) and tangle.hopeful(_told_apart([*self._kept, stroke])):
            self._tangled = True
            return self._keep(stroke)
        self._ended_at = stroke.at
        if ours := self._taken_if_ours():
            return replace(ours, keep=True, strokes=(*ours.strokes, stroke))
        if isinstance(whole.meaning, Damaged) or self._believed(whole):
            taken = self._taken(0, (whole,))
            return replace(taken, keep=True, strokes=(*taken.strokes, stroke))
        self._ended_at = float("-inf")
        return None

    def _end_of_second(self, stroke: Stroke) -> Ruling:
        doubled = self._kept[-1].char in TERMINATORS
        self._keep(stroke)
        if doubled and not tangle.untangled(_told_apart(self._kept)):
            return Ruling(keep=True)
        self._ended_at = stroke.at
        return replace(self._part(), keep=True)

    def _part(self) -> Ruling:
        """Two scans, or the one with a person's keys before it, or a scan that nobody can read."""
        if pair := tangle.untangled(_told_apart(self._kept)):
            return self._taken(0, tuple(Scan(interpret(text), text, Route.TEXT, _text(self._kept)) for text in pair))
        ended = next(place for place, stroke in enumerate(self._kept) if stroke.char in TERMINATORS)
        whole, self._kept = self._kept, self._kept[:ended]
        if ended == len(whole) - 1 and (ours := self._taken_if_ours()):
            return ours
        return self._taken(0, (Scan(PlainText(()), "", Route.TEXT, _text(whole)),))

    def _taken_if_ours(self) -> Ruling | None:
        """The scan, if its check digits agree, without what a person pressed just before it."""
        for persons in range(_PERSONS_BEFORE + 1):
            scan = _read(self._kept[persons:], self._framing)
            if not isinstance(scan.meaning, Damaged | PlainText):
                return self._taken(persons, (scan,))
        return None

    def _taken(self, persons: int, scans: tuple[Scan, ...]) -> Ruling:
        strokes = tuple(self._kept[persons:])
        self._forget()
        return Ruling(persons, scans, drop=True, strokes=strokes)

    def _forget(self) -> None:
        self._kept = []
        self._quick = 0
        self._tangled = False

    def _close_behind(self, at: float) -> bool:
        return 0 <= at - self._ended_at <= self.timing.gap

    def _long_enough(self) -> bool:
        return len(self._kept) >= self.timing.shortest

    def _fast(self) -> bool:
        return self._long_enough() and 2 * self._quick >= len(self._kept) - 1

    def _believed(self, whole: Scan) -> bool:
        """Although no check digits of ours say so."""
        return self._rested and self._fast() and not (self.among_secrets and not _is_goods(whole))


def _read(strokes: Sequence[Stroke], framing: Framing) -> Scan:
    """Where a character was lost to a dead key, what is left might be another number: the keys alone say which."""
    pressed = us_text(strokes)
    scan = read(_text(strokes), pressed, framing)
    if isinstance(scan.meaning, PlainText) and not all(stroke.char for stroke in strokes):
        whole = read(pressed, "", framing).text
        return replace(scan, meaning=PlainText((whole,) if whole else ()), text=whole, route=Route.POSITIONS)
    return scan


def _is_goods(scan: Scan) -> bool:
    """No password is made of digits alone."""
    return isinstance(scan.meaning, PlainText) and any(map(is_goods, scan.meaning.readings))


def _text(strokes: Sequence[Stroke]) -> str:
    return "".join(stroke.char for stroke in strokes)


def _told_apart(strokes: Sequence[Stroke]) -> str:
    """The text without control characters, its terminators as `tangle.END`; CR and LF are one, but at the end."""
    chars = [stroke.char for stroke in strokes if stroke.char in TERMINATORS or not is_control(stroke)]
    said = []
    for place, char in enumerate(chars):
        if char not in TERMINATORS:
            said.append(char)
        elif place == len(chars) - 1 or chars[place - 1] not in TERMINATORS:
            said.append(tangle.END)
    return "".join(said)
