"""Refusals: what the rules may say no to. They carry facts; the words are in `words`."""

from datetime import date
from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(eq_default=False)
class Refusal(Exception):
    """A request the rules do not allow. Nothing was written.

    A kind of refusal declares its facts as a dataclass declares fields, and is made like one. There are some 140 kinds;
    every start learns them for their words and meets none: to compile methods for each would hold it up.
    """

    _names: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls._names = (*cls._names, *(name for name in cls.__annotations__ if name not in cls._names))

    def __init__(self, *values: object, **named: object) -> None:
        facts = dict(zip(self._names, values, strict=False)) | named
        needed = {name for name in self._names if not hasattr(type(self), name)}
        if len(facts) < len(values) + len(named) or not needed <= facts.keys() <= {*self._names}:
            raise TypeError(f"{type(self).__name__} tells {self._names}, not {values} and {named}")
        vars(self).update(facts)
        super().__init__(*self.facts().values())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={fact!r}' for name, fact in self.facts().items())})"

    def facts(self) -> dict[str, Any]:
        """By name, in the order they are declared."""
        return {name: getattr(self, name) for name in self._names}


class NotEnough(Refusal):
    """A holder was asked to give more of a thing than it has."""

    thing: int
    holder: int
    wanted: int
    held: int


class TwoPlaces(Refusal):
    """A numbered thing cannot exist twice."""

    thing: int


class SameHolder(Refusal):
    """A move must change who holds the thing."""

    thing: int
    holder: int


class NothingToDo(Refusal):
    """A handover moves at least one thing."""


class AlreadyCancelled(Refusal):
    """A handover or an import is cancelled once."""

    number: str
    by: str


class CannotCancel(Refusal):
    """Only handovers and imports are cancelled, not their cancellations."""

    number: str


class Depends(Refusal):
    """Something that happened later stands on what should be cancelled."""

    number: str
    by: tuple[str, ...]


class ReasonMissing(Refusal):
    """A cancellation says why."""


class UnknownMember(Refusal):
    text: str


class UnknownThing(Refusal):
    """Neither a code, an inventory or serial number, nor an article was found; `near` are likely ones."""

    text: str
    near: tuple[str, ...] = ()


class AmbiguousThing(Refusal):
    """More than one thing answers to this."""

    text: str
    candidates: tuple[str, ...]


class SizeMissing(Refusal):
    """The article comes in sizes and none was said, nor is one in the member's profile."""

    article: str
    sizes: tuple[str, ...]


class UnknownSize(Refusal):
    article: str
    size: str
    sizes: tuple[str, ...]


class OutOfStock(Refusal):
    """The store has fewer than wanted; `elsewhere` are other sizes it has, with their counts."""

    article: str
    size: str
    wanted: int
    available: int
    elsewhere: tuple[tuple[str, int], ...] = ()


class HeldByOther(Refusal):
    """The thing is with someone else."""

    thing: str
    holder: str


class NotHeld(Refusal):
    """The member does not hold this, or not so many."""

    thing: str
    wanted: int
    held: int


class TwiceHere(Refusal):
    """An earlier line of the same handover has this very piece."""

    thing: str


class UnknownKit(Refusal):
    name: str
    known: tuple[str, ...]


class UnknownUnit(Refusal):
    code: str
    known: tuple[str, ...]


class UnknownSheet(Refusal):
    """There is no sheet of labels of this name, or it has no such position."""

    name: str
    known: tuple[str, ...]


class FolderNotEmpty(Refusal):
    """What is there must not be mixed with what is exported."""

    path: str


class UnknownNumber(Refusal):
    """No paper, import or entry has this number."""

    number: str


class NotFiled(Refusal):
    """The number exists but no document is filed under it."""

    number: str


class LineRefused(Refusal):
    """One line of a handover failed, so none was handed over. Lines count from 1."""

    line: int
    thing: str
    cause: Refusal


class BadDate(Refusal):
    """A day in the future, or before something that already happened to the same thing or member."""

    wanted: date
    earliest: date | None
    latest: date


class KeyReused(Refusal):
    """The same idempotency key came with another request."""

    key: str


class TextTooLong(Refusal):
    """Free text that no paper has room for."""

    field: str
    """remark, reason, place, or line_remark."""
    length: int
    lines: int
    limit: int
    line_limit: int


class EntryTooLong(Refusal):
    """More happened at once than one entry of the journal can hold; in bytes."""

    length: int
    limit: int


class ListHasProblems(Refusal):
    """A list with problems is not taken in; the dry run names them."""

    count: int


class ListOutdated(Refusal):
    """Something was written after the dry run; look at the list again."""

    file: str


class Doubled(Refusal):
    """A number that must be unique is taken already."""

    field: str
    value: str
    by: str = ""


class FieldMissing(Refusal):
    field: str


class StillHolds(Refusal):
    """A member who holds things cannot be withdrawn."""

    name: str
    pieces: int


class JournalBroken(Refusal):
    """Entry `seq` is not what was written, so nothing can be rebuilt from the journal."""

    seq: int


class NoLogo(Refusal):
    """What was given as the logo of a grant is no picture that papers can carry."""


class VerificationStopped(Refusal):
    """It took longer, or more memory, than any store should need."""

    minutes: int
    gigabytes: int


class NotWritten(Refusal):
    """A file somebody has chosen a place for; `reason` in the words of the system."""

    path: str
    reason: str


class ListRefused(Refusal):
    """A file that cannot be a list, or must not be read; words for each `reason` are in `exchange.words`."""

    file: str
    reason: str
    limit: int = 0
    """What was allowed, where the reason is that there is too much."""
    row: int = 0
