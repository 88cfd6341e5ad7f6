"""Room on the disk of a store. A full disk loses nothing, but it is better said while something can still be done."""

import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from equipment_app.domain.place_errors import DiskFull

MEGABYTE = 1_000_000
LOW, LEAST = 200 * MEGABYTE, 50 * MEGABYTE
_TIMES = 3
"""So often the store should fit beside itself: it is copied before it is changed, and again while it is verified."""


class State(StrEnum):
    ENOUGH = "enough"
    LOW = "low"
    """Under 200 MB, or under three times the store."""
    NONE = "none"
    """Under 50 MB: nothing is written any more."""


@dataclass(frozen=True, slots=True)
class Room:
    """In bytes: what is free for this user, and how large the store is."""

    free: int
    store: int

    @property
    def state(self) -> State:
        if self.free < LEAST:
            return State.NONE
        return State.LOW if self.free < max(LOW, _TIMES * self.store) else State.ENOUGH


def free(folder: Path) -> int:
    """Bytes that this user can still write there."""
    return shutil.disk_usage(folder).free


def room(store: Path) -> Room:
    """What there is now."""
    return Room(free(store.parent), store.stat().st_size if store.exists() else 0)


def refuse_full(store: Path) -> None:
    """Raises DiskFull where too little is free for another entry with its paper."""
    there = free(store.parent)
    if there < LEAST:
        raise DiskFull(str(store), there // MEGABYTE, LEAST // MEGABYTE)
