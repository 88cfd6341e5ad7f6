"""The lines of a handover: what was asked for, and the moves that carry it out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

from equipment_app.domain.custody import AS_ISSUED, CONDITIONS, Move, Pile
from equipment_app.domain.kinds import KINDS, Side
from equipment_app.domain.outcome import OutcomeLine
from equipment_app.domain.value import Value
from equipment_app.operations.declared import Argument
from equipment_app.store.books import Books
from equipment_app.store.records.things import Held, Thing


class Line(Value):
    """One line as the desk asks for it: a certain piece, or so many of an article in a size."""

    thing: int | None = None
    article: int | None = None
    size: str | None = None
    """None: the member's own size, where the article comes in sizes."""
    quantity: int = 1
    condition: Annotated[str, Argument("--condition", choices=(AS_ISSUED, *CONDITIONS))] = ""
    """Empty: the condition it is in."""
    remark: str = ""
    place: int | None = None
    """Returns only: the location it goes to; None is where it came from."""
    batch: str = ""
    """The batch that is meant; empty: what expires first goes out first."""


class PlannedLine(Value):
    """A line worked out: its moves, and what to call it."""

    line: Line
    moves: tuple[Move, ...]
    things: tuple[Thing, ...]
    """What each of the moves moves."""
    proposed: date | None = None
    """The day a write-off was proposed that asks for some of it, where it is a quantity."""

    def moved(self) -> Iterator[tuple[Move, Thing]]:
        return zip(self.moves, self.things, strict=True)


def title(books: Books, line: Line | str) -> str:
    """What people call the thing or article of a line; what they typed stays as it is."""
    if isinstance(line, str):
        return line
    if line.thing is not None:
        return books.things.thing(line.thing).title
    return books.catalogue.article(line.article).name if line.article is not None else ""


def take(available: list[Held], quantity: int) -> list[tuple[Held, int]]:
    """So many pieces from what is there, in order; fewer when there are not enough."""
    taken: list[tuple[Held, int]] = []
    for held in available:
        if quantity <= 0:
            break
        part = min(quantity, held.quantity)
        taken.append((held, part))
        quantity -= part
    return taken


def left_of(there: Iterable[Held], gone: Counter[Pile]) -> list[Held]:
    """What is left of `there` after what this handover has taken already."""
    left = []
    for held in there:
        taken = gone[held.pile]
        if taken < held.quantity:
            left.append(replace(held, quantity=held.quantity - taken) if taken else held)
    return left


def with_things(books: Books, moves: list[Move]) -> list[tuple[Move, Thing]]:
    things = books.things.several([move.thing for move in moves])
    return [(move, things[move.thing]) for move in moves]


def outcome_lines(moved: Iterable[tuple[Move, Thing]]) -> tuple[OutcomeLine, ...]:
    """What moved, as people name it: pieces one by one, lots of the same thing together."""
    counted: dict[tuple[object, ...], tuple[Thing, int]] = {}
    for move, thing in moved:
        key = (thing.id,) if thing.number is not None else (thing.article, thing.size)
        counted[key] = (thing, counted.get(key, (thing, 0))[1] + move.quantity)
    return tuple(_told(*one) for one in counted.values())


def ways_of(moved: Sequence[tuple[Move, Thing]], kind: str) -> list[Sequence[tuple[Move, Thing]]]:
    """What moved by one entry, each way for itself: an exchange first tells what comes back."""
    if KINDS[kind].side is not Side.BOTH:
        return [moved]
    comes_back = [move.source == moved[0][0].source for move, _ in moved]
    return [[one for one, back in zip(moved, comes_back, strict=True) if back is way] for way in (True, False)]


def _told(thing: Thing, quantity: int) -> OutcomeLine:
    numbers = thing.code, thing.serial or "", thing.inventory or ""
    return OutcomeLine(thing.article_code, thing.name, thing.size, quantity, thing.unit, *numbers)
