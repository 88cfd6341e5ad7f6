"""Holds a paper against the books, on the worker's thread."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from equipment_app.domain.anchors import Verdict, Why
from equipment_app.queries.filters import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipment_app.queries.check_paper import Checked
    from equipment_app.store.books import Books
    from equipment_app.store.database import Database


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a paper. `filed`: of a file, whether its very bytes are the filed ones; else None."""

    verdict: Verdict
    number: str
    seq: int
    entries: int
    filed: bool | None
    name: str = ""
    day: date | None = None
    pieces: int = 0
    state: State | None = None
    signed: bool | None = None
    proof: bool = False
    """It is signed in its place, and the journal has another entry there."""
    why: Why | None = None
    restored: date | None = None
    """Day of the restore that went back before this paper."""


def of_text(text: str) -> "Callable[[Database], Answer]":
    """Of the text of a QR or a typed code. Raises NotAJournalCode."""

    def check(database: "Database") -> Answer:
        from equipment_app.queries.check_paper import check_code

        return database.ask(lambda books: _answer(books, check_code(books, text)))

    return check


def of_file(path: Path) -> "Callable[[Database], Answer]":
    """Of a PDF, a scan or a photograph. Raises NotAJournalCode, OSError."""

    def check(database: "Database") -> Answer:
        from equipment_app.queries.check_paper import check_file
        from equipment_app.scanning.pictures import codes_in, typed_code_in

        content, codes, typed = path.read_bytes(), codes_in(path), typed_code_in(path)
        return database.ask(lambda books: _answer(books, check_file(books, content, codes, typed)))

    return check


def _answer(books: "Books", checked: "Checked") -> Answer:
    facts = Answer(
        checked.verdict,
        checked.number,
        checked.seq,
        checked.entries,
        checked.filed,
        signed=checked.signed,
        proof=checked.proof,
        why=checked.why,
        restored=checked.restored.date() if checked.restored else None,
    )
    if not checked.number:
        return facts
    from equipment_app.queries.paper_card import paper_card

    card = paper_card(books, checked.number)
    return replace(facts, name=card.row.name, day=card.row.day, pieces=card.pieces, state=card.row.state)
