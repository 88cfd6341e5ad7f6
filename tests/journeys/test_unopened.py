"""A store that cannot be opened: the first-run page says why, and not a byte of it has changed."""

import hashlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import pytest

from equipment_app.ui.pages.first_run import FirstRunPage
from equipment_app.ui.program.startup_screens import StartupScreens
from tests.house import House, Key, verified

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from equipment_app.store.database import Database
from tests.world import PlainPress
with Database.open(Path(sys.argv[1]), PlainPress(), who="second window"):
    print("open", flush=True)
    sys.stdin.read()
"""


def missing(store: Path) -> None:
    store.unlink()


def foreign(store: Path) -> None:
    store.write_bytes(b"Jmeno;Prijmeni\r\n" * 400)


def another_database(store: Path) -> None:
    store.unlink()
    with sqlite3.connect(store) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()


def newer(store: Path) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()


def altered(store: Path) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute("DROP TRIGGER " + connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1").fetchone()[0])  # fmt: skip
    connection.close()


CASES = [
    (missing, "there is no store", "file not found"),
    (foreign, "not a store", "not a store"),
    (another_database, "not a store", "not a store"),
    (newer, "newer", "from a newer version"),
    (altered, "", "damaged or altered"),
]


@pytest.mark.parametrize(("spoil", "said", "chip"), CASES, ids=lambda case: getattr(case, "__name__", None))
def test_what_cannot_be_opened_is_said_and_left_alone(
    house: House, store: Path, spoil: Callable[[Path], None], said: str, chip: str
):
    house.start(store).close()
    spoil(store)
    before = prints(store.parent)
    house.start(store)
    assert house.said == [] and said in house.front.refused.words.lower(), house.front.refused.words
    assert chip in states(house)
    assert prints(store.parent) == before
    house.key(Key.Key_Tab)
    house.press("Create…")
    assert house.front.form.isVisible()


def test_a_refusal_is_said_once_however_much_was_asked(house: House, store: Path, monkeypatch: pytest.MonkeyPatch):
    house.start(store).close()
    foreign(store)
    made: list[FirstRunPage] = []
    before = StartupScreens.first_run
    monkeypatch.setattr(StartupScreens, "first_run", lambda self: made.append(before(self)) or made[-1])
    house.start(store)
    assert len(made) == 1


def test_a_store_open_elsewhere_says_by_whom_and_opens_when_it_is_free(house: House, store: Path):
    house.start(store).close()
    with open_elsewhere(store):
        before = prints(store.parent)
        house.start(store)
        assert "second window" in house.front.refused.words
        assert states(house) == ["open elsewhere"]
        assert prints(store.parent) == before
    house.front.recent.view.setFocus()
    house.key(Key.Key_Return)
    assert house.page.title() == "Counter"
    house.close()
    assert verified(store).ok


def states(house: House) -> list[str]:
    """The chips at the end of the rows of recent stores."""
    table = house.front.recent.view.table
    return [str(table.columns[-1].value(row)) for row in house.recent]


def prints(folder: Path) -> dict[str, str]:
    """Name and hash of every file of a store but its lock."""
    files = [file for file in folder.iterdir() if file.is_file() and "lock" not in file.name]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@contextmanager
def open_elsewhere(store: Path):
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdin and other.stdout and other.stdout.readline() == "open\n"
    try:
        yield
    finally:
        other.communicate()
