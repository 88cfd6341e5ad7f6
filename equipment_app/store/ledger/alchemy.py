"""SQLAlchemy on the store's one connection: for migrations, verification and whoever builds statements from the tables.

It takes part in the transaction that is open and never begins or ends one. Importing it takes as long as painting two
windows; nobody who only asks needs it, so it is imported with the first entry, or while nobody waits.
"""

import sqlite3

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool


def over(raw: sqlite3.Connection) -> Connection:
    """SQLAlchemy's connection over `raw`. Whoever opened `raw` closes it."""
    engine = create_engine(
        "sqlite://", creator=lambda: raw, poolclass=StaticPool, pool_reset_on_return=None, skip_autocommit_rollback=True
    )
    return engine.connect()
