"""What a member should hold: lines of kits, each with what counts the same, against what they hold.

A piece counts once. Each line first takes pieces of its own article; then, in the order of the lines, what is left of
its substitutes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from typing import Protocol

from equipment_app.domain.value import Value

EVERYBODY = "*"
"""The audience of a kit that every member should have; another audience is a function, none is nobody in particular."""


class Asked(Protocol):
    @property
    def article_id(self) -> int: ...
    @property
    def quantity(self) -> int: ...
    @property
    def substitutes(self) -> tuple[int, ...]: ...


class DraftLine(Value):
    """A line of a wording as it is asked for. `audience`: a function, or empty for all who have the kit."""

    article_id: int
    quantity: int = 1
    required: bool = True
    substitutes: tuple[int, ...] = ()
    audience: str = ""


class Wording(Value):
    """What a kit is from one day to another. `kit` is the id of its first wording, which printed codes have."""

    id: int
    kit: int
    name: str
    valid_from: date | None
    """None: from the beginning."""
    valid_to: date | None
    """None: until another wording, or without end."""
    audience: str

    def valid(self, on: date) -> bool:
        """Unless a later wording takes its place."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)

    @property
    def order(self) -> tuple[date, int]:
        """Of two that begin on one day the later written is the one that applies."""
        return self.valid_from or date.min, self.id


def in_force(wordings: Iterable[Wording], on: date) -> Wording | None:
    """Of the wordings of one kit the one that applies on that day."""
    begun = [one for one in wordings if one.valid_from is None or one.valid_from <= on]
    last = max(begun, key=lambda one: one.order, default=None)
    return last if last and last.valid(on) else None


def ends(wording: Wording, among: Iterable[Wording]) -> date | None:
    """The last day a wording applies: its own, or the one before the next wording; None without end."""
    after = [one.valid_from for one in among if one.kit == wording.kit and one.order > wording.order and one.valid_from]
    days = [day for day in (wording.valid_to, min(after) - timedelta(days=1) if after else None) if day]
    return min(days, default=None)


def replaced(wordings: Iterable[Wording], since: date) -> Wording | None:
    """Of the wordings of one kit the one that a wording from this day on takes the place of: the latest that begins by
    then, else the first to come.
    """
    found = sorted(wordings, key=lambda one: one.order)
    begun = [one for one in found if one.order[0] <= since]
    return begun[-1] if begun else next(iter(found), None)


class KitDraft(Value):
    """A wording that nobody has saved yet. `kit` is 0 for a new kit."""

    kit: int
    name: str
    since: date
    until: date | None
    audience: str
    lines: tuple[DraftLine, ...]


class LineCover(Value):
    """How a line is met: so many pieces are missing, and so many of other articles count for it."""

    missing: int
    instead: Mapping[int, int] = field(default_factory=dict)


def covered(lines: Sequence[Asked], held: Mapping[int, int]) -> list[LineCover]:
    """Each line against the pieces that somebody holds, by article."""
    left = dict(held)
    own = [_taken(left, line.article_id, line.quantity) for line in lines]
    found = []
    for line, pieces in zip(lines, own, strict=True):
        missing, instead = line.quantity - pieces, dict[int, int]()
        for article in line.substitutes if missing else ():
            if taken := _taken(left, article, missing):
                instead[article] = taken
                missing -= taken
        found.append(LineCover(missing, instead))
    return found


def _taken(left: dict[int, int], article: int, wanted: int) -> int:
    taken = min(left.get(article, 0), wanted)
    if taken:
        left[article] -= taken
    return taken


def meant_for(audience: str, function: str) -> bool:
    """Functions are compared without regard to case and outer spaces, as people write them."""
    return audience in ("", EVERYBODY) or plain(audience) == plain(function)


def plain(function: str) -> str:
    return " ".join(function.split()).casefold()
