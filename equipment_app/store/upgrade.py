"""Bring an older store up to date: copy it, run the migrations, replay the journal, check that its head is the same."""

from pathlib import Path

from sqlalchemy import Connection

from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.paths import database
from equipment_app.store import backup, ddl, rebuild, schema, sqlite


class HeadMoved(RuntimeError):
    """A migration changed the journal. Nothing was committed; the copy made before is untouched."""


def run(connection: Connection, path: Path, version: int) -> None:
    """Alembic's migrations from `version` on, in one transaction, after a copy named after the old version.

    Raises:
        JournalBroken: there is nothing true to bring up to date.
        AlteredSchema: the tables did not come out as those of a new store.
    """
    backup.copy(connection, path.with_name(f"{path.name}-before-v{schema.VERSION}-from-v{version}"))
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(database("migrations")).replace("%", "%%"))
    with connection.begin():
        head = _head(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        rebuild.rebuild(connection)
        if _head(connection) != head:
            raise HeadMoved
        difference = ddl.difference(sqlite.raw_connection(connection), ddl.statements())
        if difference:
            raise AlteredSchema(str(path), difference)
        connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")


def _head(connection: Connection) -> tuple[object, ...]:
    query = "SELECT count(*), max(seq), (SELECT entry_hash FROM entry ORDER BY seq DESC LIMIT 1) FROM entry"
    return tuple(connection.exec_driver_sql(query).one())
