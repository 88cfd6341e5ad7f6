"""The way out of the program: every row, every entry and every document, in files any other program can read."""

import csv
import hashlib
import json
import os
import sqlite3
import stat
from contextlib import closing
from threading import Event

import pytest

from equipment_app import way_out
from equipment_app.domain import canonical
from equipment_app.domain.errors import FolderNotEmpty
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.registers import REGISTERS
from equipment_app.store.file.outputs import write
from equipment_app.store.file.pieces import finished
from equipment_app.store.tables import ddl
from equipment_app.way_out import export
from tests.world import ADAM, EVA, World


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A store with three papers, one of them cancelled, and a cart that waits; with where it went to."""
    folder = tmp_path_factory.mktemp("out")
    world = World.make(folder / "sklad.equip")
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2"), remark='s "uvozovkou"; a středníkem'))
    world.do(Issue(EVA, ("R-001",)))
    world.do(TakeBack(ADAM, ("V-001",)))
    world.do(Undo("PP-2026-000002", "omyl"))
    world.do(SaveCart(world.member(ADAM), {}))
    target = folder / "a" / "b" / "export"
    counts, missing = finished(export(world.database, target))
    assert missing == ()
    yield world, target, counts
    world.close()


def table(target, name):
    text = (target / "tables" / f"{name}.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def test_it_says_how_much_it_wrote(lived):
    world, target, counts = lived
    assert counts == {
        "lists": len(REGISTERS),
        "tables": len(list((target / "tables").iterdir())),
        "entries": world.head(),
        "papers": 4,
    }


def test_what_lies_there_and_a_letter_that_says_so(lived):
    _, target, _ = lived
    assert sorted(path.name for path in target.iterdir()) == [
        *("README.txt", "journal.jsonl", "lists", "papers", "tables")
    ]
    letter = (target / "README.txt").read_text(encoding="utf-8")
    for said in ("journal.jsonl", "tables/", "papers/", "haléře"):
        assert said in letter


def test_every_table_but_scratch_and_the_journal_itself(lived):
    world, target, _ = lived
    names = {name for (name,) in world.sql("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    written = {path.stem for path in (target / "tables").iterdir()}
    assert written == {name for name in names if not name.startswith(("scratch", "sqlite")) and name != "entry"}
    assert {"act", "move", "holding", "thing", "holder", "identity", "remark", "filing"} <= written


@pytest.mark.parametrize(
    "name", ["act", "move", "holding", "thing", "article", "holder", "kit_line", "setting", "series"]
)
def test_every_cell_of_every_row(lived, name):
    world, target, _ = lived
    rows = world.ask(lambda books: [row._asdict() for row in books.ask(f"SELECT * FROM {name}")])
    assert rows
    said = [{key: "" if cell is None else str(cell) for key, cell in row.items()} for row in rows]
    found = table(target, name)
    assert [{key: cell.lstrip("'") for key, cell in row.items()} for row in found] == [
        {key: cell.lstrip("'") for key, cell in row.items()} for row in said
    ]


def test_bytes_are_hexadecimal_and_text_is_whole(lived):
    world, target, _ = lived
    remarks = table(target, "remark")
    assert 's "uvozovkou"; a středníkem' in [row["text"] for row in remarks]
    salts = {salt.hex() for (salt,) in world.sql("SELECT salt FROM remark")}
    assert {row["salt"] for row in remarks} == salts


def test_the_journal_entry_by_entry_as_it_was_hashed(lived):
    """Whoever has these lines can check the chain without this program."""
    world, target, _ = lived
    previous = canonical.ORIGIN_HASH
    lines = (target / "journal.jsonl").read_bytes().split(b"\n")
    assert lines.pop() == b""
    assert len(lines) == world.head()
    for seq, line in enumerate(lines, start=1):
        entry = json.loads(line)
        assert list(entry) == ["seq", "origin", "format", "prev_hash", "entry_hash", "payload"]
        assert (entry["seq"], entry["prev_hash"]) == (seq, previous.hex())
        payload = canonical.canonical(entry["payload"])
        assert payload in line
        previous = canonical.entry_hash(entry["origin"], seq, entry["format"], previous, payload)
        assert entry["entry_hash"] == previous.hex()
    assert previous == world.ask(lambda books: books.journal.head()[1])


def test_every_filed_document_byte_for_byte(lived):
    world, target, _ = lived
    filed = world.sql("SELECT number, role, seq, sha256 FROM filing")
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (target / "papers").iterdir()}
    assert files == {f"{number}-{role}-{seq}.pdf": digest for number, role, seq, digest in filed}
    assert len(filed) == 4


def test_a_document_that_is_gone_does_not_stop_the_rest(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    world.do(Issue(EVA, ("R-001",)))
    with world.writing() as sql:
        sql("UPDATE filing SET sha256 = ? WHERE number = 'PP-2026-000001'", "0" * 64)
    counts, missing = finished(export(world.database, tmp_path / "export"))
    assert [path.name[:14] for path in (tmp_path / "export" / "papers").iterdir()] == ["PP-2026-000002"]
    assert (counts["papers"], missing) == (1, ("PP-2026-000001",)), "what was written is counted, not what should be"
    world.close()


def test_the_command_says_which_paper_is_missing_and_that_it_failed(shell, tmp_path):
    for thing in ("V-001", "R-001"):
        shell.ask("issue", "--to", ADAM, thing)
    folder = shell.store.with_name("export")
    assert shell.ask("export-all", folder)["missing"] == []
    with closing(sqlite3.connect(f"{shell.store}-files")) as raw:
        raw.execute("DROP TRIGGER file_no_delete")
        raw.execute("DELETE FROM file WHERE rowid = 1")
        raw.executescript(next(one for one in ddl.FILE_TABLE if "file_no_delete" in one))
        raw.commit()
    for lang, words in (("cs", "chybí"), ("en", "missing")):
        said = shell("--lang", lang, "export-all", folder.with_name(lang))
        assert said.code == 1 and words in said.err and "PP-" in said.err and "1  papers" in said.out


def test_tables_can_be_loaded_where_people_look_at_tables(lived, tmp_path):
    """Into a database of its own, by names alone."""
    _, target, _ = lived
    with closing(sqlite3.connect(tmp_path / "out.sqlite")) as other:
        for path in (target / "tables").iterdir():
            rows = table(target, path.stem)
            columns = ", ".join(f'"{name}"' for name in rows[0]) if rows else '"empty"'
            other.execute(f'CREATE TABLE "{path.stem}" ({columns})')
            for row in rows:
                marks = ", ".join("?" for _ in row)
                other.execute(f'INSERT INTO "{path.stem}" VALUES ({marks})', list(row.values()))
        query = "SELECT a.name FROM thing t JOIN article a ON a.id = t.article WHERE t.serial = 'V-001'"
        assert other.execute(query).fetchall() == [("Reflexní vesta",)]


class TestWhere:
    @pytest.fixture
    def world(self, tmp_path):
        world = World.make(tmp_path / "sklad.equip")
        yield world
        world.close()

    def test_into_an_empty_folder(self, world, tmp_path):
        (tmp_path / "export").mkdir()
        assert finished(export(world.database, tmp_path / "export"))[0]["entries"] == world.head()

    @pytest.mark.parametrize("name", ["dopis.txt", ".skrytý"])
    def test_never_among_other_files(self, world, tmp_path, name):
        (tmp_path / "export").mkdir()
        (tmp_path / "export" / name).write_text("x")
        with pytest.raises(FolderNotEmpty) as refusal:
            finished(export(world.database, tmp_path / "export"))
        assert refusal.value.path == str(tmp_path / "export")
        assert [path.name for path in (tmp_path / "export").iterdir()] == [name]

    def test_nothing_is_written_into_the_store(self, world, tmp_path):
        head, before = world.head(), world.state()
        finished(export(world.database, tmp_path / "export"))
        assert (world.head(), world.state()) == (head, before)
        assert world.verified().ok


def test_it_is_of_one_moment_whatever_is_done_meanwhile(tmp_path):
    """The store is free for others between two pieces."""
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    target, head, papers = tmp_path / "export", world.head(), 1

    def work():
        return world.do(TakeBack(ADAM, ("V-001",)) if world.held(ADAM) else Issue(ADAM, ("V-001",)))

    meanwhile = [work() for _ in export(world.database, target)]
    assert len(meanwhile) > 1 and world.head() > head
    assert len((target / "journal.jsonl").read_text(encoding="utf-8").splitlines()) == head
    assert max(int(row["seq"]) for row in table(target, "act")) == head
    assert len(list((target / "papers").iterdir())) == papers == len(table(target, "filing"))
    world.close()


def test_one_that_is_given_up_leaves_nothing(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    pieces = export(world.database, tmp_path / "export")
    next(pieces)
    pieces.close()
    assert not (tmp_path / "export").exists()
    assert world.do(TakeBack(ADAM, ("V-001",))).number
    world.close()


def test_people_find_names_codes_and_papers_in_the_lists(lived):
    _, target, _ = lived

    def listed(name):
        text = (target / "lists" / name).read_text(encoding="utf-8-sig")
        return list(csv.DictReader(text.splitlines(), delimiter=";"))

    (shirts,) = listed("holdings.csv")
    assert (shirts["Člen"], shirts["Věc"], shirts["Množství"]) == ("pprap. Adam Zkušební", "Tričko funkční", "2")
    handed = listed("handovers.csv")
    assert {row["Pohyb"] for row in handed} == {"výdej", "vrácení", "storno"}
    assert handed[0]["Kód"] == "AKT.0000001.95"
    assert handed[0]["Doklad"] == "PP-2026-000001"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_it_is_its_owners_alone_whatever_the_mask(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    before = os.umask(0)
    try:
        finished(export(world.database, tmp_path / "a" / "export"))
    finally:
        os.umask(before)
    world.close()
    made = [tmp_path / "a", *(tmp_path / "a").rglob("*")]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_file()}
    assert modes == {0o600} and {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_dir()} == {0o700}


@pytest.mark.parametrize("number", ["../../../ven", "/etc/PP-1", "..\\..\\ven", "NUL", "a:b"])
def test_a_number_that_leads_elsewhere_stays_in_the_folder(tmp_path, number):
    """Only whoever altered the store can have written one: `verify` says so, and nothing is written elsewhere."""
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    with world.writing() as sql:
        sql("UPDATE filing SET number = ?", number)
    before = {path for path in tmp_path.parent.rglob("*") if "export" not in path.parts}
    finished(export(world.database, tmp_path / "export"))
    world.close()
    assert {path for path in tmp_path.parent.rglob("*") if "export" not in path.parts} <= before
    assert len(list((tmp_path / "export" / "papers").iterdir())) == 1


def test_whoever_asks_meanwhile_does_not_wait_for_a_slow_disk(world, tmp_path, monkeypatch):
    world.do(Issue(ADAM, ("TRIKO",)))
    begun, go_on = Event(), Event()

    def slow(target, content, *, flush=True):
        if target.suffix == ".pdf":
            begun.set()
            assert go_on.wait(10)
        write(target, content, flush=flush)

    monkeypatch.setattr(way_out, "write", slow)
    pieces = export(world.database, tmp_path / "out")
    while not begun.is_set():
        next(pieces)
    for _ in range(3):
        next(pieces)  # it is given back before the paper is written
    go_on.set()
    assert finished(pieces)[0]["papers"] == 1
