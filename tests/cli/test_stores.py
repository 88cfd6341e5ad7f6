"""`new`, `demo`, and the stores that no command opens."""

import os
import sqlite3
from contextlib import closing

import pytest

from equipment_app.documents.press import Press
from equipment_app.domain.home import Home
from equipment_app.store.database import Database
from tests.cli.shell import BUDGET, Shell, process
from tests.documents.reading import Paper
from tests.systems import links
from tests.world import ADAM

ODD = "a;b=c&mode=ro.equip" if os.name == "nt" else "a?b=c&mode=ro.equip"  # Windows has no question mark in a name


def test_a_new_store_is_in_order(tmp_path, heard):
    shell = Shell(tmp_path / "nova.equip", heard)
    said = shell.plain("new", shell.store, "--name", "Nový sklad", "--json")
    assert (said.code, said.err) == (0, "")
    assert said.json["store"] == str(shell.store)
    assert shell.ask("verify")["ok"]
    assert shell.head() == (said.json["entry"], said.json["hash"])


def test_another_store_has_another_block_and_a_short_code(tmp_path, heard):
    shell = Shell(tmp_path / "brno.equip", heard)
    refused = shell.plain("new", shell.store, "--name", "Brno", "--block", "2")
    assert refused.code != 0 and not shell.store.exists()
    assert shell.plain("new", shell.store, "--name", "Brno", "--block", "2", "--code", "brn").code == 0
    shell.ask("import", "members", shell.written("members"))
    with Database.open(shell.store, Press()) as database:
        assert database.ask(lambda books: books.home) == Home(2, "BRN")
        assert database.ask(lambda books: {one.badge for one in books.people.members()}) >= {500_000}


@pytest.mark.parametrize("name", ["sklad č. 1 #2 100%.equip", ODD, "'; DROP TABLE entry.equip"])
def test_a_store_may_be_called_anything(tmp_path, heard, shell, name):
    other = Shell(tmp_path / name, heard)
    assert other.plain("new", other.store, "--name", name).code == 0
    other.ask("import", "members", shell.written("members"))
    assert other.ask("verify")["ok"]
    assert (tmp_path / name).is_file()


def test_the_operator_signs_the_papers(shell, tmp_path):
    shell.ask("issue", "--to", ADAM, "R-001", "--pdf", tmp_path / "a.pdf")
    assert "Zora Skladníková" in Paper((tmp_path / "a.pdf").read_bytes()).text(0)


def test_without_an_operator_papers_are_made_all_the_same(tmp_path, heard, shell):
    other = Shell(tmp_path / "bez.equip", heard)
    assert other.plain("new", other.store, "--name", "Bez obsluhy").code == 0
    other.ask("funding", "Norské fondy", "--letter", "F")
    for kind in ("members", "catalogue", "deliveries"):
        other.ask("import", kind, shell.written(kind), *(BUDGET if kind == "deliveries" else ()))
    assert other.ask("issue", "--to", ADAM, "R-001", "--pdf", tmp_path / "a.pdf")["number"]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes in folders")
@pytest.mark.parametrize("words", [("new", "{}", "--name", "Druhý"), ("--store", "{}", "verify")])
def test_a_pipe_called_like_a_store_is_not_waited_for(tmp_path, heard, words):
    path = tmp_path / "roura.equip"
    os.mkfifo(path)
    assert Shell(path, heard).plain(*(word.format(path) for word in words)).code == 1


@pytest.mark.parametrize("words", [("new", "{}", "--name", "Druhý"), ("demo", "{}")])
@pytest.mark.parametrize("end", ["-wal", "-journal", "-files-wal", pytest.param("-link", marks=links)])
def test_no_store_is_made_in_the_place_of_anothers_log_nor_through_a_link(shell, words, end):
    before = shell.head()
    path = shell.store.with_name(f"{shell.store.name}{end}")
    if end == "-link":
        path = shell.store.with_name("odkaz.equip")
        path.symlink_to(shell.store.with_name("jinde.equip"))
    assert shell.plain(*(word.format(path) for word in words)).code == 1
    assert not path.exists()
    assert shell.head() == before


@pytest.mark.parametrize("words", [("new", "{}", "--name", "Druhý"), ("demo", "{}")])
def test_an_existing_file_is_refused_and_stays_as_it_is(tmp_path, heard, words):
    path = tmp_path / "dopis.txt"
    path.write_text("dopis")
    said = Shell(path, heard).plain("--lang", "en", *(word.format(path) for word in words))
    assert (said.code, said.out) == (1, "")
    assert "exists already" in said.err
    assert path.read_text() == "dopis"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_refused(tmp_path, heard):
    said = Shell(tmp_path, heard).plain("new", tmp_path / "není" / "a.equip", "--name", "A")
    assert (said.code, said.out) == (1, "")
    assert said.err


def test_the_demo_is_280_members_and_a_year_of_handovers(demo):
    assert demo.ask("verify")["ok"]
    with closing(sqlite3.connect(demo.store)) as raw:
        members = "SELECT count(*) FROM holder WHERE kind = 'member' AND withdrawn = 0"
        assert raw.execute(members).fetchone() == (280,)
        months = "SELECT count(DISTINCT substr(occurred_on, 1, 7)) FROM act WHERE kind = 'issue'"
        assert raw.execute(months).fetchone()[0] >= 12
        kinds = dict(raw.execute("SELECT kind, count(*) FROM act GROUP BY kind").fetchall())
    assert kinds["issue"] > 280
    assert kinds["return"] > 20
    assert kinds["storno"] > 0
    assert demo.ask("holdings", "990001")["lines"]


def test_the_demo_has_last_years_exercise_closed_with_its_differences(demo):
    with closing(sqlite3.connect(demo.store)) as raw:
        id, closed, ends = raw.execute("SELECT id, closed, ends FROM deployment ORDER BY begins LIMIT 1").fetchone()
        told = "SELECT kind, count(*) FROM act WHERE about = ? GROUP BY kind"
        kinds = dict(raw.execute(told, (id,)).fetchall())
        [last] = raw.execute("SELECT max(occurred_on) FROM act WHERE about = ?", (id,)).fetchone()
        [first] = raw.execute("SELECT min(occurred_on) FROM act WHERE kind = 'issue'").fetchone()
    assert closed and ends == last < first
    assert (kinds["gate"], kinds["gate_return"], kinds["incident"]) == (18, 19, 2)


def test_the_demo_says_what_it_made(demo_said, demo_made):
    assert demo_said["store"] == str(demo_made.store)
    assert demo_said["members"] == 280


@pytest.fixture(params=["holdings", "issue", "import", "verify"])
def command(request, shell) -> tuple:
    return {
        "holdings": ("holdings", ADAM),
        "issue": ("issue", "--to", ADAM, "R-001"),
        "import": ("import", "members", shell.written("members")),
        "verify": ("verify",),
    }[request.param]


def refused(shell: Shell, path: object, command: tuple) -> str:
    said = shell.plain("--store", path, "--lang", "en", *command)
    assert (said.code, said.out) == (1, "")
    return said.err


def test_a_missing_store_is_refused(shell, tmp_path, command):
    assert "There is no store" in refused(shell, tmp_path / "není.equip", command)
    assert "There is no store" in refused(shell, tmp_path, command)


@pytest.mark.parametrize("content", [b"dopis", b"", b"SQLite format 3\0" + bytes(84)])
def test_a_foreign_file_is_refused_and_nothing_is_left_beside_it(shell, tmp_path, command, content):
    (tmp_path / "cizi").mkdir()
    path = tmp_path / "cizi" / "dopis.equip"
    path.write_bytes(content)
    assert "is not a store of this program" in refused(shell, path, command)
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(shell, tmp_path, command):
    path = tmp_path / "cizi.equip"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE t (a)")
    content = path.read_bytes()
    assert "is not a store of this program" in refused(shell, path, command)
    assert path.read_bytes() == content


def test_a_newer_store_is_refused(shell, command):
    with closing(sqlite3.connect(shell.store)) as raw:
        raw.execute("PRAGMA user_version = 999")
    assert "newer version" in refused(shell, shell.store, command)


def test_a_store_in_use_is_refused_with_by_whom(shell, command):
    with Database.open(shell.store, Press(), who="okno Zory"):
        done = process("--store", shell.store, "--lang", "en", *command)
        assert (done.returncode, done.stdout) == (1, b"")
        assert "is open in the window of okno Zory" in done.stderr.decode()
    assert shell(*command).code == 0


@pytest.mark.parametrize("name", ["", "  "])
def test_a_store_has_a_name(shell, name):
    path = shell.store.with_name("beze jména.equip")
    said = shell.plain("new", path, "--name", name)
    assert said.code == 2
    assert "the store needs a name" in said.err
    assert not path.exists()
