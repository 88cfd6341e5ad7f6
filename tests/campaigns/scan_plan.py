"""What readers and hands do before a window, for campaign S1, and how it is judged: taken + told = sent, in order."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from equipment_app.scanning.decode import Scan, Torn
from equipment_app.scanning.keys import DESK_TIMING, Stroke

PACES = (1, 1, 1, 2, 2, 3, 5, 8, 12, 20)
"""Milliseconds from key to key of a reader; most are quick."""
LONGEST_PAUSE_MS = 200
ENTER = "\r"


@dataclass(frozen=True, slots=True)
class Press:
    """One key, so many milliseconds after the one before."""

    char: str
    after: float


@dataclass(slots=True)
class Burst:
    """Keys of some scans, and of a person between them."""

    sent: list[str] = field(default_factory=list)
    keys: list[Press] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    sent: int = 0
    taken: int = 0
    told: int = 0
    typed: int = 0
    """It came no faster than a person types, into a field of text, where it stands to be seen."""
    stalled: int = 0
    """The X server itself was held up within it for longer than is promised, so that it came as two."""
    lost: list[str] = field(default_factory=list)
    """Nothing came of it, and nobody said so."""
    invented: list[str] = field(default_factory=list)
    """What nobody sent was looked up."""

    def add(self, other: "Tally") -> None:
        self.sent += other.sent
        self.taken += other.taken
        self.told += other.told
        self.typed += other.typed
        self.stalled += other.stalled
        self.lost += other.lost
        self.invented += other.invented

    @property
    def ok(self) -> bool:
        return (
            self.sent > 0
            and not self.lost
            and not self.invented
            and self.taken + self.told + self.typed + self.stalled == self.sent
        )


def burst(chance: random.Random, texts: Sequence[str], *, memory: bool = False, among_text: bool = False) -> Burst:
    """One reader with one pace; `memory`: it sends all it kept at once. `among_text`: a field of text has the focus."""
    made, pace = Burst(), chance.choice(PACES)
    for text in texts:
        rest = pace if memory else chance.choice((pace, 40, 90, 140, 300))
        if not memory and chance.random() < 0.15:
            made.keys += _person(chance)
            rest = chance.uniform(60, 600)
        pauses = _pauses(chance, text, among_text=among_text)
        made.keys += [
            Press(char, pauses.get(place, pace) if place else rest) for place, char in enumerate(text + ENTER)
        ]
        made.sent.append(text)
    return made


def _pauses(chance: random.Random, text: str, *, among_text: bool) -> dict[int, float]:
    """Where a computer or a cable is held up within a scan, and for how long."""
    count = chance.choice((0, 0, 0, 1, 1)) if among_text else chance.choice((0, 0, 0, 1, 2))
    places = chance.sample(range(1, len(text) + 1), count)
    return {place: chance.uniform(0, LONGEST_PAUSE_MS) for place in places}


def _person(chance: random.Random) -> Iterator[Press]:
    """A few letters that are no key of a page, after a rest, at a person's pace."""
    yield Press("q", 400)
    for _ in range(chance.randrange(4)):
        yield Press("q", chance.uniform(70, 180))


def judged(
    sent: Sequence[str], heard: Sequence[Scan], refused: int = 0, typed: str = "", strokes: Sequence[Stroke] = ()
) -> Tally:
    """`heard` in the order the program came to it; `refused` of the scans that were whole were told, not taken.

    `typed` is all that came where text is typed, `strokes` all that came.
    """
    tally, waiting, stalled = Tally(len(sent)), list(heard), _stalled(sent, strokes)
    for text in sent:
        first = waiting[0] if waiting else None
        if first is not None and first.text == text:
            tally.taken += 1
        elif first is not None and isinstance(first.meaning, Torn) and text.endswith(first.text.lstrip("q")):
            tally.told += 1
        elif text in stalled:
            tally.stalled += 1
            if first is None or not text.endswith(first.text):
                continue
        else:
            tally.typed += text + ENTER in typed
            tally.lost += [] if text + ENTER in typed else [text]
            continue
        waiting.pop(0)
    tally.invented = [scan.text for scan in waiting]
    tally.taken, tally.told = tally.taken - refused, tally.told + refused
    return tally


def _stalled(sent: Sequence[str], strokes: Sequence[Stroke]) -> set[str]:
    """Those of which two keys came further apart than any promise."""
    arrived = "".join(stroke.char for stroke in strokes)
    found = set()
    for text in sent:
        keys = strokes[arrived.find(text + ENTER) :][: len(text) + 1] if text + ENTER in arrived else ()
        if any(later.at - sooner.at > DESK_TIMING.pause for sooner, later in pairwise(keys)):
            found.add(text)
    return found
