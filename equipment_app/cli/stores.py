"""Opening the store a command works on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from equipment_app.documents.press import Press
from equipment_app.domain.errors import NoStore
from equipment_app.operations import Command, Outcome
from equipment_app.operations.once import Once
from equipment_app.store.database import Database


@contextmanager
def opened(options: Any) -> Iterator[Database]:
    """The store named by `--store`.

    Raises:
        NoStore: none was named, or there is none.
    """
    if options.store is None:
        raise NoStore("--store FILE")
    with Database.open(options.store, Press(), who="equipment-app") as database:
        yield database


def change(options: Any, command: Command, then: Callable[[Database, Outcome], None] | None = None) -> Outcome:
    """Carry out `command` on the store, once if a key was given."""
    with opened(options) as database:
        outcome = database.change(Once(options.key, command) if options.key else command)
        if then:
            then(database, outcome)
    return outcome
