"""A store's tables: built new, checked at opening, brought up to date only when their version says so."""

from pathlib import Path
from sqlite3 import Connection as Connection3

from sqlalchemy import Connection

from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, NewerStore
from equipment_app.store import ddl, schema, sqlite


def build(connection: Connection) -> None:
    """The tables of a new store, from `db/schema.sql`."""
    with connection.begin():
        for statement in ddl.statements():
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")


def examine(path: Path) -> None:
    """Refuse what this program cannot keep, without changing a byte.

    Raises:
        ForeignFile, StoreInUse.
        NewerStore: a newer version of the program made it.
        AlteredSchema: a table, index or trigger is not what this program made.
    """
    with sqlite.reading(path) as raw:
        if raw.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
            raise ForeignFile(str(path))
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        if version > schema.VERSION:
            raise NewerStore(str(path), version, schema.VERSION)
        difference = altered(raw) if version == schema.VERSION else ""
        if difference:
            raise AlteredSchema(str(path), difference)


def bring_up_to_date(connection: Connection, path: Path) -> None:
    """Migrate a store of an older version, wholly or not at all.

    Raises:
        AlteredSchema, JournalBroken.
    """
    version = sqlite.raw_connection(connection).execute("PRAGMA user_version").fetchone()[0]
    if version == schema.VERSION:
        return
    from equipment_app.store import upgrade

    upgrade.run(connection, path, version)


def altered(raw: Connection3) -> str:
    """The name of the first table, index or trigger that is missing, added or other than it was made; else empty."""
    return ddl.difference(raw, ddl.statements())
