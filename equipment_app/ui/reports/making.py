"""Makes a report on the worker's thread: asks the books, sets the paper, keeps the table for the spreadsheets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equipment_app.ui.i18n import language

if TYPE_CHECKING:
    from equipment_app.domain.register import Register
    from equipment_app.store.books import Books
    from equipment_app.store.database import Database


class Kind(StrEnum):
    HELD = "held"
    """Who held what on a day."""
    MOVED = "moved"
    """What was issued and returned between two days."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """`last` is the day of a report as of a day. Without `names` people are told by their personal numbers alone."""

    kind: Kind
    first: date
    last: date
    unit: str = ""
    names: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """The paper is Czech; tables are made of the register when they are wanted, in the language of the screen then."""

    wanted: Wanted
    pdf: bytes
    register: "Register[Any]"
    totals: tuple[int, ...]
    """As the paper ends: pieces and haléře of what is held, or pieces issued and returned."""


def make(database: "Database", wanted: Wanted, step: Callable[[int, int], None]) -> Made:
    """`step` may raise, and then there is no report."""
    from equipment_app.documents.report import render
    from equipment_app.queries import registers

    def ask(books: "Books") -> "Register[Any]":
        if wanted.kind is Kind.HELD:
            return registers.held(books, wanted.last, wanted.unit, names=wanted.names)
        return registers.moved(books, wanted.first, wanted.last, wanted.unit, names=wanted.names)

    register = database.ask(ask)
    step(0, 1)
    return Made(wanted, render(register, step), register, register.totals())


def save_csv(made: Made, path: Path) -> None:
    from equipment_app.exchange.write import csv, table

    csv(path, table(made.register, language()))


def save_xlsx(made: Made, path: Path) -> None:
    from equipment_app.exchange.write import sheets, xlsx

    xlsx(path, sheets(made.register, language()), created=made.register.state.at.replace(tzinfo=None))
