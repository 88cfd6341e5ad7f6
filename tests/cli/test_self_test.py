"""The program's test of itself: it passes where all is well, and each of its checks can fail."""

import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from equipment_app import app
from equipment_app.cli import self_test, stores
from equipment_app.cli.self_test import SelfTest
from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.file.pieces import finished
from tests.world import PlainPress

CHECKS = (
    *("a new store", "the sample lists", "a kit handed over", "its paper"),
    *("taken back", "the journal verified", "closed and opened again", "a window"),
    "encrypted, and opened with its passphrase",
)


class Answering:
    """A store that answers every question and every command with the same."""

    def __init__(self, answer):
        self.answer = answer

    def ask(self, _question):
        return self.answer

    change = ask


@pytest.fixture
def trial(tmp_path):
    return SelfTest(tmp_path / "self-test.equip")


def test_where_all_is_well_every_check_passes_and_nothing_is_left(monkeypatch, tmp_path):
    monkeypatch.setattr(app, "window_paints", lambda: True)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert self_test.run() == dict.fromkeys(CHECKS, True)
    assert list(tmp_path.iterdir()) == []


def test_where_no_store_can_be_made_every_check_but_the_window_fails(monkeypatch, capsys):
    monkeypatch.setattr(app, "window_paints", lambda: True)
    monkeypatch.setattr(Database, "create", lambda *_: (_ for _ in ()).throw(OSError("no room")))
    assert self_test.run() == {name: name == "a window" for name in CHECKS}
    said = capsys.readouterr().err
    assert said.splitlines()[0] == "OSError: no room"
    assert said.count("there is no store") == 6


def test_where_nothing_encrypts_it_is_not_tried(monkeypatch):
    monkeypatch.setattr(app, "window_paints", lambda: True)
    monkeypatch.setattr(cipher, "offered", lambda: False)
    monkeypatch.setattr(SelfTest, "lists", lambda _: True)
    assert list(self_test.run()) == list(CHECKS[:-1])


def test_an_encrypted_store_with_nothing_in_it_fails(trial):
    trial.new()
    trial.database.close()
    assert not trial.encrypted()


def test_a_window_that_does_not_paint_fails(monkeypatch, trial):
    monkeypatch.setattr(app, "window_paints", lambda: False)
    assert not trial.window()


@pytest.mark.parametrize(("lines", "passed"), [(16, True), (15, False), (17, False), (0, False)])
def test_the_whole_kit_is_handed_over_and_its_number_kept(trial, lines, passed):
    trial._database = Answering(SimpleNamespace(number="PP-2026-000007", lines=[None] * lines))
    assert trial.issue() is passed
    assert trial._number == "PP-2026-000007"


@pytest.mark.parametrize(
    ("content", "passed"),
    [
        (b"%PDF-" + bytes(5000), True),
        (b"%PDF-" + bytes(4995), False),
        (b"%PDF-", False),
        (b"<html>" + bytes(9000), False),
        (b"", False),
    ],
)
def test_its_paper_is_a_pdf_with_something_in_it(trial, content, passed):
    trial._database = Answering(content)
    assert trial.paper() is passed


@pytest.mark.parametrize(("number", "passed"), [("PP-2026-000007-S", True), ("PP-2026-000007", False), ("", False)])
def test_the_storno_has_the_number_of_what_it_cancels(trial, number, passed):
    trial._number = "PP-2026-000007"
    trial._database = Answering(SimpleNamespace(number=number))
    assert trial.undo() is passed


@pytest.mark.parametrize("ok", [True, False])
def test_a_journal_that_is_not_in_order_fails(trial, ok):
    trial._database = Answering(SimpleNamespace(ok=ok))
    assert trial.verified() is ok


def test_another_store_in_its_place_fails(tmp_path, trial):
    """Opened again it must be the same one."""
    for path in (tmp_path / "self-test.equip", tmp_path / "other.equip"):
        Database.create(path, "Zkouška", PlainPress()).close()
    trial._database = Database.open(tmp_path / "other.equip", PlainPress())
    assert not trial.reopened()
    trial._database = Database.open(tmp_path / "self-test.equip", PlainPress())
    trial._path = tmp_path / "copy.equip"
    finished(trial._database.backup(trial._path))
    assert trial.reopened()


def failing(code: int, text: str = "disk I/O error") -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(text)
    error.sqlite_errorcode = code
    return error


def options(store: Path) -> SimpleNamespace:
    """What the command line has where nothing was said."""
    nobody = {"acting": "", "second": "", "password_file": None, "asked_of_lead": None}
    return SimpleNamespace(store=store, **nobody, read_only=False, clock_is_right=False, lang="cs")


class TestWhatBreaksUnderACommand:
    """What SQLite says in the middle of a command: the disk's fault is the disk's, all else is the file's."""

    @pytest.mark.parametrize(
        "code",
        [
            *(sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_NOMEM),
            *(sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_READONLY_DIRECTORY),
        ],
    )
    def test_the_disk(self, code):
        said = stores._broken(Path("sklad.equip"), failing(code))
        assert isinstance(said, OSError)
        assert str(said) == "sklad.equip: disk I/O error"

    @pytest.mark.parametrize(
        "error",
        [
            *(failing(sqlite3.SQLITE_CORRUPT, "malformed"), failing(sqlite3.SQLITE_NOTADB, "malformed")),
            *(failing(sqlite3.SQLITE_CORRUPT_VTAB, "malformed"), sqlite3.DatabaseError("malformed")),
        ],
    )
    def test_the_file(self, error):
        said = stores._broken(Path("sklad.equip"), error)
        assert isinstance(said, AlteredSchema)
        assert (said.path, said.difference) == ("sklad.equip", "malformed")

    def test_inside_the_block_it_is_said_and_the_store_is_closed(self, tmp_path):
        path = tmp_path / "sklad.equip"
        Database.create(path, "Sklad", PlainPress()).close()
        for code, kind in ((sqlite3.SQLITE_FULL, OSError), (sqlite3.SQLITE_CORRUPT, AlteredSchema)):
            with pytest.raises(kind), stores.opened(options(path)):
                raise failing(code)
        Database.open(path, PlainPress()).close()

    def test_who_has_it_open_is_the_command_line(self, tmp_path):
        path = tmp_path / "sklad.equip"
        Database.create(path, "Sklad", PlainPress()).close()
        with stores.opened(options(path)):
            assert b"equipment-app (pid " in path.with_name("sklad.equip-lock").read_bytes()
