"""Check files: a unit check or a station's part of a stock-take goes out in a small file, and its answer comes back.

That it goes out is an entry: what it asks, for whom, until when, which entry of the store it knows last, and the key
that what comes back is signed with. What comes back is known by its hash: the same is taken once, another answer of the
same file is of a copy of it, and whoever takes it in too has said so.
"""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, TypeAlias

from equipment_app.domain.carried_file import Carried, Result, asked, digest
from equipment_app.domain.custody import Seq
from equipment_app.domain.entries import FIELD, Cell, Secret, remark
from equipment_app.domain.errors import BadDate
from equipment_app.domain.kinds import Kind
from equipment_app.domain.list_errors import CheckFileAltered, CheckFileCancelled, CheckFileExpired, CheckFileForeign
from equipment_app.operations.carried.entries import CarriedOut, file_of
from equipment_app.operations.plan import Plan, next_number
from equipment_app.store.books import Books
from equipment_app.store.ledger.signing import SigningKey, is_signed

LONGEST = timedelta(days=31)
"""A check file holds names of people: it is not good for longer."""
_SALT = 32
"""Bytes."""
Write: TypeAlias = Callable[[Carried], object]
"""Seals a file and puts it where it goes. Raises ShortPassphrase, OSError: then nothing was carried out."""


def refuse_day(books: Books, until: date) -> None:
    """Raises BadDate: the last day of a check file is over already, or too far off."""
    today = books.journal.today()
    if not today <= until <= today + LONGEST:
        raise BadDate(until, today, today + LONGEST)


def made(books: Books, id: str, until: date, fill: Callable[[Mapping[str, Any], bytes], Carried]) -> Carried:
    """The file `id`, filled from what it says of itself and the seed of its key. Raises BadDate."""
    refuse_day(books, until)
    about = asked(id, until, books.journal.origin, books.journal.head())
    return fill(about, SigningKey().seed)


def leaving(
    books: Books, file: Carried, write: Write, what: str, whom: str, *beside: Secret, about: int = 0, **more: Cell
) -> Plan:
    """The entry by which it goes out, still without what is said of it; the file is written with it. Raises
    TextTooLong.
    """
    (seq, end), salt = file.ask["head"], secrets.token_bytes(_SALT)
    facts: dict[str, Cell] = {"what": what, "seq": seq, "hash": end, "until": file.until.isoformat()}
    facts |= {"check": file.ask["check"], "digest": digest(salt, file.ask), "key": SigningKey(file.seed).public.hex()}
    return Plan(
        Kind.CARRIED,
        number=next_number(books, Kind.CARRIED),
        about=Seq(about) if about else None,
        secrets=(*remark(salt.hex(), "salt"), *remark(whom, "whom", FIELD), *beside),
        facts=facts | more,
        then=partial(write, file),
    )


def back(file: CarriedOut, what: str, result: Result, taken: int) -> Plan:
    """The entry by which it came back."""
    facts: dict[str, Cell] = {"what": what, "hash": result.hash, "taken": taken}
    return Plan(Kind.CARRIED, about=file.entry, facts=facts)


@contextmanager
def read_from(result: Result) -> Iterator[None]:
    """Raises CheckFileAltered: whoever has the secret of a file has its key, but no program could say that."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, AssertionError) as error:
        raise CheckFileAltered(result.path) from error


def believed(books: Books, result: Result, what: str) -> tuple[CarriedOut, datetime]:
    """The file that it is of, and when the work in it ended.

    What was asked names the store's origin and its last entry then; its digest stands in the entry of the file, so a
    result is of this journal and of no other that went on from an older copy.
    Raises CheckFileForeign, CheckFileCancelled, CheckFileAltered, CheckFileExpired.
    """
    path, file = result.path, file_of(books, what, result.check)
    if file is None:
        raise CheckFileForeign(path)
    with read_from(result):
        asks = digest(bytes.fromhex(books.papers.remark(file.entry, "salt")), result.ask) == file.digest
        signed = is_signed(bytes.fromhex(file.key), result.said, bytes.fromhex(result.signature))
        ended = datetime.fromisoformat(result.ended)
    if not asks or not signed:
        raise CheckFileAltered(path)
    if file.cancelled:
        raise CheckFileCancelled(path, file.number)
    assert file.until is not None, "a check file has a last day"
    if ended.date() > file.until:
        raise CheckFileExpired(path, file.until)
    return file, ended
