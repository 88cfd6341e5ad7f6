"""Opening, and refusing: what is not ours, newer, altered or in use stays as it is, byte for byte."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from equipment_app.domain.store_errors import (
    AlteredSchema,
    ForeignFile,
    NewerStore,
    NoStore,
    ReadOnlyStore,
    StoreExists,
    StoreInUse,
    UnknownOperator,
)
from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from equipment_app.store.file.files import FileStore, beside
from equipment_app.store.tables import ddl
from tests.world import ADAM, Clock, PlainPress, World


@pytest.fixture
def crash(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """What a power cut leaves: a store with its last handover, and any `statements`, still in the write-ahead log."""
    world = World.again(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))

    def cut(*statements: str) -> Path:
        with world.writing() as write:
            for statement in statements:
                write(statement)
        (tmp_path / "after").mkdir()
        path = tmp_path / "after" / "sklad.equip"
        for end in ("", "-wal", "-files", "-files-wal"):
            shutil.copyfile(f"{world.path}{end}", f"{path}{end}")
        return path

    yield cut
    world.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.endswith("-lock")}


def opened(path: Path, **options) -> Database:
    return Database.open(path, PlainPress(), clock=Clock(), **options)


def edit(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(";".join(statements))
    connection.close()


def refused(path: Path, kind: type[Exception]) -> Exception:
    """The refusal, after which every file in the folder is what it was."""
    before = contents(path.parent)
    with pytest.raises(kind) as refusal:
        opened(path)
    assert contents(path.parent) == before
    return refusal.value


@pytest.mark.parametrize("content", [b"", b"x", b"%PDF-1.7 " * 1000, b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_database_is_foreign(tmp_path, content):
    path = tmp_path / "foto.jpg"
    path.write_bytes(content)
    refused(path, ForeignFile)
    assert [file.name for file in tmp_path.iterdir()] == ["foto.jpg"]


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_the_database_of_another_program_is_foreign(tmp_path, mode):
    path = tmp_path / "places.sqlite"
    edit(path, f"PRAGMA journal_mode = {mode}", "CREATE TABLE entry (seq)", "PRAGMA application_id = 7")
    refused(path, ForeignFile)
    assert [file.name for file in tmp_path.iterdir()] == ["places.sqlite"]


def test_the_log_of_another_program_is_not_brought_in(tmp_path):
    (tmp_path / "there").mkdir()
    path = tmp_path / "there" / "places.sqlite"
    other = sqlite3.connect(tmp_path / "places.sqlite")
    other.executescript("PRAGMA journal_mode = wal; CREATE TABLE a (b); INSERT INTO a VALUES (1);")
    for end in ("", "-wal"):
        shutil.copyfile(f"{tmp_path / 'places.sqlite'}{end}", f"{path}{end}")
    other.close()
    refused(path, ForeignFile)
    assert sorted(file.name for file in path.parent.iterdir()) == ["places.sqlite", "places.sqlite-wal"]


def test_a_file_store_is_no_store(closed):
    refused(beside(closed), ForeignFile)


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_a_newer_store(closed, mode):
    edit(closed, f"PRAGMA journal_mode = {mode}", f"PRAGMA user_version = {ddl.VERSION + 1}")
    refusal = refused(closed, NewerStore)
    assert (refusal.version, refusal.known) == (ddl.VERSION + 1, ddl.VERSION)


EVIL = "BEGIN UPDATE thing SET price = 0; END"


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER entry_no_update",
        "DROP TRIGGER entry_in_order",
        "DROP INDEX holding_by_thing",
        "ALTER TABLE article ADD COLUMN more TEXT",
        "CREATE TABLE more (a)",
        "CREATE VIEW more AS SELECT * FROM article",
        f"CREATE TRIGGER more AFTER INSERT ON move {EVIL}",
        f"CREATE TRIGGER scratch_search_more AFTER INSERT ON move {EVIL}",
        f"CREATE TRIGGER scratch_search_data AFTER INSERT ON move {EVIL}",
        "CREATE TABLE scratch_search_more (a)",
        "DROP TRIGGER entry_no_update; CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT 1; END",
    ],
)
def test_an_altered_schema(closed, statement):
    edit(closed, statement)
    assert refused(closed, AlteredSchema).difference


def test_an_altered_schema_of_the_files(closed):
    edit(beside(closed), "DROP TRIGGER file_no_update")
    assert "file_no_update" in refused(closed, AlteredSchema).difference


def test_a_schema_nobody_can_read(closed):
    edit(
        closed,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE article (' WHERE name = 'article'",
    )
    refused(closed, AlteredSchema)


def test_no_store(tmp_path):
    with pytest.raises(NoStore):
        opened(tmp_path / "sklad.equip")
    assert list(tmp_path.iterdir()) == []


def test_a_store_is_not_made_over_another_file(closed):
    before = contents(closed.parent)
    with pytest.raises(StoreExists):
        Database.create(closed, "Jiný", PlainPress())
    assert contents(closed.parent) == before


def test_a_store_in_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(ReadOnlyStore):
        Database.create(tmp_path / "nikde" / "sklad.equip", "Sklad", PlainPress())


class Broken(RuntimeError):
    pass


def test_a_store_that_cannot_be_finished_leaves_nothing(tmp_path):
    def stopped():
        raise Broken

    with pytest.raises(Broken):
        Database.create(tmp_path / "sklad.equip", "Sklad", PlainPress(), clock=stopped)
    assert list(tmp_path.iterdir()) == []


def test_an_unfinished_store_does_not_take_papers_with_it(closed):
    def stopped():
        raise Broken

    closed.unlink()
    papers = FileStore(beside(closed))
    kept = papers.put(b"a paper")
    papers.close()
    with pytest.raises(Broken):
        Database.create(closed, "Sklad", PlainPress(), clock=stopped)
    papers = FileStore(beside(closed))
    assert papers.get(kept) == b"a paper"
    papers.close()


def test_an_unknown_operator(closed):
    with pytest.raises(UnknownOperator) as refusal:
        opened(closed, operator="Nikdo")
    assert refusal.value.known == ("Skladníková Zora",)
    opened(closed, operator="Skladníková Zora").close()


def test_the_same_program_opens_it_once(closed):
    with opened(closed, who="okno Zory"), pytest.raises(StoreInUse) as refusal:
        opened(closed)
    assert refusal.value.by.startswith("okno Zory")
    opened(closed).close()


def test_another_program_on_the_file(closed):
    """Somebody's database browser in the middle of a write."""
    other = sqlite3.connect(closed, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreInUse):
        opened(closed)
    other.execute("ROLLBACK")
    other.close()


def test_a_closed_store_is_one_file(closed):
    names = {file.name for file in closed.parent.iterdir() if file.suffix != ".csv"}
    assert names == {"sklad.equip", "sklad.equip-files", "sklad.equip-lock"}


def test_a_log_found_at_opening_is_kept_aside_first(crash):
    path = crash()
    store, log = path.read_bytes(), path.with_name("sklad.equip-wal").read_bytes()
    with opened(path) as database:
        numbers = database.ask(lambda books: books.ask("SELECT number FROM act WHERE series = 'PP'"))
    assert len(numbers) == 1
    (aside,) = (path.parent / "sklad.equip-aside").iterdir()
    assert (aside / "sklad.equip").read_bytes() == store
    assert (aside / "sklad.equip-wal").read_bytes() == log


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        (f"PRAGMA user_version = {ddl.VERSION + 1}", NewerStore),
        ("PRAGMA application_id = 7", ForeignFile),
        ("DROP TRIGGER entry_no_delete", AlteredSchema),
    ],
)
def test_what_is_refused_keeps_its_log(crash, statement, kind):
    path = crash(statement)
    assert path.with_name("sklad.equip-wal").stat().st_size
    refused(path, kind)
    assert not path.with_name("sklad.equip-shm").exists()


def test_three_crashes_are_kept(crash):
    path = crash()
    pair = {end: path.with_name(path.name + end).read_bytes() for end in ("", "-wal")}
    for _ in range(5):
        for end, content in pair.items():
            path.with_name(path.name + end).write_bytes(content)
        opened(path).close()
    assert len(list((path.parent / "sklad.equip-aside").iterdir())) == 3
