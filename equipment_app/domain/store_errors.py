"""Why a store cannot be opened or made. The file was not touched."""

from dataclasses import dataclass

from equipment_app.domain.errors import Refusal


class StoreRefused(Refusal):
    """The file cannot be opened; it was not touched."""


@dataclass(eq=False)
class NoStore(StoreRefused):
    path: str


@dataclass(eq=False)
class StoreExists(StoreRefused):
    path: str


@dataclass(eq=False)
class ForeignFile(StoreRefused):
    """Not a store of this program."""

    path: str


@dataclass(eq=False)
class NewerStore(StoreRefused):
    """Made by a newer version of the program."""

    path: str
    version: int
    known: int


@dataclass(eq=False)
class StoreInUse(StoreRefused):
    """Another window or command has the store open; `by` says which, when it is known."""

    path: str
    by: str = ""


@dataclass(eq=False)
class AlteredSchema(StoreRefused):
    """The file's tables or triggers are not the ones this program made."""

    path: str
    difference: str


@dataclass(eq=False)
class ReadOnlyStore(StoreRefused):
    path: str


@dataclass(eq=False)
class UnknownOperator(StoreRefused):
    name: str
    known: tuple[str, ...]
