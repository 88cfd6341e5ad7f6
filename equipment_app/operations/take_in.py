"""Take in a list: what its dry run found is written in one transaction, under one number, undoable as one step."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from equipment_app.domain.entries import Cell
from equipment_app.domain.kinds import KINDS, Changes, Kind
from equipment_app.domain.list_errors import ListHasProblems, ListOutdated
from equipment_app.domain.lists import DryRun, ListKind
from equipment_app.domain.outcome import Outcome, Step, no_step
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.operations import catalogue, members, take_in_deliveries
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Part, Plan, Several
from equipment_app.store.books import Books

_PARTS: dict[ListKind, Callable[[Books, Any], Iterator[Part]]] = {
    ListKind.MEMBERS: members.parts,
    ListKind.CATALOGUE: catalogue.article_parts,
    ListKind.DELIVERIES: take_in_deliveries.parts,
    ListKind.KIT: catalogue.kit_parts,
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
class TakeIn(Operation):
    """Write what `dry_run` marked as created or changed."""

    dry_run: DryRun[Any]
    on: date | None = None
    """The day of what has none of its own; deliveries have their list's."""
    mended: tuple[tuple[int, str, str], ...] = ()
    """What was put right in the window: row, field and value. Part of what makes two imports the same request."""
    step: Step = no_step

    def asked(self) -> Asked:
        return asked(self.dry_run.kind, self.dry_run.sha256, self.on, self.mended)

    def plan(self, books: Books) -> Several | Outcome:
        """Raises ListHasProblems, and ListOutdated when something was written since the dry run."""
        run = self.dry_run
        if run.errors:
            raise ListHasProblems(len(run.errors))
        if run.seq != books.journal.head()[0]:
            raise ListOutdated(run.file)
        if not run.to_write and not run.dropped:
            return Outcome(what="nothing_new", subject=run.file, facts=self._counts())
        parts = list(_PARTS[run.kind](books, run))
        return Several(len(parts), self._plans(books, parts), main=0)

    def _counts(self) -> dict[str, int]:
        run = self.dry_run
        return {"created": run.created, "changed": run.changed, "skipped": run.skipped}

    def _facts(self) -> dict[str, Cell]:
        """With the counts, so that a request sent again is answered as it was the first time."""
        return {"list": str(self.dry_run.kind), "sha256": self.dry_run.sha256, **self._counts()}

    def _plans(self, books: Books, parts: Sequence[Part]) -> Generator[Plan, None, None]:
        """The first has the number: of the year the list is taken in, whatever year its deliveries are of."""
        run, done, total = self.dry_run, 0, sum(part.rows for part in parts)
        year = (self.on or books.journal.today()).year
        for index, part in enumerate(parts):
            self.step(done, total)
            kind = Kind.RECEIPT if part.moves else Kind.REGISTER
            yield Plan(
                kind,
                moves=part.moves,
                registers=part.registers,
                secrets=part.secrets,
                number=None if index else books.journal.next_number(KINDS[kind].series, year),
                occurred_on=part.occurred_on or self.on,
                facts={} if index else self._facts(),
                changes=_CHANGES[run.kind],
                done="imported",
                subject=run.file,
                told=self._counts(),
            )
            done += part.rows
        self.step(total, total)
