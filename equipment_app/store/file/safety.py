"""Whether the data of a store are safe where it lies, and have room, as far as this computer can tell.

A full disk loses nothing, but it is better said while something can still be done.
"""

import shutil
from pathlib import Path

from equipment_app.domain.backup_errors import NoRoom
from equipment_app.domain.place_errors import DiskFull
from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded
from equipment_app.store.file import permissions, surroundings
from equipment_app.store.file.place import StorePlace
from equipment_app.store.file.surroundings import Encryption

MEGABYTE = 1_000_000
LOW, LEAST = 200 * MEGABYTE, 50 * MEGABYTE
_TIMES = 3
"""So often the store should fit beside itself: it is copied before it is changed, and again while it is verified."""


class DiskState(Worded):
    """Its words follow what is free."""

    ENOUGH = "enough"
    LOW = "low", ", dochází", ", running out"
    """Under 200 MB, or under three times the store."""
    NONE = "none", ", nezapíše se už nic", ", nothing can be written any more"
    """Under 50 MB: nothing is written any more."""


class DiskSpace(Value):
    """In bytes: what is free for this user, and how large the store is."""

    free: int
    store: int

    @property
    def state(self) -> DiskState:
        if self.free < LEAST:
            return DiskState.NONE
        return DiskState.LOW if self.free < max(LOW, _TIMES * self.store) else DiskState.ENOUGH


def free(folder: Path) -> int:
    """Bytes that this user can still write there."""
    return shutil.disk_usage(folder).free


def room(store: Path) -> DiskSpace:
    """What there is now."""
    return DiskSpace(free(store.parent), store.stat().st_size if store.exists() else 0)


def refuse_full(store: Path) -> None:
    """Raises DiskFull where too little is free for another entry with its paper."""
    there = free(store.parent)
    if there < LEAST:
        raise DiskFull(str(store), there // MEGABYTE, LEAST // MEGABYTE)


def refuse_no_room(folder: Path, size: int) -> None:
    """What a store there needs to be written to is not taken from it. Raises NoRoom: so many bytes do not fit."""
    there, needed = free(folder), size + LEAST
    if there < needed:
        raise NoRoom(str(folder), needed // MEGABYTE, there // MEGABYTE)


class Safety(Value):
    place: StorePlace
    encryption: Encryption
    permissions_checked: bool
    """Whether it is known who else may read the files."""
    exposed: tuple[str, ...]
    """Files that others who use this computer can read or change."""
    room: DiskSpace


def safety(store: Path) -> Safety:
    """Asking about encryption can take seconds on Windows and macOS."""
    place = surroundings.place_of(store)
    known, exposed = permissions.looked_at(store)
    return Safety(
        place,
        surroundings.encryption(place, store),
        known,
        tuple(file.name for file in exposed),
        room(store),
    )
