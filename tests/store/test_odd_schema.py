"""Rows of the schema that no program writes, as damage or a hand leaves them: the store is refused, and in words."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.store.database import Database
from equipment_app.store.tables import ddl
from tests.store.former import as_version
from tests.world import PlainPress

ODD = {
    "a statement kept as bytes": "UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) WHERE name = 'act_by_day'",
    "a key without its index": "DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_setting_1'",
}


def spoiled(path: Path, statement: str) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute(statement)
    return path


@pytest.mark.parametrize("wanted", [ddl.statements(), ddl.FILE_TABLE, ddl.made(1)], ids=["today", "files", "former"])
def test_what_the_keys_tell_is_what_sqlite_does(wanted):
    assert ddl._implied(wanted) == ddl.implied_by(wanted) != frozenset()


@pytest.mark.parametrize("statement", ODD.values(), ids=ODD)
def test_it_is_refused(closed, statement):
    with pytest.raises(AlteredSchema):
        Database.open(spoiled(closed, statement), PlainPress())


@pytest.mark.parametrize("statement", ODD.values(), ids=ODD)
def test_it_is_refused_in_a_store_of_a_former_version(closed, statement):
    with pytest.raises(AlteredSchema):
        Database.open(spoiled(as_version(1, closed), statement), PlainPress())
