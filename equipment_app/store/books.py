"""The books: everything one transaction can read and write."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any, Protocol

from equipment_app.domain.entries import Row
from equipment_app.domain.home import Home
from equipment_app.store.access import scope
from equipment_app.store.access.access import Access
from equipment_app.store.access.vault import Vault
from equipment_app.store.file.files import FileStore
from equipment_app.store.ledger.history import History
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.ledger.projections import rebuild
from equipment_app.store.ledger.search import SearchIndex
from equipment_app.store.records.attachments import Attachments
from equipment_app.store.records.catalogue import Catalogue
from equipment_app.store.records.checks import Checks, Unfinished
from equipment_app.store.records.clearance import Clearances
from equipment_app.store.records.deployments import Deployments
from equipment_app.store.records.incidents import Incidents
from equipment_app.store.records.inspections import Inspections
from equipment_app.store.records.loans import Loans
from equipment_app.store.records.orders import Orders
from equipment_app.store.records.papers import Papers
from equipment_app.store.records.people import People
from equipment_app.store.records.repairs import Repairs
from equipment_app.store.records.settings import StoreSettings
from equipment_app.store.records.standing import LAST
from equipment_app.store.records.stocktakes import Stocktakes
from equipment_app.store.records.things import Thing, Things
from equipment_app.store.records.write_offs import WriteOffs
from equipment_app.store.sql import Memo, Sql
from equipment_app.store.tables.schema import TABLES

_BY = {"allotment": "deployment", "participant": "deployment", "size_scheme": "code", "identity": "ref"}
_BY |= dict.fromkeys(("article", "thing", "holder"), "id")
_NAMES = {table: [name for name in TABLES[table].names if name != "seq"] for table in _BY}
_ROWS = {table: f"SELECT {', '.join(_NAMES[table])} FROM {table} WHERE {key} = ?" for table, key in _BY.items()}


class PaperPress(Protocol):
    """Makes the bytes of papers. The store files them; `documents` is the press of the program."""

    def paper(self, books: "Books", seq: int) -> bytes:
        """The paper that entry `seq` stands for, as PDF/A. Equal books give equal bytes."""
        ...

    def cancelled(self, books: "Books", seq: int, replaced_by: str) -> bytes:
        """The filed paper of what storno entry `seq` reversed, with the cancellation laid over its pages."""
        ...


class Books:
    def __init__(
        self,
        raw: sqlite3.Connection,
        memo: Memo,
        journal: Journal,
        files: FileStore,
        press: PaperPress,
        vault: Vault | None = None,
    ) -> None:
        self.connection = raw
        """SQLite's own, inside the transaction."""
        self.session = journal.session
        self.vault = vault
        """What the password of who works has opened."""
        self.sealed: dict[int, Vault] = {}
        """Vaults an operation sealed anew, by operator: in memory from the commit on."""
        sql = self._sql = Sql(raw)
        self.journal = journal
        self.files = files
        self._memo = memo
        self._open_records(sql, memo, press)

    def _open_records(self, sql: Sql, memo: Memo, press: PaperPress) -> None:
        journal, files = self.journal, self.files
        self.settings = StoreSettings(sql, memo)
        self.catalogue = Catalogue(sql, memo, journal.today)
        self.people = People(sql, memo)
        self.access = Access(sql, memo, self.people, journal)
        self.things = Things(sql, memo)
        self.history = History(sql, journal)
        self.loans = Loans(sql, self.things)
        self.clearances = Clearances(sql, self.things)
        self.attachments = Attachments(sql, files)
        self.deployments = Deployments(sql, memo)
        self.search = SearchIndex(sql)
        self.orders = Orders(sql)
        self.repairs = Repairs(sql, self.things)
        self.stocktakes = Stocktakes(sql, memo, self.people, self.catalogue, journal)
        self.write_offs = WriteOffs(sql, memo)
        self.inspections = Inspections(sql, memo, self.write_offs)
        kept = (Unfinished(sql, journal, f"scratch_{what}") for what in ("cart", "queue", "receipt", "inspection"))
        self.carts, self.queues, self.receipts, self.runs = kept
        self.checks = Checks(sql, self.people, journal)
        self.papers = Papers(
            sql, memo, self.things, journal, files, partial(press.paper, self), partial(press.cancelled, self)
        )
        self.incidents = Incidents(sql, journal, self.things, self.catalogue, self.papers, self.settings)

    def outside(self, text: str, things: Iterable[int] = ()) -> bool:
        """Whether who has this personal number or badge, or one of these things, is of a unit that who asks does not
        lead. That is all that is told of them.
        """
        return self.session.narrowed and scope.hides(self.connection, text.strip(), list(things))

    def outside_by_name(self, text: str) -> bool:
        """The same of whoever is called so."""
        return self.session.narrowed and scope.hides_name(self.connection, text)

    @property
    def home(self) -> Home:
        """Whose codes and numbers this store gives."""
        return self.journal.home

    def kept_until(self, thing: Thing) -> date | None:
        """The day until which the grant that paid for it asks it to be kept; None where none does."""
        source = self.settings.fundings().get(thing.funding)
        return source.kept_until(self.catalogue.article(thing.article).sustainability) if source else None

    def kept_on(self, thing: Thing, day: date) -> date | None:
        """The same, where that is not over on this day."""
        until = self.kept_until(thing)
        return until if until and day <= until else None

    def answering(self, upto: int = LAST) -> int:
        """The operator who answers for the property after entry `upto`: who took the store over last, else who made
        it.
        """
        seq = self.write_offs.taken_over(upto)
        by: int = self.journal.payload(seq).get("by2", 1) if seq else 1
        return by

    def rebuild(self) -> None:
        """Make everything that follows from the journal anew from its bytes, and forget what was remembered of it.
        Raises JournalBroken: the entries are not what they were.
        """
        rebuild(self.connection)
        self._memo.clear()

    def ask(self, sql: str, *parameters: Any) -> Sequence[Any]:
        """The rows of a plain SQL question, their cells by name as well; `?` marks the parameters."""
        return self._sql.named_rows(sql, parameters)

    def rows(self, table: str, values: Iterable[Any]) -> Iterator[Row]:
        """Rows of a table as their last registration has them, by what `_BY` says."""
        names, query = _NAMES[table], _ROWS[table]
        return (dict(zip(names, row, strict=True)) for value in values for row in self._sql.rows(query, (value,)))

    def persons(self, refs: Iterable[str]) -> Iterator[Row]:
        """People by their references, as they are called now, without what their commitments are salted with."""
        return (
            {name: cell for name, cell in row.items() if name not in ("current", "salt")}
            for row in self.rows("identity", refs)
            if row["current"]
        )

    def ask_among(self, sql: str, rows: Sequence[Sequence[Any]]) -> Sequence[Any]:
        """The same of rows of values, which stand where `{}` is in it."""
        return self._sql.rows_among(sql, rows)
