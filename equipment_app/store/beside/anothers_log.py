"""The way out of `ForeignLog`: logs that are not a store's own are set aside. Work of its own never is.

A log holds such work when entries in it go on from where the file ends, or when it has papers that the journal names
and the file has not. That is brought in, if file and log are one sound store; else nothing is touched.
"""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from equipment_app.domain.place_errors import LogHoldsWork
from equipment_app.domain.store_errors import StoreInUse, StoreRefused
from equipment_app.domain.value import Value
from equipment_app.store.beside import leftover
from equipment_app.store.beside.leftover import Brought
from equipment_app.store.file import files, sqlite
from equipment_app.store.file.files import beside
from equipment_app.store.file.lock import nobody_else
from equipment_app.store.tables import ddl

_WHO = "set-log-aside"


class Log(Value):
    end: str
    """What it is called behind the name of the store: `-wal`, `-files-wal`."""
    size: int
    sha256: str


class SetAside(Value):
    """`folder` is where the logs are now, None where none was set aside; `brought` is what was brought in instead."""

    folder: Path | None = None
    logs: tuple[Log, ...] = ()
    brought: Brought | None = None


@contextmanager
def set_aside(store: Path) -> Iterator[SetAside]:
    """Inside, the store can be opened without them. They lie beside it again when what is done inside fails: whoever
    may not work with the store sets nothing aside.
    Raises StoreInUse, ReadOnlyStore; LogHoldsWork: nothing was moved, and both are kept where it says.
    """
    with nobody_else(store, _WHO):
        found, moved = _move(store) if leftover.is_there(store) else (SetAside(), [])
    try:
        yield found
    except BaseException:
        with nobody_else(store, _WHO):
            _put_back(moved)
        raise


def _move(store: Path) -> tuple[SetAside, list[tuple[Path, Path]]]:
    """Also says what was moved: from where, to where."""
    folder, moved = leftover.keep_aside(store), list[tuple[Path, Path]]()
    papers, brought = beside(store), None
    try:
        for file in (store, papers):
            if leftover.mends_more_than_a_header(file):
                moved.append(_moved(file, "-journal", folder))
        if leftover.has_log(store, "-wal") and leftover.own(store) is None:
            brought = _bring_in(store, folder)
            moved += [] if brought else [_moved(store, "-wal", folder)]
        anothers = leftover.has_log(papers, "-wal") and not leftover.owns_papers(store)
        if anothers and not _bring_papers_in(store, folder):
            moved.append(_moved(papers, "-wal", folder))
    except BaseException:
        _put_back(moved)
        raise
    logs = tuple(_told(store, before, now) for before, now in moved)
    return SetAside(folder if moved else None, logs, brought), moved


def _moved(file: Path, end: str, folder: Path) -> tuple[Path, Path]:
    log = file.with_name(file.name + end)
    log.replace(folder / log.name)
    return log, folder / log.name


def _put_back(moved: list[tuple[Path, Path]]) -> None:
    for before, now in moved:
        shutil.copy2(now, before)


def _told(store: Path, before: Path, now: Path) -> Log:
    content = now.read_bytes()
    return Log(before.name.removeprefix(store.name), len(content), hashlib.sha256(content).hexdigest())


def _bring_in(store: Path, kept: Path) -> Brought | None:
    """None where the log has no work of the store. Raises LogHoldsWork."""
    found = leftover.work_in_log(store)
    if found is None:
        return None
    work, sound = found
    if not sound or not _has_its_papers(store):
        raise LogHoldsWork(str(store), str(kept))
    sqlite.rest(sqlite.connect(store, ddl.APPLICATION_ID))
    return work


def _has_its_papers(store: Path) -> bool:
    try:
        return _named(store) <= _filed_in(beside(store))
    except StoreInUse:
        raise
    except StoreRefused:
        return False


def _bring_papers_in(store: Path, kept: Path) -> bool:
    """False where the log has no paper that the journal names and the file lacks. Raises LogHoldsWork."""
    papers = beside(store)
    missing = _named(store) - _filed_in(papers, without_log=True)
    if not missing:
        return False
    try:
        if not missing & _filed_in(papers):
            return False
    except StoreInUse:
        raise
    except StoreRefused as error:
        raise LogHoldsWork(str(store), str(kept)) from error
    sqlite.rest(sqlite.connect(papers, files.APPLICATION_ID))
    return True


def _named(store: Path) -> set[str]:
    """The papers of the journal, as it is with the log that is its own; none where its tables are not ours."""
    with sqlite.reading(store) as raw:
        if ddl.altered(raw):
            return set()
        return {row[0] for row in raw.execute("SELECT sha256 FROM filing")}


def _filed_in(papers: Path, *, without_log: bool = False) -> set[str]:
    """Raises StoreRefused: they cannot be read together with their log."""
    try:
        with leftover.alone(papers) if without_log else sqlite.reading(papers) as raw:
            if ddl.difference(raw, ddl.FILE_TABLE):
                raise sqlite3.DatabaseError("not as it was made")
            if not without_log and raw.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("not sound")
            return {row[0].hex() for row in raw.execute("SELECT sha256 FROM file")}
    except sqlite3.DatabaseError:
        if without_log:
            return set()
        raise
