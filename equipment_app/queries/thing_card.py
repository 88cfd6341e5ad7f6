"""All there is to say about one numbered thing: where it is, whom it ever had, its papers, what paid for it."""

import json
from dataclasses import dataclass
from datetime import date

from equipment_app.domain.kinds import KINDS
from equipment_app.domain.papers import Funding
from equipment_app.queries.history import Step, history
from equipment_app.queries.paper_state import State
from equipment_app.queries.pieces import Piece, pieces
from equipment_app.store.books import Books
from equipment_app.store.dialect import GIVEN
from equipment_app.store.records.papers import STATE
from equipment_app.store.records.things import Thing


@dataclass(frozen=True, slots=True)
class ThingPaper:
    number: str
    state: State


@dataclass(frozen=True, slots=True)
class ThingCard:
    """`piece` is where it is now; None for a thing whose receipt was taken back. `steps` and `papers`: latest first."""

    thing: Thing
    piece: Piece | None
    member: int
    """Whoever has it, when that is a member; else 0."""
    since: date | None
    funding: Funding | None
    steps: tuple[Step, ...]
    papers: tuple[ThingPaper, ...]
    today: date


def thing_card(books: Books, id: int) -> ThingCard:
    """Raises LookupError: there is no such thing."""
    thing = books.things.thing(id)
    steps = tuple(reversed(history(books, id)))
    found = pieces(books, thing.article, [id])
    piece = found[0] if found else None
    held = books.people.present(piece.holder) if piece else None
    return ThingCard(
        thing=thing,
        piece=piece,
        member=held.id if held else 0,
        since=steps[0].at if steps else None,
        funding=books.settings.fundings().get(thing.funding),
        steps=steps,
        papers=tuple(ThingPaper(number, state) for number, state in _papers(books, steps)),
        today=books.journal.today(),
    )


def _papers(books: Books, steps: tuple[Step, ...]) -> list[tuple[str, State]]:
    """Of what it moved by, the latest first."""
    seqs = [step.seq for step in steps if KINDS[step.kind].form]
    rows = {row.seq: row for row in books.ask(_PAPERS, json.dumps(seqs))}
    return [(step.paper, State(rows[step.seq].state)) for step in steps if step.seq in rows]


_PAPERS = (
    f"SELECT a.seq, {STATE} AS state FROM act a WHERE a.series IS NOT NULL AND a.seq IN (SELECT value FROM {GIVEN})"
)
