"""Give an older store the tables of today, to the last character of their text, for migrations to build on.

The journal is not touched. What follows from it is dropped and made anew; identities, remarks, filings and carts are
put aside and copied back. Alembic's own way of altering SQLite's tables would lose triggers and unnamed checks.
"""

from collections.abc import Mapping

from sqlalchemy import Connection

from equipment_app.store.tables import ddl, schema

KEPT = (*(table.name for table in schema.SECRETS), "scratch_cart", "scratch_check", "scratch_sign_in")


def reshape(connection: Connection, added: Mapping[str, Mapping[str, str]] | None = None) -> None:
    """Inside a transaction, before everything derived is rebuilt.

    `added` names the columns that kept tables did not have yet: table to column to the SQL of what old rows get. A
    column that may be NULL needs no mention, and leaves the commitments of old rows as they are.
    """
    there = connection.exec_driver_sql("SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    names = {kind: {name for one, name in there if one == kind} for kind in ("table", "index", "trigger", "view")}
    for kind in ("trigger", "view", "index"):
        for name in sorted(names[kind]):
            connection.exec_driver_sql(f'DROP {kind.upper()} "{name}"')
    kept = {name for name in KEPT if name in names["table"]}
    for name in sorted(kept):
        connection.exec_driver_sql(f'ALTER TABLE "{name}" RENAME TO "kept_{name}"')
    for name in sorted(names["table"] - kept - {"entry", "alembic_version"}):
        if not name.startswith("scratch_search_"):
            connection.exec_driver_sql(f'DROP TABLE "{name}"')
    for statement in ddl.statements():
        if not statement.startswith("CREATE TABLE entry "):
            connection.exec_driver_sql(statement)
    for name in sorted(kept):
        _copy_back(connection, name, (added or {}).get(name, {}))


def _copy_back(connection: Connection, table: str, added: Mapping[str, str]) -> None:
    now, before = (_columns(connection, name) for name in (table, f"kept_{table}"))
    values = {name: f'"{name}"' for name in now if name in before} | dict(added)
    columns = ", ".join(f'"{name}"' for name in values)
    connection.exec_driver_sql(
        f'INSERT INTO "{table}" ({columns}) SELECT {", ".join(values.values())} FROM "kept_{table}"'
    )
    connection.exec_driver_sql(f'DROP TABLE "kept_{table}"')


def _columns(connection: Connection, table: str) -> list[str]:
    return [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]
