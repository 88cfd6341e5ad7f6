"""Write-offs of the demo store: one that has ended, one before its commission, one that waits for a decision."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from equipment_app.demo.people import Keeping, working
from equipment_app.domain.write_offs import CHECKS
from equipment_app.operations import Command
from equipment_app.operations.disposal import (
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.write_off import ProposedItem, ProposeWriteOff
from equipment_app.queries.write_offs import write_off
from equipment_app.store.books import Books
from equipment_app.store.database import Database

_ENDED = (
    ("AKU-RST", "unusable", ("vyteklý článek", "nenabíjí se")),
    ("TRI-FUN/XL*2", "unusable", ("roztržené, seprané",)),
)
_SEEN = (
    ("AKU-RST", "unusable", ("kapacita 41 %", "kapacita 48 %", "nenabíjí se", "vyteklý článek")),
    ("RUK-TAK/9*3", "unusable", ("prodřené dlaně",)),
    ("POL-KRA/L*2", "unusable", ("roztržené, seprané",)),
    ("MEG-RUC", "uneconomic", ("zatečená elektronika",)),
)
_OFFERED = "není třeba, majetek je neupotřebitelný"
_DECIDER = "plk. Ing. Rudolf Předávací, náměstek ředitele pro ekonomiku"
_HOW = "předáno k ekologické likvidaci"
_PROPOSED = (
    ("SVI-RUC", "uneconomic", ("prasklé pouzdro", "vadný spínač")),
    ("OPA-TAK/M*2", "unusable", ("prasklá přezka",)),
)


def play(database: Database, today: date, attempt: Callable[[Command], str]) -> None:
    """What can be done is done by `attempt`, which says the number of what was written."""
    people = database.ask(_commission)
    ended = _decided(database, attempt, _ENDED, people, f"KRPA-360112-3/ČJ-{today.year}-0000EK")
    if ended:
        attempt(PresentToCommission(ended, tuple(_lines(database, ended))))
        checked: dict[str, Any] = dict.fromkeys(CHECKS, True)
        gone = RecordDestruction(ended, "Praha, sklad", _HOW, f"ZO-{today.year}-0044", on=today, **checked)
        attempt(gone)
    seen = _decided(database, attempt, _SEEN, people, f"KRPA-360118-3/ČJ-{today.year}-0000EK")
    if seen:
        attempt(PresentToCommission(seen, tuple(_lines(database, seen)[:-2])))
    _proposed(database, attempt, _PROPOSED)


def _decided(
    database: Database,
    attempt: Callable[[Command], str],
    lines: Sequence[tuple[str, str, Sequence[str]]],
    people: Sequence[str],
    reference: str,
) -> str:
    """The number of a proposal that was made and decided, with its commission; empty where there is nothing of it."""
    number = _proposed(database, attempt, lines)
    if number and len(people) == 3:
        with working(database, Keeping.DEPUTY, Keeping.QUARTERMASTER):
            attempt(DecideUnneeded(number, reference, offered=_OFFERED, decider=_DECIDER))
        attempt(NameCommission(number, people[0], people[1], people[2]))
    return number


def _proposed(
    database: Database, attempt: Callable[[Command], str], lines: Sequence[tuple[str, str, Sequence[str]]]
) -> str:
    items = [item for line in lines for item in database.ask(partial(_items, line=line))]
    return attempt(ProposeWriteOff(tuple(items))) if items else ""


def _items(books: Books, line: tuple[str, str, Sequence[str]]) -> list[ProposedItem]:
    """Pieces of an article that lie in the store and are in no proposal, a note for each; of a quantity as it says."""
    text, reason, notes = line
    article = books.catalogue.by_code(text.partition("/")[0])
    if article is None or "/" in text:
        return [ProposedItem(text, reason, notes[0])] if article else []
    proposed = {thing for thing, _, _ in books.write_offs.proposed()}
    pieces = (thing for (thing,) in books.ask(_IN_STORE, article.id) if thing not in proposed)
    codes = (books.things.thing(thing).code for thing, _ in zip(pieces, notes, strict=False))
    return [ProposedItem(code, reason, note) for code, note in zip(codes, notes, strict=False)]


def _lines(database: Database, number: str) -> list[int]:
    found = database.ask(lambda books: write_off(books, books.papers.seq(number)))
    return [item.line.n for item in found.items] if found else []


def _commission(books: Books) -> tuple[str, ...]:
    """Three members who have a number of their own: a chair and two more."""
    return tuple(one.personal_number for one in books.people.members()[30::40] if one.personal_number)[:3]


_IN_STORE = """SELECT t.id FROM thing t JOIN holding h ON h.thing = t.id AND h.quantity > 0
    JOIN holder p ON p.id = h.holder AND p.kind = 'location' WHERE t.article = ? AND t.code IS NOT NULL
    ORDER BY t.id DESC"""
