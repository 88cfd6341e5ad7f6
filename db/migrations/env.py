"""Runs migrations on the connection the store hands over, inside the transaction that is open on it.

Revision `0007` makes stores of version 7. The version of a store is SQLite's `user_version`; the table Alembic keeps it
in is there only while migrations run, because a migrated store is like a new one to the last character.
"""

from alembic import context

connection = context.config.attributes["connection"]
version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()

context.configure(connection=connection)
connection.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT NOT NULL)")
if version:
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{version:04}",))
context.run_migrations()
connection.exec_driver_sql("DROP TABLE alembic_version")
