"""Write-offs of the demo store: one that has ended, one before its commission, one that waits for a decision."""

from collections.abc import Callable, Sequence
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

_Lines = Sequence[tuple[str, str, Sequence[str]]]
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
_COMMISSION = 3
"""Members."""
_OFFERED = "není třeba, majetek je neupotřebitelný"
_DECIDER = "plk. Ing. Rudolf Předávací, náměstek ředitele pro ekonomiku"
_HOW = "předáno k ekologické likvidaci"
_PROPOSED = (
    ("SVI-RUC", "uneconomic", ("prasklé pouzdro", "vadný spínač")),
    ("OPA-TAK/M*2", "unusable", ("prasklá přezka",)),
)


class _Course:
    """A proposal on its way; what cannot be done is left out."""

    def __init__(self, database: Database, attempt: Callable[[Command], str], lines: _Lines, file: str) -> None:
        self._database, self._attempt, self._lines, self._file = database, attempt, lines, file
        self._number = ""

    def propose(self) -> None:
        items = [item for line in self._lines for item in self._database.ask(partial(_items, line=line))]
        self._number = self._attempt(ProposeWriteOff(tuple(items))) if items else ""

    def decide(self) -> None:
        """The commission is named the same day."""
        people, year = self._database.ask(_commission), self._database.ask(lambda books: books.journal.today().year)
        if not self._number or len(people) < _COMMISSION:
            return
        reference = f"{self._file}/ČJ-{year}-0000EK"
        with working(self._database, Keeping.DEPUTY, Keeping.QUARTERMASTER):
            self._attempt(DecideUnneeded(self._number, reference, offered=_OFFERED, decider=_DECIDER))
        self._attempt(NameCommission(self._number, people[0], people[1], people[2]))

    def present(self, but: int = 0) -> None:
        """All lines, but so many of the last."""
        found = self._database.ask(lambda books: write_off(books, books.papers.seq(self._number)))
        lines = [item.line.n for item in found.items] if found else []
        self._attempt(PresentToCommission(self._number, tuple(lines[: len(lines) - but])))

    def destroy(self) -> None:
        year = self._database.ask(lambda books: books.journal.today().year)
        checked: dict[str, Any] = dict.fromkeys(CHECKS, True)
        self._attempt(RecordDestruction(self._number, "Praha, sklad", _HOW, f"ZO-{year}-0044", **checked))


def diary(database: Database, attempt: Callable[[Command], str]) -> Sequence[tuple[int, Callable[[], object]]]:
    """How many days ago what was done; `attempt` carries out what can be, and says the number of what was written."""
    ended = _Course(database, attempt, _ENDED, "KRPA-360112-3")
    seen = _Course(database, attempt, _SEEN, "KRPA-360118-3")
    return (
        *((46, ended.propose), (38, ended.decide), (31, ended.present), (25, ended.destroy)),
        *((22, seen.propose), (11, seen.decide), (5, partial(seen.present, but=2))),
        (3, _Course(database, attempt, _PROPOSED, "").propose),
    )


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


def _commission(books: Books) -> tuple[str, ...]:
    """Members who have a number of their own: a chair and two more."""
    return tuple(one.personal_number for one in books.people.members()[30::40] if one.personal_number)[:_COMMISSION]


_IN_STORE = """SELECT t.id FROM thing t JOIN holding h ON h.thing = t.id AND h.quantity > 0
    JOIN holder p ON p.id = h.holder AND p.kind = 'location' WHERE t.article = ? AND t.code IS NOT NULL
    ORDER BY h.condition = 'new', t.id DESC"""
