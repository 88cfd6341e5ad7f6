"""An entry as an operation hands it to the journal: one thing people did, all of it or none of it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from equipment_app.domain.custody import Move, Seq
from equipment_app.domain.errors import TextTooLong
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Lost, Number
from equipment_app.domain.value import Value
from equipment_app.domain.words import readable

Cell: TypeAlias = int | str | None
Row: TypeAlias = Mapping[str, Cell]


class TextLimit(NamedTuple):
    """The most letters and lines that a free text may have."""

    letters: int
    lines: int


BLOCK = TextLimit(1000, 12)
"""What a protocol can show above the signatures, or under a line, whatever else it has there."""
FIELD = TextLimit(200, 2)
"""What a protocol can show in one field of its head."""


class Registration(Value):
    """The whole row of a table of evidence, as it is from now on."""

    table: str
    row: Row


class Secret(Value):
    """A row about a person, a remark or a file: the payload holds only a salted commitment to it.

    `ref` is the row's key. Remarks and filings belong to their own entry: their ref starts with `@`, which the journal
    replaces by the entry's number.
    """

    table: str
    row: Row


class Batch(Value):
    """Several entries written in one transaction; a part of a batch is an integrity error. `index` counts from 0."""

    id: str
    index: int
    count: int


class Entry(Value):
    kind: Kind
    moves: tuple[Move, ...] = ()
    registers: tuple[Registration, ...] = ()
    secrets: tuple[Secret, ...] = ()
    series: str = ""
    """Take the next number of this series."""
    number: Number | None = None
    """This very number (a cancellation's); excludes `series`."""
    reverses: Seq | None = None
    about: Seq | None = None
    batch: Batch | None = None
    occurred_on: date | None = None
    """None is today, Europe/Prague."""
    facts: Mapping[str, Cell] = field(default_factory=dict)
    origin: str = ""
    """From this entry on the journal goes on under this name; empty: as before."""
    asked: tuple[str, str] | None = None
    """Key and digest of the request it carries out, which is not carried out again."""
    lost: tuple[Lost, ...] = ()
    """Numbers that were printed, and that a restore leaves without an entry."""


class Written(Value):
    """What the journal says of an entry it has just written and read back."""

    seq: Seq
    hash: bytes
    number: Number | None
    occurred_on: date


def picked(of: object, names: str) -> dict[str, Any]:
    """Attributes by their names, as a row of a table has them: `picked(article, "code name unit")`."""
    return {name: getattr(of, name) for name in names.split()}


def registered(table: str, of: object = None, names: str = "", /, **said: object) -> Registration:
    """The row of a record by the names of columns, and what else is `said`; it stands, where nothing says `withdrawn`.
    Days are as ISO has them, yes and no are numbers.
    """
    cells: dict[str, Any] = {**picked(of, names), "withdrawn": 0, **said}
    return Registration(table, {name: _cell(value) for name, value in cells.items()})


def _cell(value: Any) -> Cell:
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else str(value) if isinstance(value, str) else value


def remark(text: str, what: str | int = "remark", room: TextLimit = BLOCK) -> tuple[Secret, ...]:
    """Free text of an entry, or of one of its moves (counted from 1); nothing for an empty text.

    People write names into free text, so it is committed to and never put into the payload; signs that cannot be seen
    are left out.
    Raises TextTooLong: no paper has room for it.
    """
    said = readable(text).strip()
    lines = len(said.splitlines())
    if len(said) > room.letters or lines > room.lines:
        raise TextTooLong("line_remark" if isinstance(what, int) else what, len(said), lines, *room)
    return (Secret("remark", {"ref": f"@/{what}", "text": said}),) if said else ()


def remarks(room: TextLimit = FIELD, /, **texts: str) -> tuple[Secret, ...]:
    """The same of several, each by what it is."""
    return tuple(secret for what, text in texts.items() for secret in remark(text, what, room))
