"""Bring an older store up to date: run the migrations, replay the journal, check that its head is the same."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.paths import database
from equipment_app.store.file import sqlite
from equipment_app.store.ledger import alchemy, projections
from equipment_app.store.tables import ddl


class HeadMoved(RuntimeError):
    """A migration changed the journal. Nothing was committed; the backup made before is untouched."""


def run(raw: sqlite3.Connection, path: Path) -> None:
    """Alembic's migrations, in one transaction.

    Raises:
        JournalBroken: there is nothing true to bring up to date.
        AlteredSchema: the tables did not come out as those of a new store.
    """
    with sqlite.transaction(raw):
        head = _head(raw)
        _migrate(raw)
        if _head(raw) != head:
            raise HeadMoved
        difference = ddl.difference(raw, ddl.statements())
        if difference:
            raise AlteredSchema(str(path), difference)
        raw.execute(f"PRAGMA user_version = {ddl.VERSION}")


def _migrate(raw: sqlite3.Connection) -> None:
    """Alembic's part; what SQLite refuses is said as SQLite says it."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(database("migrations")).replace("%", "%%"))
    connection = config.attributes["connection"] = alchemy.over(raw)
    try:
        command.upgrade(config, "head")
    except DBAPIError as error:
        raise error.orig or error from error
    projections.rebuild(connection)


def _head(raw: sqlite3.Connection) -> tuple[Any, ...]:
    query = "SELECT count(*), max(seq), (SELECT entry_hash FROM entry ORDER BY seq DESC LIMIT 1) FROM entry"
    head: tuple[Any, ...] = raw.execute(query).fetchone()
    return head
