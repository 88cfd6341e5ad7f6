"""An older store is brought up to date: a copy first, then everything or nothing, and the journal as it was."""

import sqlite3
from functools import partial
from pathlib import Path

import pytest

from equipment_app.domain.backup_errors import NotVerified
from equipment_app.domain.backups import Why
from equipment_app.domain.errors import JournalBroken
from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.store.backups import shelf as shelves
from equipment_app.store.backups.offers import take_out
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.ledger import migrate
from equipment_app.store.ledger.migrate import HeadMoved
from equipment_app.store.ledger.verify import verify
from equipment_app.store.tables import ddl
from equipment_app.store.tables.ddl import FILE_TABLE
from tests.campaigns.past import lived_again
from tests.store.backups.judges import Here
from tests.store.former import as_version
from tests.world import ADAM, PASSWORD, Clock, PlainPress, World

AGED = (
    "DROP INDEX holding_by_thing",
    "DROP TRIGGER entry_in_order",
    "DROP TABLE series",
    "DROP TABLE scratch_search",
    "ALTER TABLE article DROP COLUMN minimum",
    "ALTER TABLE act ADD COLUMN colour TEXT",
    "ALTER TABLE holding RENAME COLUMN quantity TO pieces",
    "CREATE TABLE forgotten (a)",
    "CREATE VIEW seen AS SELECT 1",
    "DROP INDEX identity_now",
)
"""What an earlier version might have been: tables fewer and more, other columns, no search."""

NOW = ddl.VERSION


def aged(path: Path, version: int, *statements: str) -> Path:
    old = sqlite3.connect(path, isolation_level=None)
    for statement in (*statements, f"PRAGMA user_version = {version}"):
        old.execute(statement)
    old.close()
    return path


@pytest.fixture
def another_process():
    """What is backed up is verified as it really is."""


@pytest.fixture(autouse=True)
def at_once(request, monkeypatch):
    """What is backed up is verified here: another process knows nothing of the versions invented below."""
    if "another_process" in request.fixturenames:
        return
    judged = partial(Backups, judge=Here)
    monkeypatch.setattr("equipment_app.store.backups.service.Backups", judged)


@pytest.fixture(autouse=True)
def versions_that_never_were(request, monkeypatch):
    """Of a store of another version than today's, the tables are taken for those that were made then."""
    if "another_process" in request.fixturenames:
        return
    today = ddl.altered

    def altered(raw):
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        return today(raw) if version == ddl.VERSION else ""

    monkeypatch.setattr(ddl, "altered", altered)


@pytest.fixture
def past(tmp_path):
    world = lived_again(tmp_path / "sklad.equip")
    with world.database.books() as books:
        books.carts.save(books.people.by_number(ADAM).id, {"lines": []})
    yield world
    world.close()


@pytest.fixture
def old(past):
    """A closed store of version 0, with what it held when it was new."""
    past.close()
    return aged(past.path, 0, *AGED)


def opened(path: Path) -> Database:
    database = Database.open(path, PlainPress(), clock=Clock())
    if database.door.guarded:
        database.door.sign_in("Skladníková", PASSWORD)
    return database


def texts(path: Path) -> list[tuple[str, str, str]]:
    raw = sqlite3.connect(path)
    found = raw.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    raw.close()
    return [(kind, name, ddl.normal(sql or "")) for kind, name, sql in found]


def rows(path: Path) -> dict[str, list[str]]:
    raw = sqlite3.connect(path)
    names = [
        name
        for (name,) in raw.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'scratch_search_*'"
        )
    ]
    found = {name: sorted(map(repr, raw.execute(f'SELECT * FROM "{name}"'))) for name in names}
    raw.close()
    return found


def test_it_is_like_a_new_one_to_the_last_character(old, tmp_path):
    World.make(tmp_path / "new.equip").close()
    assert texts(old) != texts(tmp_path / "new.equip")
    opened(old).close()
    assert texts(old) == texts(tmp_path / "new.equip")
    raw = sqlite3.connect(old)
    assert raw.execute("PRAGMA user_version").fetchone() == (ddl.VERSION,)
    raw.close()


def test_nothing_of_it_is_lost(past):
    before = rows_of(past)
    past.close()
    aged(past.path, 0, *AGED)
    past.reopen()
    assert past.verified().problems == ()
    past.close()
    assert rows(past.path) == before


def rows_of(world: World) -> dict[str, list[str]]:
    world.close()
    found = rows(world.path)
    world.reopen()
    return found


def test_the_head_is_where_it_was(old):
    raw = sqlite3.connect(old)
    before = raw.execute("SELECT count(*), max(seq), entry_hash FROM entry").fetchone()
    raw.close()
    with opened(old) as database:
        assert (
            database.ask(lambda books: tuple(books.ask("SELECT count(*), max(seq), entry_hash FROM entry")[0]))
            == before
        )
        assert database.ask(lambda books: verify(books.connection, books.files)).ok


def test_it_is_backed_up_first_and_for_ever(past, another_process):
    past.close()
    old = as_version(1, past.path)
    before = rows(old)
    opened(old).close()
    shelf = backups_of(old)
    [made] = shelf.manifests()
    assert rows(shelf.path(made)) == before
    assert (made.schema, made.why) == (1, Why.MIGRATION)
    shelf.rotate()
    assert shelf.manifests() == [made]


def test_what_was_backed_up_can_be_brought_up_to_date_as_well(old, tmp_path):
    opened(old).close()
    [made] = backups_of(old).manifests()
    taken = tmp_path / "jinde.equip"
    take_out(backups_of(old).path(made), taken)
    with opened(taken) as database:
        found = database.ask(lambda books: verify(books.connection, books.files))
    assert (found.ok, found.entries) == (True, made.head.seq)


def test_a_store_whose_papers_are_damaged_stays_as_it_is(old):
    raw = sqlite3.connect(beside(old), isolation_level=None)
    raw.execute("DROP TRIGGER file_no_update")
    raw.execute("UPDATE file SET bytes = x'00'")
    raw.execute(FILE_TABLE[1])
    raw.close()
    before = texts(old)
    with pytest.raises(NotVerified):
        opened(old)
    assert texts(old) == before
    assert backups_of(old).manifests() == []


def test_it_happens_once(old):
    opened(old).close()
    opened(old).close()
    assert len(backups_of(old).manifests()) == 1


def backups_of(store: Path) -> Shelf:
    raw = sqlite3.connect(store)
    origin = raw.execute("SELECT origin FROM entry").fetchone()[0]
    raw.close()
    return Shelf(shelves.beside(store), shelves.tag_of(origin))


class Broken(RuntimeError):
    pass


@pytest.mark.parametrize("where", ["projections.rebuild", "_head"])
def test_what_fails_leaves_the_old_store(old, monkeypatch, where):
    calls = []

    def failing(*_):
        calls.append(1)
        if where == "_head" and len(calls) == 1:
            return 0
        raise Broken

    before = rows(old), texts(old)
    with monkeypatch.context() as patched:
        patched.setattr(f"equipment_app.store.ledger.migrate.{where}", failing)
        with pytest.raises(Broken):
            opened(old)
    assert (rows(old), texts(old)) == before
    with opened(old) as database:
        assert database.ask(lambda books: verify(books.connection, books.files)).ok


def test_a_broken_journal_is_not_brought_up_to_date(old):
    raw = sqlite3.connect(old, isolation_level=None)
    raw.execute("DROP TRIGGER entry_no_update")
    raw.execute("UPDATE entry SET payload = x'7b7d' WHERE seq = 5")
    raw.close()
    before = rows(old), texts(old)
    with pytest.raises(JournalBroken):
        opened(old)
    assert (rows(old), texts(old)) == before


class TestNext:
    """A version after this one, whose tables are those of today, or have a column more than it had."""

    @pytest.fixture(autouse=True)
    def tomorrow(self, past, monkeypatch):
        """The program of the next version."""
        past.close()
        monkeypatch.setattr(ddl, "VERSION", NOW + 1)

    def test_a_column_that_was_not_there(self, past, monkeypatch):
        """Old rows of kept tables get what is said there."""
        aged(
            past.path, NOW, "ALTER TABLE identity DROP COLUMN function", "ALTER TABLE scratch_cart DROP COLUMN operator"
        )
        monkeypatch.setattr(migrate, "ADDED", {"identity": {"function": "''"}, "scratch_cart": {"operator": "1"}})
        past.reopen()
        assert past.verified().problems == ()
        assert [cart.operator for cart in past.ask(lambda books: books.carts.all())] == [1]
        assert past.sql("PRAGMA user_version") == [(NOW + 1,)]

    def test_what_rows_have_is_kept_where_others_lacked_the_column(self, past, monkeypatch):
        monkeypatch.setattr(migrate, "ADDED", {"scratch_cart": {"operator": "7"}})
        past.reopen()
        assert [cart.operator for cart in past.ask(lambda books: books.carts.all())] == [1]

    def test_a_column_that_may_be_null(self, past):
        aged(past.path, NOW, "ALTER TABLE identity DROP COLUMN member_since")
        past.reopen()
        assert past.verified().problems == ()

    @pytest.mark.parametrize(
        ("odd", "refused"),
        [
            (("CREATE TABLE more (a)",), AlteredSchema),
            (("DROP TRIGGER entry_no_delete", "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)"), HeadMoved),
        ],
        ids=["leaves something behind", "touches the journal"],
    )
    def test_one_that(self, past, monkeypatch, odd, refused):
        before, whole = (rows(past.path), texts(past.path)), migrate._reshape

        def reshape(raw):
            for statement in odd:
                raw.execute(statement)
            whole(raw)
            raw.execute(odd[0].replace("DROP TRIGGER", "DROP TRIGGER IF EXISTS"))

        monkeypatch.setattr(migrate, "_reshape", reshape)
        with pytest.raises(refused):
            opened(past.path)
        assert (rows(past.path), texts(past.path)) == before
