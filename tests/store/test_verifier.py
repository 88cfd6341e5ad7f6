"""The auditor's verifier: alone, read-only, and honest about what it did not look at."""

import ast
import os
import shutil
import sqlite3
import subprocess
import sys
from base64 import b32hexdecode, b32hexencode
from contextlib import closing, redirect_stderr, redirect_stdout
from functools import partial
from importlib.util import module_from_spec, spec_from_file_location
from io import StringIO
from pathlib import Path
from zlib import crc32

import pytest

from equipment_app import verifier
from equipment_app.documents.press import gathered
from equipment_app.domain.kinds import WRITTEN
from equipment_app.store.file import sqlite
from equipment_app.store.file.files import beside
from equipment_app.store.file.pieces import finished
from equipment_app.store.ledger import folds
from equipment_app.store.ledger.journal import SALT
from equipment_app.store.tables import ddl
from tests.campaigns.hostile_schemas import ENDLESS
from tests.campaigns.past import lived
from tests.campaigns.structural import rehash, without_triggers
from tests.world import copied

SOURCE = Path(verifier.__file__)
EACH = """
import runpy, sys
main = runpy.run_path(sys.argv[1])["main"]
for store in sys.argv[2:]:
    print("\\nended with", main(store))
"""
ISSUE = 10
"""The entry of the first paper in a past that was lived."""


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """A closed store and what its first paper says in print."""
    world = lived(tmp_path_factory.mktemp("lived") / "sklad.equip")
    paper = world.ask(lambda books: gathered(books, ISSUE))
    world.close()
    return world.path, paper


@pytest.fixture
def store(story, tmp_path):
    for path in (story[0], beside(story[0])):
        shutil.copy(path, tmp_path)
    return tmp_path / story[0].name


def run(*arguments, script: Path = SOURCE) -> tuple[int, str, str]:
    """As the auditor runs it: a Python without this program's packages."""
    command = [sys.executable, "-I", "-S", str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def looked_up(store: Path, code: str) -> tuple[int, str, str]:
    """The same in this process, where one code after another is looked up."""
    with redirect_stdout(StringIO()) as said, redirect_stderr(StringIO()) as error:
        ended = verifier.main(str(store), code)
    return ended, said.getvalue(), error.getvalue()


def altered(path: Path, statement: str) -> Path:
    import sqlite3

    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute(statement)
    raw.close()
    return path


def test_it_is_read_in_an_hour_and_alone():
    """Sixteen lines a minute, besides the table of kinds; the record, from which all else follows, in a third of it."""
    text = SOURCE.read_text(encoding="utf-8")
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module])
    }
    before, _, rules = text.partition("RULES = {")
    assert (before + rules.partition("TABLES = ")[2]).count("\n") <= 940
    assert text.partition("# ---- What an entry may say at all")[0].count("\n") <= 275
    assert imported <= set(sys.stdlib_module_names)


@pytest.fixture
def maker():
    """What `python3 dev.py schema` runs."""
    spec = spec_from_file_location("maker", SOURCE.parents[1] / "packaging" / "schema.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_is_made_of_the_tables_is_up_to_date(maker):
    """After a change of the tables: `python3 dev.py schema`."""
    made = maker.made()
    assert {file: file.read_text(encoding="utf-8") for file in made} == made
    assert verifier.SALT == SALT


def test_of_a_new_version_the_tables_before_are_kept(maker, tmp_path, monkeypatch):
    (tmp_path / "former").mkdir()
    for name, file in (("DB", maker.DB / "schema.sql"), ("VERIFIER", SOURCE)):
        kept = shutil.copy(file, tmp_path)
        monkeypatch.setattr(maker, name, tmp_path if name == "DB" else Path(kept))
    before = (tmp_path / "schema.sql").read_bytes()
    monkeypatch.setattr(ddl, "VERSION", ddl.VERSION + 1)
    monkeypatch.setattr(ddl, "statements", lambda: ("CREATE TABLE new (a INTEGER) STRICT",))
    maker.main()
    assert (tmp_path / "former" / f"{ddl.VERSION - 1}.sql").read_bytes() == before
    assert (tmp_path / "schema.sql").read_text() == "CREATE TABLE new (a INTEGER) STRICT;\n\n"
    assert f"(0x45515550, {ddl.VERSION}, " in (tmp_path / "verifier.py").read_text(encoding="utf-8")


def test_it_knows_what_an_entry_may_say():
    assert {str(row.kind) for row in WRITTEN} == verifier.KINDS
    assert verifier.NAMES == folds._NAMES
    assert set(verifier.DAYS) == {"d", *folds.DAYS}
    assert (verifier.SECONDS, verifier.MEMORY) == (60 * sqlite.MINUTES, sqlite.GIGABYTES << 30)


def test_what_sqlite_makes_by_itself_is_known(story):
    """The tables of the search index, by their whole text; a new SQLite that makes others would be told of here."""
    with closing(sqlite3.connect(story[0])) as raw:
        rows = raw.execute("SELECT sql FROM sqlite_schema WHERE substr(name, 1, 15) = 'scratch_search_'").fetchall()
    made = {sql for (sql,) in rows}
    assert len(made) == 5 and made < set(ddl.SQLITES_OWN)


def test_a_sound_store(store):
    code, said, error = run(store)
    assert (code, error) == (0, "")
    raw = sqlite3.connect(store)
    entries = raw.execute("SELECT max(seq) FROM entry").fetchone()[0]
    raw.close()
    assert entries > 28
    assert said.startswith(f"0 problems, {entries} entries, head ")


def test_it_runs_from_anywhere_and_changes_nothing(store, tmp_path):
    copied = shutil.copy(SOURCE, tmp_path / "nástroj.py")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert run(store, script=copied)[0] == 0
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_broken_store(store):
    altered(store, "UPDATE thing SET price = 1 WHERE id = 2")
    code, said, _ = run(store)
    assert code == 3
    assert said.startswith("entry 6, table thing: there should be ") and "1 problems" in said


def test_the_first_bad_entry_comes_first(store):
    altered(store, "UPDATE act SET operator = 2 WHERE seq = 20")
    altered(store, "UPDATE move SET quantity = 2 WHERE seq = 6 AND n = 1")
    altered(store, "UPDATE setting SET value = 'x' WHERE key = 'store.name'")
    altered(store, "INSERT INTO label VALUES (1000, 1, 1)")
    altered(beside(store), "INSERT INTO file VALUES (zeroblob(32), x'00')")
    code, said, _ = run(store)
    assert code == 3
    lines = [line.partition(":")[0] for line in said.splitlines()[:-1]]
    assert lines == [
        *("entry 1, table label", "entry 6, table move", "entry 20, table act", "entry 27, table setting"),
        "entry ?, table file",
    ]


@pytest.mark.parametrize("changed", [str, beside], ids=["store", "papers"])
def test_of_tables_that_are_not_ours_nothing_is_asked(story, store, changed):
    """A view in the place of a table would never end."""
    path = Path(changed(store))
    table = "series" if path == store else "file"
    altered(path, f"DROP TABLE {table}")
    altered(path, f"CREATE VIEW {table} AS {ENDLESS}")
    code, said, error = run(store, story[1].qr)
    assert (code, error) == (3, "")
    assert [line.partition(";")[0] for line in said.splitlines()] == [
        f"entry ?, table {'sqlite_schema' if path == store else 'file'}: there should be 'tables of this version",
        "0 problems, 0 entries, head ".replace("0", "1", 1) + "0" * 64,
    ]


def test_white_space_is_sqlites_alone(store):
    """What looks like a space, and is a letter to SQLite."""
    with closing(sqlite3.connect(store, isolation_level=None)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_schema SET sql = replace(sql, 'entries are', 'entries\u2003are')")
    code, said, _ = run(store)
    assert (code, "tables of this version" in said) == (3, True)


def test_no_paper_is_of_a_store_that_was_emptied(story, store):
    tables = ["entry", *verifier.REGISTERED, *verifier.FOLDED, *verifier.SECRET]
    with closing(sqlite3.connect(store, isolation_level=None)) as raw:
        for trigger in ddl.TRIGGERS:
            raw.execute(f"DROP TRIGGER {trigger.split()[2]}")
        for table in tables:
            raw.execute(f"DELETE FROM {table}")
        for trigger in ddl.TRIGGERS:
            raw.execute(trigger)
    altered(beside(store), "DROP TRIGGER file_no_delete")
    altered(beside(store), "DELETE FROM file")
    altered(beside(store), ddl.FILE_TABLE[2])
    code, said, _ = run(store, story[1].qr)
    assert (code, said.rpartition("paper: ")[2].strip()) == (3, "FOREIGN")


def test_statistics_are_no_alteration(store):
    for path in (store, beside(store)):
        altered(path, "ANALYZE")
    assert run(store)[0] == 0


def test_it_comes_to_an_end(store, monkeypatch, capsys):
    """And says how a store that really takes so long is checked."""
    monkeypatch.setattr(verifier, "SECONDS", -1)
    assert verifier.main(str(store)) == 1
    assert "see --unlimited" in capsys.readouterr().err
    assert verifier.main(str(store), unlimited=True) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_it_takes_no_more_memory_than_its_share(store, tmp_path):
    """Two hundred megabytes are enough for Python, and not for papers of as many."""
    small = tmp_path / "small.py"
    text = SOURCE.read_text(encoding="utf-8")
    small.write_text(text.replace("4 << 30", "200 << 20"), encoding="utf-8")
    assert run(store, script=small)[0] == 0
    altered(beside(store), "INSERT INTO file VALUES (zeroblob(32), zeroblob(250000000))")
    code, _, error = run(store, script=small)
    assert (code, "see --unlimited" in error) == (1, True)
    assert run(store, "--unlimited", script=small)[0] == 3


@pytest.mark.parametrize("ref", [[], {}, "5", -1, 0, 1 << 52, None])
def test_a_storno_of_nothing_that_can_be_asked_for_hides_nothing_else(store, ref):
    """As of an entry that somebody else wrote: it is named, and so is what was falsified beside it."""

    def change(payload):
        if payload["k"] == "storno":
            payload["ref"] = ref

    with closing(sqlite3.connect(store, isolation_level=None)) as raw:
        without_triggers(raw, partial(rehash, 1, change, None))
        raw.execute("UPDATE holding SET quantity = quantity + 1 WHERE quantity > 1")
    code, said, error = run(store)
    assert (code, error) == (3, "")
    assert "table holding" in said


def test_of_problems_without_end_a_thousand_are_told(store):
    with closing(sqlite3.connect(store, isolation_level=None)) as raw:
        rows = ((f"k{n}", "x", 1) for n in range(1500))
        raw.executemany("INSERT INTO setting VALUES (?, ?, ?)", rows)
    code, said, _ = run(store)
    assert (code, len(said.splitlines())) == (3, 1001)
    assert "1500 problems, " in said


def test_text_that_is_not_text_can_be_printed(store):
    altered(store, "UPDATE article SET name = CAST(x'ff' AS TEXT) WHERE id = 1")
    assert run(store)[0] == 3


def test_a_damaged_file_is_told_and_nothing_raised(store):
    """Pages exchanged, and papers cut off: SQLite reads what is in them as if it belonged there. All in one process."""
    papers, page, damaged = beside(store), 4096, []
    whole = store.read_bytes()
    pages = [whole[at : at + page] for at in range(0, len(whole), page)]
    for n in range(3, len(pages)):
        damaged.append(copied(store, store.parent / f"page {n}"))
        damaged[-1].write_bytes(b"".join([*pages[:n], pages[n - 2], *pages[n + 1 :]]))
    for size in range(page // 2, papers.stat().st_size, page):
        damaged.append(copied(store, store.parent / f"{size} bytes"))
        os.truncate(beside(damaged[-1]), size)
    command = [sys.executable, "-I", "-S", "-c", EACH, str(SOURCE), *map(str, damaged)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    codes = [int(line.removeprefix("ended with ")) for line in done.stdout.splitlines() if line.startswith("ended")]
    assert len(codes) == len(damaged) > 50 and set(codes) <= {0, 1, 3}, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes in folders")
def test_a_pipe_is_not_waited_for(store):
    store.unlink()
    os.mkfifo(store)
    assert run(store)[0] == 1


def test_missing_papers(store):
    altered(beside(store), "DROP TRIGGER file_no_delete")
    altered(beside(store), "DELETE FROM file")
    code, said, _ = run(store)
    assert code == 3 and "table file" in said


@pytest.mark.parametrize("form", [str.upper, str.lower, lambda code: f" {code} "])
def test_a_paper_of_this_history(story, store, form):
    for code in (story[1].qr, story[1].code):
        assert looked_up(store, form(code))[::2] == (0, "")
    assert run(store, f"{story[1].code[:4]} {story[1].code[4:]}")[0] == 0


def test_other_papers(story, store):
    qr = story[1].qr
    foreign = lived(store.parent / "jiny.equip")
    other = foreign.ask(lambda books: gathered(books, ISSUE))
    foreign.close()
    damaged = qr[:60] + ("0" if qr[60] != "0" else "1") + qr[61:]
    verdicts = {
        code: looked_up(store, code)[1].partition("paper: ")[2].strip()
        for code in (other.qr, damaged, other.code, "0" * 26, "X")
    }
    none = "UNKNOWN: no code of a paper"
    assert list(verdicts.values()) == ["FOREIGN", "FORGED: another check sum", "UNKNOWN", "UNKNOWN", none]
    assert {looked_up(store, code)[0] for code in verdicts} == {3}


def test_codes_that_no_paper_has(story, store):
    """A form that nobody prints, entry 0, something behind it: the check sum is right, as whoever makes it up can."""

    def made(head: str, body: bytes) -> str:
        return head + b32hexencode(body + crc32(head.encode() + body).to_bytes(4, "big")).decode().rstrip("=")

    qr, none = story[1].qr, "UNKNOWN: no code of a paper"
    body = b32hexdecode(qr[5:] + "=" * (-len(qr[5:]) % 8))[:-4]
    assert made(qr[:5], body) == qr
    nowhere = made(qr[:5], body[:12] + bytes(5) + body[17:])
    codes = (made("AKP.9", body[:49]), nowhere, f"{qr}0", f"{qr}=", "AKP.1", f"{story[1].code[:-1]}!")
    said = [looked_up(store, code)[1].partition("paper: ")[2].strip() for code in codes]
    assert said == [none, "FORGED: another check sum", *[none] * 4]


def test_a_paper_of_a_history_that_was_cut_off_or_rewritten(tmp_path):
    from tests.campaigns.structural import rewrite

    world = lived(tmp_path / "sklad.equip")
    codes = world.ask(lambda books: [gathered(books, seq).qr for seq in (ISSUE, ISSUE + 2)])
    with world.database.books() as books:
        rewrite(books, ISSUE + 2, lambda payload: payload.update(d="2026-03-01"))
    world.close()
    assert [looked_up(world.path, code)[1].rpartition(": ")[2].strip() for code in codes] == ["MATCH", "REWRITTEN"]
    world.reopen()
    with world.database.books() as books:
        rewrite(books, 1, lambda payload: None, end=ISSUE + 1)
    world.close()
    assert [looked_up(world.path, code)[1].rpartition(": ")[2].strip() for code in codes] == ["MATCH", "TRUNCATED"]


@pytest.mark.parametrize("code", ["AKP.1", "AKP.1ZZZ", "ČČČ", "AKP.2" + "0" * 85])
def test_what_is_no_code(store, code):
    assert looked_up(store, code)[0] in (1, 3)


class TestNotChecked:
    def test_an_open_store(self, tmp_path):
        world = lived(tmp_path / "sklad.equip")
        code, said, error = run(world.path)
        assert (code, said) == (1, "") and "close the program that has it open" in error
        world.database.checkpoint()
        assert world.path.with_name("sklad.equip-wal").stat().st_size == 0
        code, said, error = run(world.path)
        assert (code, said) == (1, "") and "locked" in error
        copy = tmp_path / "kopie.equip"
        finished(world.database.backup(copy))
        assert run(copy)[0] == 0
        world.close()

    def test_a_store_after_a_crash(self, store):
        store.with_name(store.name + "-wal").write_bytes(b"x" * 32)
        assert run(store)[0] == 1

    def test_no_store(self, tmp_path):
        (tmp_path / "a.equip").write_bytes(b"%PDF-1.7 " * 500)
        assert run(tmp_path / "a.equip")[0] == 1
        assert run(tmp_path / "b.equip")[0] == 1
        assert not (tmp_path / "b.equip").exists()

    def test_a_store_without_its_files(self, store):
        beside(store).unlink()
        assert run(store)[0] == 1

    def test_a_store_of_another_version(self, store):
        altered(store, "PRAGMA user_version = 1")
        code, _, error = run(store)
        assert (code, "of another version" in error) == (1, True)

    def test_the_wrong_way_round(self, store):
        assert run(beside(store))[0] == 1

    def test_a_torn_file(self, store):
        content = store.read_bytes()
        store.write_bytes(content[: len(content) // 2])
        assert run(store)[0] in (1, 3)

    def test_how_to_use_it(self):
        assert run()[0] == 1
        assert "verifier.py STORE" in run()[2]
