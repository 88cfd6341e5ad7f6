"""A list in a file, as a command: checked against the books and written in one transaction."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from equipment_app.domain.errors import ListHasProblems
from equipment_app.domain.lists import DryRun, ListKind
from equipment_app.domain.requested import Asked
from equipment_app.dry_run import dry_run as dry_run_of
from equipment_app.exchange.check import overlooked
from equipment_app.exchange.read import read
from equipment_app.exchange.table import RawList, lists_in
from equipment_app.operations import Books, Outcome
from equipment_app.operations.declared import needs, permit
from equipment_app.operations.plan import Operation, Planned
from equipment_app.operations.take_in import RIGHTS, TakeIn, asked
from equipment_app.store.database import Database


@needs(lambda self: RIGHTS[self.kind])
@dataclass
class ListFile(Operation):
    """Take in what is in the file `path`: a dry run, and unless it finds errors, `TakeIn`."""

    kind: ListKind
    path: Path
    on: date | None = None
    last: DryRun[Any] | None = field(default=None, init=False)
    """What the latest dry run found; None before any."""

    @cached_property
    def lists(self) -> list[RawList]:
        """Raises ListRefused."""
        return lists_in(self.kind, read(self.path))

    def asked(self) -> Asked:
        """As `TakeIn` has it."""
        return asked(self.kind, self.lists[0].sha256, self.on)

    def plan(self, books: Books) -> Planned:
        """Raises ListRefused, ListHasProblems."""
        taken = TakeIn(self.run(books), on=self.on)
        permit(taken, books)
        return taken.plan(books)

    def tried(self, books: Books) -> Outcome:
        """As if it was taken in, with nothing written; raises as that would.

        It is told to whom it would be allowed, also where the store is only read: it compares with all that is in it.
        """
        replace(books.session, reading=False).permit(RIGHTS[self.kind])
        run = self.run(books)
        if run.errors:
            raise ListHasProblems(len(run.errors))
        return Outcome()

    def run(self, books: Books) -> DryRun[Any]:
        run = dry_run_of(books, self.lists)
        self.last = replace(run, problems=(*overlooked(self.lists), *run.problems))
        return self.last


def dry_run(database: Database, kind: ListKind, path: Path) -> DryRun[Any]:
    """What taking in this file would do."""
    return database.ask(ListFile(kind, path).run)
