"""Rebuild everything that follows from the journal, from its bytes alone. Nothing of the journal is touched."""

from sqlalchemy import Connection

from equipment_app.domain import canonical
from equipment_app.store import projections
from equipment_app.store.search import SearchIndex


def rebuild(connection: Connection) -> None:
    """Empty the registered and derived tables and replay every entry; then index the words again."""
    projections.clear(connection)
    for seq, payload in connection.exec_driver_sql("SELECT seq, payload FROM entry ORDER BY seq").fetchall():
        projections.project(connection, seq, canonical.parse(payload))
    SearchIndex(connection).rebuild()
