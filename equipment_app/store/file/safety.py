"""Whether the data of a store are safe where it lies, as far as this computer can tell. Nothing is opened."""

from dataclasses import dataclass
from pathlib import Path

from equipment_app.store.file import disk, permissions, space, surroundings
from equipment_app.store.file.disk import Encryption
from equipment_app.store.file.place import Place
from equipment_app.store.file.space import Room


@dataclass(frozen=True, slots=True)
class Safety:
    place: Place
    encryption: Encryption
    permissions_checked: bool
    """Whether it is known who else may read the files."""
    exposed: tuple[str, ...]
    """Files that others who use this computer can read or change."""
    room: Room


def safety(store: Path) -> Safety:
    """Asking about encryption can take seconds on Windows and macOS."""
    place = surroundings.place_of(store)
    known, exposed = permissions.looked_at(store)
    return Safety(
        place,
        disk.encryption(place, store),
        known,
        tuple(file.name for file in exposed),
        space.room(store),
    )
