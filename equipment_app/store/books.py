"""The books: everything one transaction can read and write."""

import sqlite3
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from equipment_app.domain.entries import Written
from equipment_app.domain.kinds import KindOfEntry
from equipment_app.domain.press import Press
from equipment_app.store.access import Access
from equipment_app.store.carts import Carts
from equipment_app.store.catalogue import Catalogue
from equipment_app.store.files import FileStore
from equipment_app.store.history import History
from equipment_app.store.journal import Journal
from equipment_app.store.labels import Labels
from equipment_app.store.papers import Papers
from equipment_app.store.people import People
from equipment_app.store.products import Products
from equipment_app.store.search import SearchIndex
from equipment_app.store.settings import Settings
from equipment_app.store.sql import Memo, Sql
from equipment_app.store.things import Things
from equipment_app.store.vault import Vault

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

    from equipment_app.store.checks import Checks
    from equipment_app.store.office_papers import OfficePapers
    from equipment_app.store.unit_papers import UnitPapers

Row = TypeVar("Row")


class Books:
    def __init__(
        self,
        raw: sqlite3.Connection,
        memo: Memo,
        journal: Journal,
        files: FileStore,
        press: Press,
        vault: Vault | None = None,
    ) -> None:
        self._raw = raw
        self.session = journal.session
        self.vault = vault
        """What the password of who works has opened."""
        self.sealed: dict[int, Vault] = {}
        """Vaults an operation sealed anew, by operator: in memory from the commit on."""
        sql = self._sql = Sql(raw)
        self.journal = journal
        self.files = files
        self.settings = Settings(sql, memo)
        self.catalogue = Catalogue(sql, memo)
        self.people = People(sql, memo)
        self.access = Access(sql, memo, self.people, journal)
        self.things = Things(sql)
        self.products = Products(sql)
        self.labels = Labels(sql)
        self.history = History(sql, journal)
        self.search = SearchIndex(sql)
        self.carts = Carts(sql, journal)
        self.papers = Papers(sql, memo, journal, files, press)
        self._memo, self._press = memo, press

    @cached_property
    def checks(self) -> "Checks":
        """Their modules are loaded with the first check of a unit, not when a store is opened."""
        from equipment_app.store.checks import Checks

        return Checks(self._sql, self._memo, self.journal)

    @cached_property
    def unit_papers(self) -> "UnitPapers":
        from equipment_app.store.unit_papers import UnitPapers

        return UnitPapers(self._sql, self._memo, self.journal, self.papers, self._press)

    @cached_property
    def office_papers(self) -> "OfficePapers":
        from equipment_app.store.office_papers import OfficePapers

        return OfficePapers(self._sql, self._memo, self.journal, self.papers, self._press)

    def file(self, kind: KindOfEntry, seq: int) -> Written:
        """Make the paper of entry `seq`, which is of this kind, and file it."""
        match kind.form:
            case "unit_check":
                return self.unit_papers.file(seq)
            case "office":
                return self.office_papers.file(seq)
            case _:
                return self.papers.file(seq)

    @cached_property
    def connection(self) -> "Connection":
        """SQLAlchemy's, inside the same transaction."""
        from equipment_app.store import alchemy

        return alchemy.over(self._raw)

    def rebuild(self) -> None:
        """Make everything that follows from the journal anew from its bytes, and forget what was remembered of it.

        Raises:
            JournalBroken: the entries are not what they were.
        """
        from equipment_app.store.rebuild import rebuild

        rebuild(self.connection)
        self._memo.clear()

    def rows(self, make: Callable[..., Row], statement: "Select[Any]") -> list[Row]:
        """The rows of `statement`, each handed to `make`."""
        return [make(*row) for row in self.connection.execute(statement)]

    def ask(self, sql: str, *parameters: Any) -> Sequence[Any]:
        """The rows of a plain SQL question, their cells by name as well; `?` marks the parameters."""
        return self._sql.named_rows(sql, parameters)
