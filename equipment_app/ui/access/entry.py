"""What somebody says to come in, and how the door takes it; all of it on the worker's thread."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipment_app.store.access.access import Present
    from equipment_app.store.database import Database
    from equipment_app.store.records.people import Operator


class Secret(StrEnum):
    PASSWORD = "password"
    PIN = "pin"
    CODE = "code"
    """Of the recovery sheet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`who` is typed, or the id of whoever a badge or a list has named."""

    who: str | int
    secret: str = field(repr=False)
    by: Secret = Secret.PASSWORD


@dataclass(frozen=True, slots=True)
class Entering:
    """Whoever has just made a store is in it: they need not say twice who they are."""

    who: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Known:
    """An operator the form need not ask for. On a locked desk `name` is not told."""

    id: int
    initials: str
    name: str = ""
    pin: bool = False
    """A PIN is enough."""


def known(one: "Operator", pinned: "tuple[Operator, ...]", *, named: bool) -> Known:
    initials = (one.surname[:1] + one.given_name[:1]).upper()
    return Known(one.id, initials, one.name if named else "", any(other.id == one.id for other in pinned))


def come_in(entry: Entry) -> "Callable[[Database, object], Present]":
    """Raises WrongSecret, TooSoon, NotSignedIn."""

    def work(database: "Database", _progress: object) -> "Present":
        door = database.door
        if entry.by is Secret.PIN:
            assert isinstance(entry.who, int)
            door.resume(entry.who, entry.secret)
        elif entry.by is Secret.CODE:
            door.recover(entry.who, entry.secret)
        else:
            door.sign_in(entry.who, entry.secret)
        return door.present()

    return work


def whose_badge(number: int) -> "Callable[[Database, object], tuple[Operator | None, Present]]":
    """The operator with this badge, and who can go on with a PIN now."""

    def work(database: "Database", _progress: object) -> "tuple[Operator | None, Present]":
        return database.door.by_badge(number), database.door.present()

    return work


def present(database: "Database", _progress: object) -> "Present":
    return database.door.present()
