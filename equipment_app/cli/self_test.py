"""The program tries itself out: a store in a folder of its own, a handover, its paper, undo, verification."""

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from secrets import token_hex

from equipment_app.documents.press import Press
from equipment_app.domain.lists import IMPORTED, LEFT, ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.undo import Undo
from equipment_app.paths import database as sample_file
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.file.copies import recast
from equipment_app.store.file.files import beside
from equipment_app.store.file.sqlite import unlock
from equipment_app.store.ledger.verify import verify

KIT = "Základní výstroj AKT"


def run() -> dict[str, bool]:
    """Each check and whether it passed; a check that breaks has failed."""
    with tempfile.TemporaryDirectory(prefix="equipment-app-") as folder:
        trial = SelfTest(Path(folder) / "self-test.equip")
        checks: dict[str, Callable[[], bool]] = {
            "a new store": trial.new,
            "the sample lists": trial.lists,
            "a kit handed over": trial.issue,
            "its paper": trial.paper,
            "taken back": trial.undo,
            "the journal verified": trial.verified,
            "closed and opened again": trial.reopened,
            "a window": trial.window,
        }
        if cipher.offered():
            checks["encrypted, and opened with its passphrase"] = trial.encrypted
        return {name: _passed(check) for name, check in checks.items()}


def _passed(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return False


class SelfTest:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: Database | None = None
        self._number = ""

    @property
    def database(self) -> Database:
        assert self._database is not None, "there is no store"
        return self._database

    def new(self) -> bool:
        self._database = Database.create(self._path, "Zkouška", Press())
        return self._path.is_file()

    def lists(self) -> bool:
        from equipment_app.dry_run import dry_run
        from equipment_app.exchange.read import read
        from equipment_app.exchange.table import lists_in

        for kind in IMPORTED:
            inspected = LEFT if kind is ListKind.DELIVERIES else ""
            lists = lists_in(kind, read(sample_file(f"sample/{kind}.xlsx")))
            found = self.database.ask(partial(dry_run, lists=lists, inspected=inspected))
            self.database.change(TakeIn(found, inspected=inspected))
        return self.database.ask(lambda books: len(books.people.members()) > 200)

    def issue(self) -> bool:
        outcome = self.database.change(Issue("990001", kit=KIT, overdue="zkouška"))
        self._number = outcome.number
        return len(outcome.lines) == 16

    def paper(self) -> bool:
        content = self.database.ask(lambda books: books.papers.content(self._number))
        return content.startswith(b"%PDF-") and len(content) > 5_000

    def undo(self) -> bool:
        return self.database.change(Undo(self._number, "zkouška")).number == f"{self._number}-S"

    def verified(self) -> bool:
        return self.database.ask(lambda books: verify(books.connection, books.files)).ok

    def reopened(self) -> bool:
        head = self.database.ask(lambda books: books.journal.head())
        self.database.close()
        with Database.open(self._path, Press()) as again:
            return again.ask(lambda books: books.journal.head()) == head

    def encrypted(self) -> bool:
        """With a passphrase of nobody's, which this process then forgets."""
        passphrase = token_hex(16)
        target, key = self._path.with_name("encrypted.equip"), cipher.Key.new(passphrase)
        try:
            recast(beside(self._path), beside(target), key)
            recast(self._path, target, key)
            unlock(target, passphrase)
            with Database.open(target, Press()) as again:
                return again.key is not None and again.ask(lambda books: len(books.people.members()) > 200)
        finally:
            cipher.forget()

    def window(self) -> bool:
        from equipment_app.app import window_paints

        return window_paints()
