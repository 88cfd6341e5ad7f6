"""What was written off between two days: by which record and decision, why, at which price, from which source."""

from collections.abc import Iterator, Sequence
from datetime import date

from equipment_app.domain.holdings import Had
from equipment_app.domain.register import Register, RegisterColumn
from equipment_app.domain.words import Words
from equipment_app.domain.write_offs import REASONS
from equipment_app.measures import day
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import as_of, had, sections, thing_columns
from equipment_app.store.books import Books
from equipment_app.store.records.write_offs import Disposal, WriteOffDecision, WriteOffLine


class WrittenOffLine(Had, kw_only=True):
    line: WriteOffLine
    decision: WriteOffDecision
    record: Disposal


def written_off_between(books: Books, first: date, last: date) -> list[WrittenOffLine]:
    """In the order it was disposed of."""
    return sorted(_lines(books, first, last), key=lambda row: (row.record.day, row.record.number))


def _lines(books: Books, first: date, last: date) -> Iterator[WrittenOffLine]:
    for found in books.write_offs.all():
        for record in found.disposals:
            if not first <= record.day <= last or found.decision is None:
                continue
            for line in (found.lines[n] for n in record.lines):
                thing = books.things.thing(line.pile.thing)
                told = had(thing, line.pile.quantity, line.pile.condition)
                yield WrittenOffLine(**told, line=line, decision=found.decision, record=record)


def written_off(books: Books, first: date, last: date) -> Register[WrittenOffLine]:
    """By record, in the order it was disposed of."""
    rows = written_off_between(books, first, last)
    return Register(
        title=Words("Vyřazený majetek", "Property written off"),
        subtitle="Co se vyřadilo, kterým rozhodnutím a za kolik se to pořídilo",
        subject=("Období", f"{day(first)} – {day(last)}"),
        state=as_of(books),
        columns=_WRITTEN_OFF,
        rows=rows,
        sections=sections(rows, lambda row: row.record.number),
        facts=(
            ("Záznamů", str(len({row.record.number for row in rows})), 25),
            ("Položek / věcí", f"{len(rows)} / {sum(row.quantity for row in rows)}", 30),
        ),
        remark="Celkem je pořizovací cena krát množství. Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
        note=lambda row: row.line.note,
    )


_WRITTEN_OFF: Sequence[RegisterColumn[WrittenOffLine]] = (
    RegisterColumn(Words("Vyřazeno", "Written off"), lambda row, _: row.record.day, "date", 20),
    RegisterColumn(Words("Doklad", "Paper"), lambda row, _: row.record.number),
    RegisterColumn(Words("Rozhodnutí č. j.", "Decision"), lambda row, _: row.decision.reference, width=40),
    RegisterColumn(Words("Rozhodnuto", "Decided"), lambda row, _: row.decision.day, "date", 20),
    RegisterColumn(Words("Důvod", "Reason"), lambda row, lang: REASONS[row.line.pile.reason].said(lang), width=31),
    *thing_columns(condition=0),
    RegisterColumn(Words("", ""), lambda row, _: row.total, "money", 23, "Celkem Kč", summed=True),
    RegisterColumn(Words("", ""), lambda row, _: row.funding, width=12, short="Zdroj"),
)
WRITE_OFFS = RegisterKind(
    "write-offs",
    Words("Vyřazený majetek", "Property written off"),
    RegisterGroup.HANDOVERS,
    Words("vyrazeny-majetek", "write-offs"),
    "what was written off between two dates, by which decision",
    written_off,
    of_members=False,
)
