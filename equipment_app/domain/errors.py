"""Refusals: what the rules may say no to. They carry facts; the words are in `ui/messages.py`."""

from dataclasses import dataclass
from datetime import date


class Refusal(Exception):
    """A request the rules do not allow. Nothing was written."""


@dataclass(eq=False)
class NotEnough(Refusal):
    """A holder was asked to give more of a thing than it has."""

    thing: int
    holder: int
    wanted: int
    held: int


@dataclass(eq=False)
class TwoPlaces(Refusal):
    """A numbered thing cannot exist twice."""

    thing: int


@dataclass(eq=False)
class SameHolder(Refusal):
    """A move must change who holds the thing."""

    thing: int
    holder: int


@dataclass(eq=False)
class NothingToDo(Refusal):
    """A handover moves at least one thing."""


@dataclass(eq=False)
class AlreadyCancelled(Refusal):
    """A handover or an import is cancelled once."""

    number: str
    by: str


@dataclass(eq=False)
class CannotCancel(Refusal):
    """Only handovers and imports are cancelled, not their cancellations."""

    number: str


@dataclass(eq=False)
class Depends(Refusal):
    """Something that happened later stands on what should be cancelled."""

    number: str
    by: tuple[str, ...]


@dataclass(eq=False)
class ReasonMissing(Refusal):
    """A cancellation says why."""


@dataclass(eq=False)
class UnknownMember(Refusal):
    text: str


@dataclass(eq=False)
class UnknownThing(Refusal):
    """Neither a code, an inventory or serial number, nor an article was found; `near` are likely ones."""

    text: str
    near: tuple[str, ...] = ()


@dataclass(eq=False)
class AmbiguousThing(Refusal):
    """More than one thing answers to this."""

    text: str
    candidates: tuple[str, ...]


@dataclass(eq=False)
class SizeMissing(Refusal):
    """The article comes in sizes and none was said, nor is one in the member's profile."""

    article: str
    sizes: tuple[str, ...]


@dataclass(eq=False)
class UnknownSize(Refusal):
    article: str
    size: str
    sizes: tuple[str, ...]


@dataclass(eq=False)
class OutOfStock(Refusal):
    """The store has fewer than wanted; `elsewhere` are other sizes it has, with their counts."""

    article: str
    size: str
    wanted: int
    available: int
    elsewhere: tuple[tuple[str, int], ...] = ()


@dataclass(eq=False)
class HeldByOther(Refusal):
    """The thing is with someone else."""

    thing: str
    holder: str


@dataclass(eq=False)
class NotHeld(Refusal):
    """The member does not hold this, or not so many."""

    thing: str
    wanted: int
    held: int


@dataclass(eq=False)
class TwiceHere(Refusal):
    """An earlier line of the same handover has this very piece."""

    thing: str


@dataclass(eq=False)
class UnknownKit(Refusal):
    name: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownUnit(Refusal):
    code: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownSheet(Refusal):
    """There is no sheet of labels of this name, or it has no such position."""

    name: str
    known: tuple[str, ...]


@dataclass(eq=False)
class FolderNotEmpty(Refusal):
    """What is there must not be mixed with what is exported."""

    path: str


@dataclass(eq=False)
class UnknownNumber(Refusal):
    """No paper, import or entry has this number."""

    number: str


@dataclass(eq=False)
class NotFiled(Refusal):
    """The number exists but no document is filed under it."""

    number: str


@dataclass(eq=False)
class LineRefused(Refusal):
    """One line of a handover failed, so none was handed over. Lines count from 1."""

    line: int
    thing: str
    cause: Refusal


@dataclass(eq=False)
class BadDate(Refusal):
    """A day in the future, or before something that already happened to the same thing or member."""

    wanted: date
    earliest: date | None
    latest: date


@dataclass(eq=False)
class KeyReused(Refusal):
    """The same idempotency key came with another request."""

    key: str


@dataclass(eq=False)
class TextTooLong(Refusal):
    """Free text that no paper has room for."""

    field: str
    """remark, reason, place, or line_remark."""
    length: int
    lines: int
    limit: int
    line_limit: int


@dataclass(eq=False)
class EntryTooLong(Refusal):
    """More happened at once than one entry of the journal can hold; in bytes."""

    length: int
    limit: int


@dataclass(eq=False)
class ListHasProblems(Refusal):
    """A list with problems is not taken in; the dry run names them."""

    count: int


@dataclass(eq=False)
class ListOutdated(Refusal):
    """Something was written after the dry run; look at the list again."""

    file: str


@dataclass(eq=False)
class Doubled(Refusal):
    """A number that must be unique is taken already."""

    field: str
    value: str
    by: str = ""


@dataclass(eq=False)
class FieldMissing(Refusal):
    field: str


@dataclass(eq=False)
class StillHolds(Refusal):
    """A member who holds things cannot be withdrawn."""

    name: str
    pieces: int


@dataclass(eq=False)
class JournalBroken(Refusal):
    """Entry `seq` is not what was written, so nothing can be rebuilt from the journal."""

    seq: int


@dataclass(eq=False)
class NotWritten(Refusal):
    """A file somebody has chosen a place for; `reason` in the words of the system."""

    path: str
    reason: str


@dataclass(eq=False)
class ListRefused(Refusal):
    """A file that cannot be a list, or must not be read; words for each `reason` are in `exchange.words`."""

    file: str
    reason: str
    limit: int = 0
    """What was allowed, where the reason is that there is too much."""
    row: int = 0
