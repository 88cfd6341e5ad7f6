"""Telling a reader from a person by the rhythm of the keys.

A reader sends a key every 1 to 20 ms and ends with Enter or Tab. A person needs 60 ms and more, but rolls over two or
three keys in 15 ms. No single key tells them apart, so every key that could be a reader's is kept back until the next
one: a pause gives the keys to whatever has the focus in their order, a whole scan is taken out and nobody else hears of
it. Nothing a person typed is lost.

A busy computer tears a scan: a pause comes into it, and what came before has been given back by then. So keys are
remembered beyond that, as long as no pause between two of them is longer than `Timing.pause`, and the terminator judges
the whole run:

- Check digits that agree are proof enough, wherever in the run the code begins.
- Anything else (a maker's barcode) is a reader's by its pace: most keys follow at once, and a pause comes at most after
  every fourth, or more than three in four follow at once. It is taken where it is known to begin: after a rest, with
  four keys at that pace, or two capitals for which Shift was held.
- At a reader's pace, but behind other keys: some of them may be its own, so it is `Torn`, which is told, never typed.
- So is a number of which only the end came at once, up to Enter, or most keys at machine pace: its beginning looked
  like typing, was given back, and is taken out again. Digits that somebody typed right before a scan are told with it.
- A day such as 3. 12. 2026 is a person's among text: held up by a busy computer it would pass for a number.
- Anything else is a person's.

Where no text is typed, two keys are waited for as a scan is, and a number is `Torn` also at the pace of a computer that
is held up at every key: nobody types one there, and its Enter must not press what has the focus. Words are a person's,
who looks for a row. Thirty keys a second are nobody's anywhere, where a serial number or a secret comes at that pace.

A pause longer than `Timing.pause` ends the run. What comes within a second behind keys that had begun like a scan may
be the rest of it, which would pass for a shorter number: it is `Torn`.

A password manager types at that pace too. Where secrets belong only what looks like a number on goods is a scan besides
our own codes, and only if Enter ends it.

This module has no clock and no timer: it is told the time of each key as the window system stamped it, however late the
program comes to it, and told by `lapse` that a pause has passed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from equipment_app.domain.codes import is_goods
from equipment_app.domain.value import Value
from equipment_app.scanning import tangle
from equipment_app.scanning.decode import (
    NO_FRAMING,
    Damaged,
    Framing,
    PlainText,
    Route,
    Scan,
    Torn,
    framed,
    interpret,
    number_at_end,
    numeric,
    read,
)
from equipment_app.scanning.keys import DESK_TIMING, STX, TERMINATORS, Stroke, Timing, is_control, us_text
from equipment_app.scanning.pace import NOBODYS_IN_LIST_MS, NOBODYS_MS, SERIAL, Pace, alone, gaps, quick

_PERSONS_BEFORE = 3
_DAY = re.compile(r"[0-3]?\d\. ?[01]?\d\. ?\d{4}", re.ASCII)
_REST_MS, _REST_OF_ONE_MS = 1000, 500
"""So long after the beginning of a scan its rest may come; after a single key, which may be a person's answer, half."""


class Ruling(Value):
    """What to do, in this order: give back the oldest kept keys, drop the others, act on the scans, keep the key."""

    give_back: int = 0
    scans: tuple[Scan, ...] = ()
    keep: bool = False
    drop: bool = False
    strokes: tuple[Stroke, ...] = ()
    """The keys of the scans, with the terminator."""
    leaked: str = ""
    """What of a scan was given back before it was known for one: it stands where the focus is, and belongs out."""


class Wedge:
    """The recogniser: a person typing, a scan under way, a scan done, two scans at once."""

    def __init__(self, framing: Framing = NO_FRAMING, timing: Timing = DESK_TIMING) -> None:
        self.timing = timing
        self.among_secrets = False
        """The keys go where somebody says who they are and proves it; a program may type that for them."""
        self.among_text = True
        """The keys go where text is typed."""
        self._framing = framing
        self._run: list[Stroke] = []
        """The strokes since the last rest, key of another kind, terminator or scan."""
        self._given = 0
        """So many of them were given back."""
        self._behind = False
        """The first came right behind a scan."""
        self._in_list = False
        """Of the run a key went where no text is typed; the focus may have moved since."""
        self._tangled = False
        """One of two readers has ended, the other has not: a terminator is among the kept."""
        self._ended_at = float("-inf")
        self._left_off: tuple[Stroke, ...] = ()
        """The run before, if nobody ended it and it may have been the beginning of a scan."""

    @property
    def waiting(self) -> bool:
        """Keys are kept: `lapse` is due when no key comes for `patience`."""
        return bool(self._kept)

    @property
    def patience(self) -> float:
        """How long the next key of this run may take until what is kept is given back."""
        return self.timing.pause if self._hopeful() else self.timing.gap

    def under_way(self, at: float) -> bool:
        """A key at `at` would be within a scan or directly behind one, for all that is known."""
        if self._kept:
            return 0 <= at - self._run[-1].at <= self.patience
        return self._close_behind(at)

    def press(self, stroke: Stroke) -> Ruling:
        ends = stroke.char in TERMINATORS
        goes_on = self._kept and self.under_way(stroke.at) and (ends or not self._whole_by(stroke.at))
        before = Ruling() if goes_on else self.lapse()
        if self._run and not 0 <= stroke.at - self._run[-1].at <= self.timing.pause:
            self._leave_off()
        now = self._judge(stroke)
        return Ruling(
            before.give_back + now.give_back,
            before.scans + now.scans,
            now.keep,
            before.drop or now.drop,
            before.strokes + now.strokes,
            now.leaked,
        )

    def lapse(self) -> Ruling:
        """A pause: the keys kept were a person's, or a reader's that sends no terminator."""
        if self._tangled:
            return self._part()
        if self._long_enough() and (whole := self._taken_whole()):
            return whole
        kept = len(self._kept)
        self._given += kept
        return Ruling(give_back=kept)

    def interrupt(self) -> Ruling:
        """Something a reader does not do, but a window that comes up within its scan may: what is kept is given back,
        and remembered, lest the rest of it pass for a shorter number.
        """
        if self._tangled:
            return self._part()
        kept = len(self._kept)
        self._given = len(self._run)
        return Ruling(give_back=kept)

    @property
    def _kept(self) -> list[Stroke]:
        return self._run[self._given :]

    def _judge(self, stroke: Stroke) -> Ruling:
        if stroke.char in TERMINATORS:
            return self._end(stroke)
        if is_control(stroke) and not self._kept and stroke.char != STX:
            return self._persons()
        return self._keep(stroke)

    def _keep(self, stroke: Stroke) -> Ruling:
        if not self._run:
            self._behind = self._close_behind(stroke.at)
        self._in_list |= not self.among_text
        self._run.append(stroke)
        return Ruling(keep=True)

    def _end(self, stroke: Stroke) -> Ruling:
        if self._tangled:
            return self._end_of_second(stroke)
        if taken := self._ended(stroke):
            return taken
        if not self._run and 0 <= stroke.at - self._ended_at <= self.timing.pause:
            self._ended_at = stroke.at
            return Ruling(keep=True)
        if self._behind and self._kept:  # the rest of a second reader, whose beginning went with the first
            return self._torn(stroke)
        if self._is_rest(stroke) and Pace(True, self._left_off, self.timing).broken_off() and self._told_here():
            return self._torn(stroke)
        return self._persons()

    def _persons(self) -> Ruling:
        """All kept keys were a person's."""
        kept = len(self._kept)
        self._forget()
        return Ruling(give_back=kept)

    def _ended(self, stroke: Stroke) -> Ruling | None:
        """What a run of some length is, now that a terminator came; None: a person's."""
        number = self._number()
        pace = Pace(
            len(self._run) >= self.timing.shortest, [*self._run, stroke], self.timing, number, self._nobodys_ms(number)
        )
        readers = pace.readers() or pace.hurried() or pace.torn(self.among_secrets)
        if not (self._long_enough() or readers):
            return None
        whole = _read(self._kept, self._framing)
        if isinstance(whole.meaning, Damaged | PlainText) and tangle.hopeful(_told_apart([*self._kept, stroke])):
            self._tangled = True
            return self._keep(stroke)
        if ours := self._taken_if_ours():
            return self._ends(ours, stroke)
        if self.among_secrets and not self._goods(stroke) and not isinstance(whole.meaning, Damaged):
            return None
        if isinstance(whole.meaning, Damaged):
            return self._ends(self._taken(self._given, (whole,)), stroke)
        if pace.begins() and not self._is_rest(stroke):
            return self._ends(self._taken(0, (_read(self._run, self._framing),)), stroke)
        return self._torn(stroke) if readers and not self._is_day() else None

    def _is_day(self) -> bool:
        """A day as people write it, among text: no code reads like that, and it stands there for all to see."""
        return self.among_text and not self.among_secrets and bool(_DAY.fullmatch(_text(self._run)))

    def _number(self) -> int:
        """So many of the last strokes make a number, as long as a code or not. CapsLock turns what has Shift round, and
        what a dead key swallowed may be any of it.
        """
        meant = "".join((stroke.char.upper()[:1] if stroke.shift else stroke.char) or "0" for stroke in self._run)
        return number_at_end(meant.lstrip(" "))

    def _nobodys_ms(self, number: int) -> float:
        """Among words a short one may be as quick as that."""
        if self._in_list:
            return NOBODYS_IN_LIST_MS
        return NOBODYS_MS if self.among_secrets or number >= SERIAL else 0

    def _is_rest(self, stroke: Stroke) -> bool:
        """What now ends may have begun with the run before."""
        begun = (self._run or [stroke])[0].at
        longest = _REST_MS if len(self._left_off) > 1 else _REST_OF_ONE_MS
        return bool(self._left_off) and 0 <= begun - self._left_off[-1].at <= longest

    def _told_here(self) -> bool:
        """Enter alone belongs to whoever types text; where somebody proves who they are, any that ends no number."""
        if self.among_secrets:
            return numeric(_text((*self._left_off, *self._run)))
        return bool(self._run) or not self.among_text

    def _goods(self, stroke: Stroke) -> bool:
        """Behind a name a program presses Tab, so there only check digits are proof enough. What it was typed behind
        counts as well, but for single keys: a password may end in a number.
        """
        if stroke.char == "\t":
            return is_goods(us_text(self._kept) or _text(self._kept))
        run = self._run[min(alone(self._run, self.timing), self._given) :]
        return numeric(us_text(run) or _text(run))

    def _ends(self, taken: Ruling, stroke: Stroke) -> Ruling:
        self._ended_at = stroke.at
        return replace(taken, keep=True, strokes=(*taken.strokes, stroke))

    def _torn(self, stroke: Stroke) -> Ruling:
        """Nothing of it is typed. A number is told, and taken out, from its beginning on, though that was given back:
        its keys were held up. Words that were given back stay where they went, as a person's.
        """
        number = self._number()
        start = min(self._given, len(self._run) - number) if number >= self.timing.shortest else self._given
        told = _read(self._run[start:] or self._run or self._left_off, self._framing)
        return self._ends(self._taken(start, (replace(told, meaning=Torn()),)), stroke)

    def _end_of_second(self, stroke: Stroke) -> Ruling:
        doubled = self._run[-1].char in TERMINATORS
        self._keep(stroke)
        if doubled and not tangle.untangled(_told_apart(self._kept)):
            return Ruling(keep=True)
        self._ended_at = stroke.at
        return replace(self._part(), keep=True)

    def _part(self) -> Ruling:
        """Two scans, or the one with a person's keys before it, or a scan that nobody can read."""
        kept = self._kept
        if pair := tangle.untangled(_told_apart(kept)):
            scans = tuple(Scan(interpret(text), text, Route.TEXT, _text(kept)) for text in pair)
            return self._taken(self._given, scans)
        ended = next(place for place, stroke in enumerate(kept) if stroke.char in TERMINATORS)
        if ended == len(kept) - 1:
            self._run = self._run[:-1]
            if ours := self._taken_if_ours():
                return ours
        return self._taken(self._given, (Scan(PlainText(()), "", Route.TEXT, _text(kept)),))

    def _taken_whole(self) -> Ruling | None:
        """What needs no terminator: a code of ours, or what stands in the framing the reader is set to."""
        if ours := self._taken_if_ours():
            return ours
        if not framed(_text(self._run), self._framing) or self.among_secrets:
            return None
        pace = Pace(self._long_enough(), self._run, self.timing)
        return self._taken(0, (_read(self._run, self._framing),)) if pace.begins() else None

    def _whole_by(self, at: float) -> bool:
        """A pause, and what is kept is a code already: the next key begins another."""
        paused = at - self._run[-1].at > self.timing.gap
        return (
            paused
            and self._long_enough()
            and any(_is_ours(self._run[start:], self._framing) for start in self._starts())
        )

    def _taken_if_ours(self) -> Ruling | None:
        """The scan, if its check digits agree, without what a person pressed just before it."""
        for start in self._starts():
            scan = _read(self._run[start:], self._framing)
            if not isinstance(scan.meaning, Damaged | PlainText):
                return self._taken(start, (scan,))
        return None

    def _starts(self) -> Iterator[int]:
        """Where a scan may begin: after each pause, and a few keys on where the last was a person's rolling over."""
        parts = [0, *(place + 1 for place, gap in enumerate(gaps(self._run)) if gap > self.timing.gap)]
        yield from parts
        yield from range(parts[-1] + 1, min(parts[-1] + 1 + _PERSONS_BEFORE, len(self._run)))

    def _taken(self, start: int, scans: tuple[Scan, ...]) -> Ruling:
        """The scan begins with this stroke of the run: what is kept before it is given back."""
        strokes, leaked = tuple(self._run[start:]), _text(self._run[start : self._given]).lstrip(" ")
        persons = max(0, start - self._given)
        self._forget()
        return Ruling(persons, scans, drop=True, strokes=strokes, leaked=leaked)

    def _leave_off(self) -> None:
        """Longer than within any scan nothing came. A single small letter is a person's."""
        run, text = tuple(self._run), _text(self._run)
        begun = quick(run, self.timing) == len(run) - 1 and (len(run) > 1 or text == text.upper())
        self._forget()
        self._left_off = run if begun else ()

    def _forget(self) -> None:
        self._left_off = ()
        self._in_list = False
        self._run = []
        self._given = 0
        self._tangled = False

    def _close_behind(self, at: float) -> bool:
        return 0 <= at - self._ended_at <= self.timing.gap

    def _long_enough(self) -> bool:
        return len(self._kept) >= self.timing.shortest

    def _hopeful(self) -> bool:
        """What is kept is worth waiting for: where text is typed, only a run that has long been a reader's."""
        kept = self._kept
        followed = quick(kept, self.timing)
        if len(kept) >= self.timing.shortest:
            return 2 * followed >= len(kept) - 1
        return not self.among_text and len(kept) > 1 and followed == len(kept) - 1


def _is_ours(strokes: Sequence[Stroke], framing: Framing) -> bool:
    return not isinstance(_read(strokes, framing).meaning, Damaged | PlainText)


def _read(strokes: Sequence[Stroke], framing: Framing) -> Scan:
    """Where a character was lost to a dead key, what is left might be another number: the keys alone say which."""
    pressed = us_text(strokes)
    scan = read(_text(strokes), pressed, framing)
    if isinstance(scan.meaning, PlainText) and not all(stroke.char for stroke in strokes):
        whole = read(pressed, "", framing).text
        return replace(scan, meaning=PlainText((whole,) if whole else ()), text=whole, route=Route.POSITIONS)
    return scan


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
