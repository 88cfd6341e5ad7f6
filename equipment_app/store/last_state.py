"""What is backed up before a store goes back: itself, as it is, if it still is one."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from equipment_app.domain.backups import Manifest, Why
from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import StoreInUse
from equipment_app.store.backups.service import Backups
from equipment_app.store.books import PaperPress
from equipment_app.store.database import Database


def back_up_first(store: Path, press: PaperPress) -> Manifest | None:
    """A closed store, beside itself, unless nothing changed since the last time; None where there is none.

    One that cannot be opened, or is not sound, is what people go back from: it is set aside as it is all the same.
    Raises StoreInUse: somebody works with it.
    """
    if not store.exists():
        return None
    with suppress(sqlite3.DatabaseError):
        try:
            with Database.open(store, press, who="restore") as database:
                backups = Backups(store, database.source.origin)
                if backups.due(Why.RESTORE, database.source.head):
                    return backups.make(database.source, Why.RESTORE)
        except StoreInUse:
            raise
        except Refusal:
            return None
    return None
