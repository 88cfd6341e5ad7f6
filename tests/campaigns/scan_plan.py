"""What readers and hands do before a window, for campaign S1, and how it is judged: taken + told = sent, in order."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields
from itertools import pairwise
from typing import Any

from equipment_app.scanning.decode import Scan, Torn
from equipment_app.scanning.keys import DESK_TIMING, Stroke

PACES = (1, 1, 1, 2, 2, 3, 5, 8, 12, 20)
"""Milliseconds from key to key of a reader; most are quick."""
LONGEST_PAUSE_MS = 200
HALTING_MS = (110, 200)
"""Pauses among the first keys of a scan, four at most, which make them look like typing."""
HALTING = 0.1
"""So many scans have them, if nothing else is asked for."""
ENTER = "\r"
REFUSED = "refused: something stood in front"


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
    paused: set[str] = field(default_factory=set)
    """Those into which a pause was put that a reader does not make."""


@dataclass(slots=True)
class Tally:
    sent: int = 0
    taken: int = 0
    told: int = 0
    typed: int = 0
    """It came no faster than a person types, into a field of text, where it stands to be seen."""
    stalled: int = 0
    """The X server itself was held up within it for longer than is promised, so that it came as two."""
    why: Counter[str] = field(default_factory=Counter)
    """What kept those from being taken that were told."""
    lost: list[str] = field(default_factory=list)
    """Nothing came of it, and nobody said so."""
    invented: list[str] = field(default_factory=list)
    """What nobody sent was looked up."""
    pieces: list[str] = field(default_factory=list)
    """Told as less than it was, or more."""
    left: list[str] = field(default_factory=list)
    """What of a scan stayed in the field that had the focus."""

    def add(self, other: "Tally") -> None:
        self.sent += other.sent
        self.taken += other.taken
        self.told += other.told
        self.typed += other.typed
        self.stalled += other.stalled
        self.why += other.why
        self.lost += other.lost
        self.invented += other.invented
        self.pieces += other.pieces
        self.left += other.left

    @property
    def ok(self) -> bool:
        return (
            self.sent > 0
            and not self.lost
            and not (self.invented or self.pieces or self.left)
            and self.taken + self.told + self.typed + self.stalled == self.sent
        )

    def told_why(self) -> str:
        return ", ".join(f"{count} {why}" for why, count in self.why.most_common())

    def as_facts(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> "Tally":
        return cls(**{**facts, "why": Counter(facts["why"])})


def burst(
    chance: random.Random,
    texts: Sequence[str],
    *,
    memory: bool = False,
    among_text: bool = False,
    halting: float = HALTING,
) -> Burst:
    """One reader with one pace; `memory`: it sends all it kept at once. `among_text`: a field of text has the focus.

    Of the others a share is `halting` at its beginning.
    """
    made, pace = Burst(), chance.choice(PACES)
    for text in texts:
        rest = pace if memory else chance.choice((pace, 40, 90, 140, 300))
        if not memory and chance.random() < 0.15:
            made.keys += _person(chance)
            rest = chance.uniform(60, 600)
        halts = not memory and chance.random() < halting
        pauses = _halts(chance, text) if halts else _pauses(chance, text, among_text=among_text)
        made.keys += [
            Press(char, pauses.get(place, pace) if place else rest) for place, char in enumerate(text + ENTER)
        ]
        made.sent.append(text)
        made.paused |= {text} if any(pause > DESK_TIMING.gap for pause in pauses.values()) else set()
    return made


def _pauses(chance: random.Random, text: str, *, among_text: bool) -> dict[int, float]:
    """Where a computer or a cable is held up within a scan, and for how long."""
    count = chance.choice((0, 0, 0, 1, 1)) if among_text else chance.choice((0, 0, 0, 1, 2))
    places = chance.sample(range(1, len(text) + 1), count)
    return {place: chance.uniform(0, LONGEST_PAUSE_MS) for place in places}


def _halts(chance: random.Random, text: str) -> dict[int, float]:
    """Two to four pauses among its first four keys, three in half of a short one."""
    among = range(1, min(4, len(text) // 2) + 1)
    places = chance.sample(among, chance.randint(2, len(among)))
    return {place: chance.uniform(*HALTING_MS) for place in places}


def _person(chance: random.Random) -> Iterator[Press]:
    """A few letters that are no key of a page, after a rest, at a person's pace."""
    yield Press("q", 400)
    for _ in range(chance.randrange(4)):
        yield Press("q", chance.uniform(70, 180))


def judged(
    sent: Sequence[str],
    heard: Sequence[Scan],
    refused: int = 0,
    typed: str = "",
    strokes: Sequence[Stroke] = (),
    paused: Set[str] = frozenset(),
) -> Tally:
    """`heard` in the order the program came to it; `refused` of the scans that were whole were told, not taken.

    `typed` is all that reached what had the focus, `strokes` all that came.
    """
    tally, waiting, came = Tally(len(sent)), list(heard), _came(sent, strokes)
    stalled = {text for text, keys in came.items() if _stalled(keys)}
    for place, text in enumerate(sent):
        while waiting and not any(_may_be(waiting[0], one, one in stalled) for one in sent[place:]):
            tally.invented.append(waiting.pop(0).text)
        first = waiting.pop(0) if waiting and _may_be(waiting[0], text, text in stalled) else None
        if first is not None and isinstance(first.meaning, Torn):
            tally.told += 1
            tally.why[_why(came.get(text, ()), text in paused)] += 1
            tally.pieces += [first.text] if first.text.lstrip("q") != text and text not in stalled else []
        elif first is not None and first.text == text:
            tally.taken += 1
        elif text in stalled:
            tally.stalled += 1
        elif text + ENTER in typed:
            tally.typed += 1
        else:
            tally.lost.append(text)
    tally.invented += [scan.text for scan in waiting]
    tally.taken, tally.told = tally.taken - refused, tally.told + refused
    tally.why += Counter({REFUSED: refused})
    return tally


def _may_be(scan: Scan, text: str, stalled: bool) -> bool:
    """This came of that: the whole, or as torn its end. One that was held up for too long counts by its end as well."""
    by_end = text.endswith(scan.text.lstrip("q")) and (stalled or isinstance(scan.meaning, Torn))
    return by_end or scan.text == text


def _came(sent: Sequence[str], strokes: Sequence[Stroke]) -> dict[str, Sequence[Stroke]]:
    """The keys of each as they arrived, behind the one before it."""
    arrived = "".join(stroke.char or " " for stroke in strokes)
    places = {text: arrived.find(text + ENTER) for text in sent}
    return {
        text: strokes[max(0, place - 1) : place + len(text) + 1]
        if place
        else (Stroke(ENTER, 0, 0), *strokes[: len(text) + 1])
        for text, place in places.items()
        if place >= 0
    }


def _stalled(keys: Sequence[Stroke]) -> bool:
    """Two of them came further apart than any promise."""
    return any(later.at - sooner.at > DESK_TIMING.pause for sooner, later in pairwise(keys[1:]))


def _why(keys: Sequence[Stroke], paused: bool) -> str:
    """What the recogniser could not know, by how the keys came; `paused`: the plan had it so."""
    if not keys:
        return "torn otherwise"
    before, *gaps = (later.at - sooner.at for sooner, later in pairwise(keys))
    pauses = [place for place, gap in enumerate(gaps) if gap > DESK_TIMING.gap]
    if keys[0].char != ENTER and before <= DESK_TIMING.pause:
        return "right behind typed letters"
    if not pauses:
        return "torn at an even pace"
    by = "" if paused else " by the machine alone"
    return (
        f"held up within the first {'key' if not pauses[0] else 'keys'}{by}" if pauses[0] < 3 else f"held up later{by}"
    )


def as_it_came(strokes: Sequence[Stroke]) -> str:
    """A line for each scan: its keys, and the pauses before them in ms."""
    before = [stroke.at for stroke in strokes[:1]] + [stroke.at for stroke in strokes]
    pauses = [stroke.at - earlier for stroke, earlier in zip(strokes, before, strict=False)]
    keys = (
        (f"[{pause:.0f}]" if pause > 28 else "") + stroke.char for stroke, pause in zip(strokes, pauses, strict=True)
    )
    return "".join(keys).replace(ENTER, "\n")
