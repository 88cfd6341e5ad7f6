"""Rebuild everything that follows from the journal, from its bytes alone. Nothing of the journal is touched."""

from sqlalchemy import Connection

from equipment_app.domain import canonical
from equipment_app.store import projections
from equipment_app.store.search import SearchIndex
from equipment_app.store.sql import Sql


def rebuild(connection: Connection) -> None:
    """Empty the registered and derived tables and replay every entry; then index the words again."""
    sql = Sql(connection)
    projections.clear(sql)
    for seq, payload in sql.rows("SELECT seq, payload FROM entry ORDER BY seq"):
        projections.project(sql, seq, canonical.parse(payload))
    SearchIndex(sql).rebuild()
