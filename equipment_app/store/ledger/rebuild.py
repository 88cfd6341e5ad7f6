"""Rebuild everything that follows from the journal, from its bytes alone. Nothing of the journal is touched."""

from sqlalchemy import Connection

from equipment_app.domain import canonical
from equipment_app.domain.errors import JournalBroken
from equipment_app.store.encryption.connection import raw_connection
from equipment_app.store.ledger import projections
from equipment_app.store.ledger.search import SearchIndex
from equipment_app.store.sql import Sql


def rebuild(connection: Connection) -> None:
    """Empty the registered and derived tables and replay every entry; then index the words again.

    Raises:
        JournalBroken: the entries are not what they were, so nothing true can be made of them.
    """
    raw = raw_connection(connection)
    sql = Sql(raw)
    projections.clear(sql)
    previous, expected = canonical.ORIGIN_HASH, 1
    for seq, origin, form, payload, digest in raw.execute(_ENTRIES):
        try:
            said = canonical.parse(payload)
            sound = seq == expected and canonical.entry_hash(origin, seq, form, previous, payload) == digest
        except canonical.NotCanonical as error:
            raise JournalBroken(expected) from error
        if not sound:
            raise JournalBroken(expected)
        projections.project(sql, seq, said)
        previous, expected = digest, seq + 1
    SearchIndex(sql).rebuild()


_ENTRIES = "SELECT seq, origin, format, payload, entry_hash FROM entry ORDER BY seq"
