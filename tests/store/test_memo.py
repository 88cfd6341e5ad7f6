"""What is remembered of the books holds for one end of the journal: what another desk writes is seen by this one."""

import sqlite3
from contextlib import closing

import pytest

from equipment_app.domain.collation import compare
from equipment_app.domain.session import Session
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.store.books import Books
from equipment_app.store.file import sqlite
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.ledger.watch import Watch
from equipment_app.store.sql import Memo, Sql
from tests.world import EVA, Clock, PlainPress


class Desk:
    """Works with a store through a connection of its own, beside others, as desks will on a server."""

    def __init__(self, path):
        self.raw = sqlite3.connect(path, isolation_level=None)
        self.raw.create_collation("czech", compare)
        self._memo, self._watch = Memo(), Watch(path, Clock("2026-03-03"), believed=True)
        self._origin = self.raw.execute("SELECT origin FROM entry ORDER BY seq DESC LIMIT 1").fetchone()[0]
        self._session = Session(1, alone=True)
        self._session = self.ask(lambda books: books.access.session(1))

    def _books(self):
        journal = Journal(Sql(self.raw), self._memo, self._watch, self._origin, self._session, {})
        return Books(self.raw, self._memo, journal, None, PlainPress())

    def do(self, command):
        with sqlite.transaction(self.raw):
            return command(self._books())

    def ask(self, question):
        with sqlite.looking(self.raw):
            return question(self._books())

    def statements(self, question):
        told = []
        self.raw.set_trace_callback(told.append)
        self.ask(question)
        self.raw.set_trace_callback(None)
        return [one for one in told if one.startswith("SELECT") and "FROM entry" not in one]


@pytest.fixture
def desks(closed, tmp_path):
    path = tmp_path / "sklad.equip"
    path.write_bytes(closed.read_bytes())
    first, second = Desk(path), Desk(path)
    with closing(first.raw), closing(second.raw):
        yield first, second


def called(books):
    return books.settings["store.name"]


def test_what_another_desk_registers_is_seen(desks):
    first, second = desks
    assert (first.ask(called), second.ask(called)) == ("Sklad", "Sklad")
    second.do(SetSettings({"store.name": "Výdejna"}))
    assert first.ask(called) == "Výdejna"
    first.do(SetSettings({"store.name": "Sklad B"}))
    assert second.ask(called) == "Sklad B"


def test_what_another_desk_registers_counts_for_what_is_done_here(desks):
    first, second = desks
    first.ask(called)
    second.do(SetSettings({"paper.place": "Sklad B"}))
    first.do(Issue(EVA, ("V-003",), file=False))
    assert first.ask(lambda books: books.papers.remark(books.journal.head()[0], "place")) == "Sklad B"


def test_nothing_is_asked_twice_while_nobody_writes(desks):
    first, _ = desks
    assert first.statements(called)
    assert first.statements(called) == []


def test_ones_own_handover_is_no_reason_to_ask_again(desks):
    first, _ = desks
    first.ask(called)
    first.do(Issue(EVA, ("V-003",), file=False))
    assert first.statements(called) == []


def test_what_one_registers_is_known_at_once(desks):
    first, _ = desks
    first.ask(called)
    first.do(SetSettings({"store.name": "Výdejna"}))
    assert first.ask(called) == "Výdejna"
