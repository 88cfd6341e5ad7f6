"""The connection that writes has the settings the record depends on; one that SQLite does not take stops everything."""

import sqlite3

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.store.file import sqlite
from equipment_app.store.file.files import beside
from equipment_app.store.file.sqlite import SettingRefused
from equipment_app.store.tables import ddl
from tests.world import ADAM

SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "locking_mode": "exclusive",
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "mmap_size": 0,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
}


def asked(raw, name):
    row = raw.execute(f"PRAGMA {name}").fetchone()
    return row[0] if row else 0


@pytest.mark.parametrize(("name", "value"), SETTINGS.items())
def test_on_the_writing_connection(world, name, value):
    """Asked inside the transaction of a handover, on the connection that commits it."""
    seen = []

    def issue(books):
        outcome = Issue(ADAM, ("V-001",))(books)
        seen.append(asked(books.connection, name))
        return outcome

    world.do(issue)
    assert seen == [value]


@pytest.mark.parametrize(("name", "value"), SETTINGS.items())
def test_on_the_connection_of_the_files(world, name, value):
    raw = world.database._files._raw
    assert asked(raw, name) == value


def test_who_made_the_files(world):
    world.close()
    found = []
    for path in (world.path, beside(world.path)):
        other = sqlite3.connect(path)
        found.append((asked(other, "application_id").to_bytes(4, "big"), asked(other, "user_version")))
        other.close()
    assert found == [(b"EQUP", ddl.VERSION), (b"EQUF", 0)]


def test_nothing_is_opened_without_them(tmp_path, monkeypatch):
    monkeypatch.setitem(sqlite._SETTINGS, "synchronous", 7)
    with pytest.raises(SettingRefused, match="synchronous"):
        sqlite.connect(tmp_path / "a", 1, new=True)
