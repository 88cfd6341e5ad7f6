"""Stores that are not open: looked at, made new, made as a demo. All of it is work for the worker thread."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from equipment_app.domain.errors import Refusal
from equipment_app.ui import clock

SUFFIX = ".equip"


@dataclass(frozen=True, slots=True)
class Seen:
    """A recent store as it is on disk now; `refusal` says why it cannot be opened."""

    path: Path
    name: str
    written: datetime | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class NewStore:
    path: Path
    name: str
    surname: str
    given_name: str = ""
    rank: str = ""
    personal_number: str = ""
    function: str = ""


def see(path: Path) -> Seen:
    from equipment_app.store.glance import glance

    try:
        name, refusal = glance(path).name, None
    except Refusal as error:
        name, refusal = "", error
    written = datetime.fromtimestamp(path.stat().st_mtime, clock.PRAGUE) if path.is_file() else None
    return Seen(path, name or path.stem, written, refusal)


def create(wanted: NewStore) -> Path:
    """Raises StoreExists, ReadOnlyStore."""
    from equipment_app.documents.press import Press
    from equipment_app.store.database import Database

    keeper = {
        "surname": wanted.surname,
        "given_name": wanted.given_name,
        "rank": wanted.rank,
        "personal_number": wanted.personal_number,
        "function": wanted.function,
    }
    Database.create(wanted.path, wanted.name, Press(), operator=keeper).close()
    return wanted.path


def make_demo(path: Path, step: Callable[[int, int], None]) -> Path:
    """The demo at `path`; one that is there already is taken as it is. A cancelled one leaves nothing."""
    if not path.exists():
        from equipment_app.demo import fill

        path.parent.mkdir(parents=True, exist_ok=True)
        fill(path, step=step)
    return path
