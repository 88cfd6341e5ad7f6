"""Write down that labels of things went to the printer, so that those without one can be told from the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Batch, Entry, Registration, Written
from equipment_app.domain.errors import UnknownThing
from equipment_app.domain.label_errors import NothingToLabel
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.part import chunks
from equipment_app.store.books import Books

_ROWS = 800
"""Registrations of two numbers that fit one entry with room to spare."""


@needs(Right.LABELS)
@dataclass(frozen=True, slots=True)
class RecordLabels:
    """One label of each of these things; a thing that is named twice had two."""

    things: tuple[int, ...]

    def __call__(self, books: Books) -> Outcome:
        """Raises NothingToLabel, UnknownThing."""
        if not self.things:
            raise NothingToLabel
        ids = list(dict.fromkeys(self.things))
        unknown = set(ids) - books.things.several(ids).keys()
        if unknown:
            raise UnknownThing(f"#{min(unknown)}")
        times = books.labels.times(ids)
        for thing in self.things:
            times[thing] += 1
        rows = [Registration("label", {"thing": thing, "times": count}) for thing, count in times.items()]
        written = in_entries(books, rows)
        facts = {"labels": len(self.things)}
        return Outcome(Changes.CATALOGUE, "labels_recorded", entry=written.seq, hash=written.hash.hex(), facts=facts)


def in_entries(books: Books, rows: Sequence[Registration]) -> Written:
    """The registrations, in as many entries as they need, which belong together; the last of them."""
    parts = list(chunks(rows, _ROWS))
    batch = str(uuid4())
    for index, part in enumerate(parts):
        together = Batch(batch, index, len(parts)) if len(parts) > 1 else None
        written = books.journal.append(Entry(Kind.LABELLED, registers=tuple(part), batch=together))
    return written
