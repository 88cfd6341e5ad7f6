"""Opening the store a command works on, and what is told of it on stderr: it is older than it was, its disk failed."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from equipment_app.cli.signing_in import signed_in
from equipment_app.documents.press import Press
from equipment_app.domain.place_errors import ReadingOnly
from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.domain.words import Lang, Words
from equipment_app.operations import Books, Command, Outcome
from equipment_app.operations.once import Once
from equipment_app.store import seen
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import whole_file
from equipment_app.store.file.sqlite import no_memory
from equipment_app.store.held import FAILED, HeldDatabase, trouble_of
from equipment_app.store.seen import Compared, Continuity

T = TypeVar("T")
_OLDER = Words(
    (
        "Pozor: evidence je starší, než když ji tento počítač viděl naposledy: končí zápisem {here}, tehdy končila "
        "zápisem {seen}. Nejde o zálohu vrácenou ručně, nebo o jinou kopii?{gone}"
    ),
    (
        "Note: the store is older than when this computer saw it last: it ends with entry {here}, entry {seen} was "
        "seen. Is it a backup that was put back by hand, or another copy?{gone}"
    ),
)
_OTHER = Words(
    (
        "Pozor: zápis {seen} evidence je jiný, než jaký tento počítač viděl. Někdo pracuje na dvou kopiích evidence, "
        "nebo byl deník přepsán.{gone}"
    ),
    (
        "Note: entry {seen} of the store is not the one this computer saw. Somebody works on two copies of the store, "
        "or the journal was rewritten.{gone}"
    ),
)
_GONE = Words(" Chybí doklady {papers}.", " Papers that are missing: {papers}.")
_ACCEPTED = Words(
    "Víte-li proč, potvrďte to: safety --i-know-why.", "If you know why, confirm it: safety --i-know-why."
)


def not_as_seen(found: Compared, lang: Lang) -> str:
    """What is not as it was, and how that is accepted; empty where there is nothing to say."""
    if found.seen is None or found.verdict not in (Continuity.OLDER, Continuity.OTHER):
        return ""
    papers = ", ".join(seen.papers(*one) for one in found.gone)
    gone = _GONE.said(lang).format(papers=papers) if papers else ""
    said = (_OLDER if found.verdict is Continuity.OLDER else _OTHER).said(lang)
    return f"{said.format(here=found.here.seq, seen=found.seen.seq, gone=gone)} {_ACCEPTED.said(lang)}"


@contextmanager
def opened(options: Any, *, locked: bool = False, altered: bool = False) -> Iterator[Database]:
    """The store named by `--store`, in which whoever was named works.

    `locked`: nobody does, for what tells nothing of people. `altered`: likewise, and whatever is in its rows. Raises
    StoreRefused: it cannot be opened; Refusal: nobody may work with it, see `signing_in`; AlteredSchema: SQLite cannot
    make sense of what is in it; OSError: the disk is full, or fails.
    """
    try:
        with ExitStack() as work:
            how = {"who": "equipment-app", "altered": altered, "read_only": options.read_only}
            database = work.enter_context(Database.open(options.store, Press(), **how))
            database.watch.sure = options.clock_is_right
            if not (locked or altered):
                work.enter_context(signed_in(database, options))
                if said := not_as_seen(database.compared(), options.lang or "cs"):  # nothing is held up by it
                    print(said, file=sys.stderr)
            yield database
    except sqlite3.DatabaseError as error:
        raise _broken(options.store, error) from error
    except MemoryError as error:
        raise no_memory(error, options.store) from error


def answered(options: Any, question: Callable[[Books], T]) -> T:
    """What one question finds in that store. Raises what `opened` does, and what `question` does."""
    with opened(options) as database:
        return database.ask(question)


def _broken(store: Path, error: sqlite3.DatabaseError) -> Exception:
    """The file is broken, unless it is the disk that is."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_NOMEM):
        return OSError(f"{store}: {error}")
    return AlteredSchema(str(store), str(error))


def refuse_reading_only(options: Any, store: Path) -> None:
    """For what makes or alters the files of a store otherwise than by writing into it.
    Raises ReadingOnly: `--read-only` was said, which changes nothing, whatever the command.
    """
    if options.read_only:
        raise ReadingOnly(str(store))


def carry_out(database: Database, command: Command) -> Outcome:
    """`database.change`; should the disk fail while it is committed, it is looked for in the store opened anew.
    Raises DiskFailed: it is not there; WriteUnsure: the store cannot be opened, so nobody knows.
    """
    try:
        return database.change(command)
    except sqlite3.DatabaseError as error:
        if database.attempt is None:
            raise
        with closing(HeldDatabase(partial(Database.open, database.path, Press()))) as anew:
            outcome: Outcome = anew.look_again(database, error, trouble_of(error) or FAILED)
            return outcome


def change_on_paper(options: Any, command: Command) -> Outcome:
    """Carry out `command`, once if a key was given; its paper is at `--pdf`, or nothing is done where it cannot be.
    Raises NotFiled: no paper comes of it; OSError: the file cannot be written.
    """
    with opened(options) as database, whole_file(options.pdf) if options.pdf else nullcontext() as write:
        return carry_out(database, Once(options.key, command, write))
