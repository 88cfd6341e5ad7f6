"""Stores that are not open: looked at, made new, made as a demo. All of it is work for the worker thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from equipment_app.domain.errors import Refusal
from equipment_app.domain.home import FIRST, Home
from equipment_app.domain.passwords import good_pin, strong
from equipment_app.operations.operators import SetPassword
from equipment_app.store.file.safety import Safety
from equipment_app.ui import formatting

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
    password: str = field(default="", repr=False)
    """Empty: whoever is at this computer is let in."""
    pin: str = field(default="", repr=False)
    passphrase: str = field(default="", repr=False)
    """Empty: the file is not encrypted."""
    home: Home = FIRST

    @property
    def keeper(self) -> str:
        """By whom it is signed in to."""
        return f"{self.surname} {self.given_name}".strip()


def see(path: Path) -> Seen:
    from equipment_app.store.opening import glance

    try:
        name, refusal = glance(path).name, None
    except Refusal as error:
        name, refusal = "", error
    written = datetime.fromtimestamp(path.stat().st_mtime, formatting.PRAGUE) if path.is_file() else None
    return Seen(path, name or path.stem, written, refusal)


def look_at_place(path: Path) -> Safety:
    """Whether data are safe where `path` lies or would lie."""
    from equipment_app.store.file.safety import safety

    return safety(path)


def create(wanted: NewStore) -> Path:
    """An encrypted one can be opened by whoever made it, without saying its passphrase again.

    Raises StoreExists, ReadOnlyStore, WeakPassword, WeakPin, ShortPassphrase, NoCipher; no store is left half made.
    """
    from equipment_app.documents.press import Press
    from equipment_app.store.database import Database
    from equipment_app.store.encryption import cipher

    keeper = {
        "surname": wanted.surname,
        "given_name": wanted.given_name,
        "rank": wanted.rank,
        "personal_number": wanted.personal_number,
        "function": wanted.function,
    }
    if wanted.password:
        strong(wanted.password, wanted.keeper, wanted.personal_number, wanted.name)
    if wanted.pin:
        good_pin(wanted.pin)
    key = cipher.Key.new(wanted.passphrase) if wanted.passphrase else None
    with Database.create(wanted.path, wanted.name, Press(), operator=keeper, key=key, home=wanted.home) as database:
        if wanted.password:
            database.change(SetPassword(wanted.password, wanted.pin))
    if key is not None:
        cipher.know(key)
    return wanted.path


def make_demo(path: Path, step: Callable[[int, int], None]) -> Path:
    """The demo at `path`; one that is there already is taken as it is. A cancelled one leaves nothing."""
    if not path.exists():
        from equipment_app.demo import fill
        from equipment_app.store.file import permissions

        permissions.make_folders(path.parent)
        fill(path, step=step)
    return path
