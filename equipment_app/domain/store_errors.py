"""Why a store cannot be opened or made. The file was not touched."""

from equipment_app.domain.errors import Refusal


class StoreRefused(Refusal):
    """The file cannot be opened; it was not touched."""


class NoStore(StoreRefused):
    path: str


class StoreExists(StoreRefused):
    path: str


class ForeignFile(StoreRefused):
    """Not a store of this program."""

    path: str


class NewerStore(StoreRefused):
    """Made by a newer version of the program."""

    path: str
    version: int
    known: int


class StoreInUse(StoreRefused):
    """Another window or command has the store open; `by` says which, when it is known."""

    path: str
    by: str = ""


class AlteredSchema(StoreRefused):
    """The file's tables or triggers are not the ones this program made."""

    path: str
    difference: str


class ReadOnlyStore(StoreRefused):
    path: str


class UnknownOperator(StoreRefused):
    name: str
    known: tuple[str, ...]
