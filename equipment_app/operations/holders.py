"""Where things are that nobody has: one holder for each way of being gone, made when it is first needed."""

from equipment_app.domain.custody import HolderId
from equipment_app.domain.entries import Registration
from equipment_app.operations import resolve
from equipment_app.store.books import Books

NAMES = {"missing": "Chybějící věci", "lost": "Ztracené věci", "disposed": "Vyřazený majetek"}
"""Missing is what nobody finds, lost what a record says is gone for good, disposed what was written off."""


def the_holder(books: Books, kind: str) -> tuple[HolderId, tuple[Registration, ...]]:
    """The single holder of this kind, with its registration where it is new."""
    return resolve.outsider(books, kind, NAMES[kind])
