"""Take in a list: what its dry run found is written in one transaction, under one number, undoable as one step."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import uuid4

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Batch, Cell, Entry, Written
from equipment_app.domain.list_errors import ListHasProblems, ListOutdated
from equipment_app.domain.lists import DryRun, ListKind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.progress import Step, no_step
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.operations import take_in_catalogue, take_in_deliveries, take_in_kits, take_in_members
from equipment_app.operations.declared import needs
from equipment_app.operations.part import Part
from equipment_app.store.books import Books
from equipment_app.store.search import Subject

SERIES = "IM"
_PARTS: dict[ListKind, Callable[[Books, Any], Iterator[Part]]] = {
    ListKind.MEMBERS: take_in_members.parts,
    ListKind.CATALOGUE: take_in_catalogue.parts,
    ListKind.DELIVERIES: take_in_deliveries.parts,
    ListKind.KIT: take_in_kits.parts,
}
RIGHTS = {
    ListKind.MEMBERS: Right.MEMBERS,
    ListKind.CATALOGUE: Right.CATALOGUE,
    ListKind.DELIVERIES: Right.RECEIVE,
    ListKind.KIT: Right.CATALOGUE,
}
_CHANGES = {
    ListKind.MEMBERS: Changes.MEMBERS,
    ListKind.CATALOGUE: Changes.CATALOGUE,
    ListKind.DELIVERIES: Changes.CATALOGUE | Changes.CUSTODY,
    ListKind.KIT: Changes.KITS,
}


def asked(kind: ListKind, sha256: str, on: date | None, mended: tuple[tuple[int, str, str], ...] = ()) -> Asked:
    """What makes two imports the same request: the kind, the bytes of the file, the day, and what was mended."""
    return "TakeIn", {"kind": kind, "sha256": sha256, "on": on, "mended": mended}


@needs(lambda self: RIGHTS[self.dry_run.kind])
@dataclass(frozen=True, slots=True)
class TakeIn:
    """Write what `dry_run` marked as created or changed."""

    dry_run: DryRun[Any]
    on: date | None = None
    """The day of what has none of its own; deliveries have their list's."""
    mended: tuple[tuple[int, str, str], ...] = ()
    """What was put right in the window: row, field and value. Part of what makes two imports the same request."""
    step: Step = no_step

    def asked(self) -> Asked:
        return asked(self.dry_run.kind, self.dry_run.sha256, self.on, self.mended)

    def __call__(self, books: Books) -> Outcome:
        """Raises ListHasProblems, and ListOutdated when something was written since the dry run."""
        run = self.dry_run
        if run.errors:
            raise ListHasProblems(len(run.errors))
        if run.seq != books.journal.head()[0]:
            raise ListOutdated(run.file)
        if not run.to_write and not run.dropped:
            return Outcome(what="nothing_new", subject=run.file, facts=self._counts())
        written = self._write(books, list(_PARTS[run.kind](books, run)))
        first = written[0]
        return Outcome(
            changes=_CHANGES[run.kind],
            what="imported",
            number=str(first.number),
            entry=first.seq,
            hash=first.hash.hex(),
            subject=run.file,
            undoable=str(first.number),
            facts=self._counts(),
        )

    def _counts(self) -> dict[str, int]:
        run = self.dry_run
        return {"created": run.created, "changed": run.changed, "skipped": run.skipped}

    def _facts(self) -> dict[str, Cell]:
        """With the counts, so that a request sent again is answered as it was the first time."""
        return {"list": str(self.dry_run.kind), "sha256": self.dry_run.sha256, **self._counts()}

    def _write(self, books: Books, parts: Sequence[Part]) -> list[Written]:
        batch, total, done = str(uuid4()), sum(part.rows for part in parts), 0
        written = []
        for index, part in enumerate(parts):
            self.step(done, total)
            written.append(self._append(books, part, Batch(batch, index, len(parts)) if len(parts) > 1 else None))
            done += part.rows
        for subject, ids in _indexed(parts):
            books.search.renew(subject, ids)
        self.step(total, total)
        return written

    def _append(self, books: Books, part: Part, batch: Batch | None) -> Written:
        """The number is of the year the list is taken in, whatever year its deliveries are of."""
        first = batch is None or batch.index == 0
        year = (self.on or books.journal.today()).year
        return books.journal.append(
            Entry(
                Kind.RECEIPT if part.moves else Kind.REGISTER,
                moves=part.moves,
                registers=part.registers,
                secrets=part.secrets,
                number=books.history.next_number(SERIES, year) if first else None,
                batch=batch,
                occurred_on=part.occurred_on or self.on,
                facts=self._facts() if first else {},
            )
        )


def _indexed(parts: Sequence[Part]) -> Iterator[tuple[Subject, list[int]]]:
    pairs = sorted({pair for part in parts for pair in part.indexed})
    for subject, group in groupby(pairs, key=lambda pair: pair[0]):
        yield subject, [id for _, id in group]
