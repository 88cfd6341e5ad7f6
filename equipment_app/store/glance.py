"""A look at a store from outside, before anybody opens it; it changes no byte of it."""

from dataclasses import dataclass
from pathlib import Path

from equipment_app.store import arrival, migrate, sqlite
from equipment_app.store.lock import refuse_if_open


@dataclass(frozen=True, slots=True)
class Glance:
    name: str
    entries: int


def glance(path: Path) -> Glance:
    """What the store is called and how long its journal is; nothing of the journal is verified.

    Raises:
        NoStore, NetworkPlace, SyncedPlace, ExposedStore, ExposedFolder.
        ForeignFile, NewerStore, AlteredSchema, StoreInUse, ReadOnlyStore.
    """
    arrival.approach(path)
    refuse_if_open(path)
    migrate.examine(path)
    with sqlite.reading(path) as raw:
        name = raw.execute("SELECT value FROM setting WHERE key = 'store.name'").fetchone()
        last = raw.execute("SELECT max(seq) FROM entry").fetchone()
    return Glance(str(name[0]) if name else "", int(last[0] or 0))
