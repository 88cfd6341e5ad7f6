"""What the command line tells of a store beside the answer, on stderr: it is older than it was, its disk has failed."""

import sqlite3
import sys
from typing import Any

from equipment_app.documents.press import Press
from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.place_errors import DiskFailed, WriteUnsure
from equipment_app.domain.words import Lang, Words
from equipment_app.store import seen
from equipment_app.store.database import Attempt, Database
from equipment_app.store.held import FAILED, trouble_of
from equipment_app.store.seen import Compared, Verdict

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


def warn_of(database: Database, options: Any) -> None:
    """Say that the store is not what this computer saw last; nothing is held up by it."""
    if said := not_as_seen(database.compared(), options.lang or "cs"):
        print(said, file=sys.stderr)


def not_as_seen(found: Compared, lang: Lang) -> str:
    """What is not as it was, and how that is accepted; empty where there is nothing to say."""
    if found.seen is None or found.verdict not in (Verdict.OLDER, Verdict.OTHER):
        return ""
    papers = ", ".join(seen.papers(*one) for one in found.gone)
    gone = _GONE.said(lang).format(papers=papers) if papers else ""
    said = (_OLDER if found.verdict is Verdict.OLDER else _OTHER).said(lang)
    return f"{said.format(here=found.here.seq, seen=found.seen.seq, gone=gone)} {_ACCEPTED.said(lang)}"


def looked_for(database: Database, attempt: Attempt, error: sqlite3.DatabaseError) -> Outcome:
    """The outcome, where it is in the store after all. The one that failed is closed.

    Raises:
        DiskFailed, WriteUnsure.
    """
    path, trouble = str(database.path), trouble_of(error) or FAILED
    try:
        database.close()
        with Database.open(database.path, Press()) as again:
            there = attempt.wrote and again.holds(attempt.last, attempt.hash)
    except (sqlite3.DatabaseError, OSError, Refusal) as lost:
        raise WriteUnsure(path, attempt.first, attempt.last, trouble) from lost
    if there:
        return attempt.outcome
    raise DiskFailed(path, trouble) from error
