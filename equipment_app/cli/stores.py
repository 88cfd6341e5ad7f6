"""Opening the store a command works on."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from equipment_app.cli.signing_in import signed_in
from equipment_app.cli.telling import looked_for, warn_of
from equipment_app.documents.press import Press
from equipment_app.domain.place_errors import ReadingOnly
from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.operations import Command, Outcome
from equipment_app.operations.once import Once
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import whole_file


@contextmanager
def opened(options: Any, *, locked: bool = False, altered: bool = False) -> Iterator[Database]:
    """The store named by `--store`, in which whoever was named works.

    `locked`: nobody does, for what tells nothing of people. `altered`: likewise, and whatever is in its rows.

    Raises:
        StoreRefused: it cannot be opened.
        Refusal: nobody may work with it, see `signing_in`.
        AlteredSchema: SQLite cannot make sense of what is in it.
        OSError: the disk is full, or fails.
    """
    try:
        with ExitStack() as work:
            how = {"who": "equipment-app", "altered": altered, "read_only": options.read_only}
            database = work.enter_context(Database.open(options.store, Press(), **how))
            database.watch.sure = options.clock_is_right
            if not (locked or altered):
                work.enter_context(signed_in(database, options))
                warn_of(database, options)
            yield database
    except sqlite3.DatabaseError as error:
        raise _broken(options.store, error) from error


def _broken(store: Path, error: sqlite3.DatabaseError) -> Exception:
    """The file is broken, unless it is the disk that is."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_NOMEM):
        return OSError(f"{store}: {error}")
    return AlteredSchema(str(store), str(error))


def refuse_reading_only(options: Any, store: Path) -> None:
    """For what makes or alters the files of a store otherwise than by writing into it.

    Raises:
        ReadingOnly: `--read-only` was said, which changes nothing, whatever the command.
    """
    if options.read_only:
        raise ReadingOnly(str(store))


def change(options: Any, command: Command) -> Outcome:
    """Carry out `command` on the store, once if a key was given."""
    with opened(options) as database:
        return carry_out(database, Once(options.key, command))


def carry_out(database: Database, command: Command) -> Outcome:
    """`database.change`; should the disk fail while it is committed, it is looked for in the store opened anew.

    Raises:
        DiskFailed: it is not there.
        WriteUnsure: the store cannot be opened, so nobody knows.
    """
    try:
        return database.change(command)
    except sqlite3.DatabaseError as error:
        if database.attempt is None:
            raise
        return looked_for(database, database.attempt, error)


def change_on_paper(options: Any, command: Command) -> Outcome:
    """Carry out `command`; its paper is at `--pdf` when it is done, and nothing is done if it cannot be put there.

    Raises:
        NotFiled: no paper comes of it.
        OSError: the file cannot be written.
    """
    if options.pdf is None:
        return change(options, command)
    with opened(options) as database, whole_file(options.pdf) as write:
        return carry_out(database, Once(options.key, command, write))
