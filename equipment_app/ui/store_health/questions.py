"""What is asked on the worker's thread about the store as a file."""

from dataclasses import dataclass
from pathlib import Path

from equipment_app.domain.backups import Where
from equipment_app.queries.integrity import ClockMarks, clock_marks
from equipment_app.store.database import Database
from equipment_app.store.file.safety import Safety
from equipment_app.store.seen import Compared
from equipment_app.ui.encryption.folders import folders_of


@dataclass(frozen=True, slots=True)
class Standing:
    """How the store stands: where it lies, what this computer remembers of it, what its entries say of the clock."""

    safety: Safety
    compared: Compared
    marks: ClockMarks
    read_only: bool
    encrypted: bool = False
    clear: tuple[Path, ...] = ()
    """What lies beside an encrypted store, and in the folders of its backups, and opens without a passphrase."""


def standing(database: Database, where: Where) -> Standing:
    """`where` backups go, but for the second place, which may be slow.

    It takes seconds where the system has to be asked about encryption.
    """
    from equipment_app.store.beside.restoring import in_the_clear
    from equipment_app.store.file.safety import safety
    from equipment_app.store.seen import compare

    encrypted = database.key is not None
    return Standing(
        safety(database.path),
        database.ask(compare),
        database.ask(clock_marks),
        database.found.read_only,
        encrypted,
        tuple(in_the_clear(database.path, folders_of(database.path, Where(where.folder)))) if encrypted else (),
    )


def accept(database: Database) -> None:
    """From now on the store as it is here is what this computer has seen."""
    from equipment_app.store import seen

    database.ask(lambda books: seen.accept(books, database.path))
