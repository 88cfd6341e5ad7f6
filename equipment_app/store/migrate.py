"""A store's tables: built new, checked at opening, brought up to date only when their version says so."""

from pathlib import Path

from sqlalchemy import Connection

from equipment_app.domain.errors import AlteredSchema, NewerStore
from equipment_app.store import ddl, schema


def build(connection: Connection) -> None:
    """The tables of a new store, from `db/schema.sql`."""
    with connection.begin():
        for statement in ddl.statements():
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")


def check(connection: Connection, path: Path) -> None:
    """Refuse what this program cannot keep; bring an older store up to date.

    Raises:
        NewerStore: a newer version of the program made it.
        AlteredSchema: a table, index or trigger is not what this program made.
    """
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    connection.rollback()
    if version > schema.VERSION:
        raise NewerStore(str(path), version, schema.VERSION)
    if version < schema.VERSION:
        _upgrade(connection, path, version)
    difference = altered(connection)
    connection.rollback()
    if difference:
        raise AlteredSchema(str(path), difference)


def altered(connection: Connection) -> str:
    """The name of the first table, index or trigger that is missing, added or other than it was made; else empty."""
    rows = connection.exec_driver_sql(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'scratch_search_%'"
    )
    there = {ddl.normal(sql) for (sql,) in rows}
    wanted = {ddl.normal(statement) for statement in ddl.statements()}
    odd = sorted(there ^ wanted)
    return " ".join(odd[0].split()[:3]) if odd else ""


def _upgrade(connection: Connection, path: Path, version: int) -> None:
    from equipment_app.store import upgrade

    upgrade.run(connection, path, version)
