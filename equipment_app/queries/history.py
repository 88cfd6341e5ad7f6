"""Where a thing has been: every move it ever made, oldest first."""

from dataclasses import dataclass
from datetime import date

from equipment_app.domain.numbers import Number
from equipment_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Step:
    seq: int
    at: date
    kind: str
    source: str
    target: str
    quantity: int
    condition: str
    paper: str
    cancelled_by: str
    """Number of the storno that took this step back; empty while it stands."""
    operator: int


def history(books: Books, thing: int) -> list[Step]:
    rows = books.ask(_STEPS, thing)
    names = {holder: books.people.name(holder) for row in rows for holder in (row.source, row.target)}
    return [
        Step(
            row.seq,
            date.fromisoformat(row.occurred_on),
            row.kind,
            names[row.source],
            names[row.target],
            row.quantity,
            row.condition,
            str(Number(row.series, row.year, row.number, row.suffix)) if row.series else books.history.number(row.seq),
            (books.history.reversed_by(row.seq) or books.history.number(row.reversed)) if row.reversed else "",
            row.operator,
        )
        for row in rows
    ]


_STEPS = (
    "SELECT m.seq, a.occurred_on, a.kind, m.source, m.target, m.quantity, m.condition, a.series, a.year, a.number, "
    "a.suffix, a.operator, (SELECT r.seq FROM act r WHERE r.reverses = m.seq) AS reversed "
    "FROM move m JOIN act a ON a.seq = m.seq WHERE m.thing = ? ORDER BY m.seq, m.n"
)
