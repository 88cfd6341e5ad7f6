"""How the rows of questions become values: a field has what its question calls by its name."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_type_hints

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.queries.filters import PaperState

Made = TypeVar("Made")


def made(kind: Callable[..., Made], row: Any, **said: Any) -> Made:
    """A value of this dataclass: of `row`, but for the fields that are `said`.

    Text and numbers that are not there are empty and 0, unless the field may be None; a day is a date, 1 is true.
    """
    return kind(**said, **{name: how(getattr(row, name)) for name, how in _fields(kind, *said)})


@cache
def _fields(kind: Any, *said: str) -> list[tuple[str, Callable[[Any], Any]]]:
    """Those that are not said, each with how its cell is read."""
    hints = get_type_hints(kind)
    names = [one.name for one in fields(kind) if one.name not in said]
    return [(name, _HOW.get(hints[name]) or _other(hints[name])) for name in names]


def _other(hint: Any) -> Callable[[Any], Any]:
    return hint if isinstance(hint, type) and issubclass(hint, StrEnum) else lambda cell: cell


_HOW: dict[Any, Callable[[Any], Any]] = {
    str: lambda cell: cell or "",
    int: lambda cell: cell or 0,
    bool: bool,
    date: date.fromisoformat,
    date | None: lambda cell: date.fromisoformat(cell) if cell else None,
}


def number_of(row: Any) -> str:
    """The number of the paper of the cells `series`, `year`, `number`, and `suffix` if asked for; empty for none."""
    return str(Number(row.series, row.year, row.number, getattr(row, "suffix", ""))) if row.series else ""


def code_of(number: int | None, family: Family = Family.THING) -> str:
    """`AKT.0001234.82`; empty where there is none, as of a lot."""
    return "" if number is None else str(Code(family, number))


class StatedPaper(Value):
    """A paper and its state: whether it is signed, whether it was cancelled."""

    number: str
    state: PaperState
