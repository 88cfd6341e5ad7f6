"""Is this paper what the journal says? One verdict, and how far the journal is anchored by it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from equipment_app.domain import anchors
from equipment_app.domain.anchors import Verdict, Why
from equipment_app.domain.journal_code import MistypedJournalCode, NotAJournalCode, hash_range
from equipment_app.domain.numbers import Number
from equipment_app.queries.paper_signature import against
from equipment_app.store.books import Books
from equipment_app.store.ledger.journal import local_time


@dataclass(frozen=True, slots=True)
class Checked:
    verdict: Verdict
    seq: int
    """The entry the paper stands for; 0 where none can be told."""
    anchored: int
    """Entries 1 to this one are what they were when the paper was made."""
    entries: int
    number: str = ""
    filed: bool | None = None
    """For a file: its bytes are the filed ones. None where only a code was given, or nothing is filed for the entry: a
    report bears the code of the journal's last entry, and is not filed."""
    signed: bool | None = None
    """The signature in the code is that of a registered key; None where there is none to check."""
    proof: bool = False
    """It is signed together with its place, and yet the journal has another entry there: there are two journals."""
    why: Why | None = None
    """What the verdict rests on, where its word alone does not say it."""
    restored: datetime | None = None
    """When the store went back to a backup made before this paper, where that is why the paper is not in it."""


def check_code(books: Books, text: str) -> Checked:
    """The verdict on the text of a QR (`AKP.…`) or on a typed code of 26 characters.

    Raises:
        NotAJournalCode: it is neither.
    """
    if text.strip().upper().startswith("AKP."):
        return _check_anchor(books, text.strip().upper())
    head = books.journal.head()[0]
    try:
        low, high = hash_range(text)
    except MistypedJournalCode:
        return Checked(Verdict.UNKNOWN, 0, 0, head)
    row = books.ask("SELECT seq FROM entry WHERE entry_hash BETWEEN ? AND ?", low, high)
    if not row:
        return Checked(Verdict.UNKNOWN, 0, 0, head)
    seq = row[0][0]
    return Checked(Verdict.MATCH, seq, seq, head, number_at(books, seq))


def check_file(books: Books, content: bytes, codes: list[str], typed: str = "") -> Checked:
    """The verdict on a paper as a file: `codes` are the texts of the QR codes in it, `typed` the code in its text.

    Raises:
        NotAJournalCode: the file carries no code of a paper.
    """
    code = next((code for code in codes if code.startswith("AKP.")), typed)
    if not code:
        raise NotAJournalCode("")
    checked = check_code(books, code)
    digest = hashlib.sha256(content).hexdigest()
    filed = books.ask(_FILED, checked.seq, checked.seq)
    number = next((number for number, sha256 in filed if sha256 == digest), None)
    if checked.verdict is Verdict.MATCH and not filed:
        return checked
    return replace(checked, filed=number is not None, number=number or checked.number)


def number_at(books: Books, seq: int) -> str:
    """The number of the paper that stands for this entry."""
    row = books.ask("SELECT series, year, number, suffix FROM act WHERE seq = ? AND series IS NOT NULL", seq)
    return str(Number(*row[0])) if row else ""


def _check_anchor(books: Books, text: str) -> Checked:
    head = books.journal.head()[0]
    try:
        anchor = anchors.decode(text)
    except anchors.Forged:
        return Checked(Verdict.FORGED, 0, 0, head, why=Why.CHECK)
    except anchors.NotAnAnchor as error:
        raise NotAJournalCode(text) from error
    origins = [origin for (origin,) in books.ask("SELECT DISTINCT origin FROM entry")]
    origin = next((origin for origin in origins if anchors.store_tag(origin) == anchor.store), None)
    if origin is None:
        return Checked(Verdict.FOREIGN, anchor.seq, 0, head)
    row = books.ask("SELECT origin, entry_hash FROM entry WHERE seq = ?", anchor.seq)
    verdict = anchors.verdict(anchor, origins, (row[0][0], row[0][1]) if row else None)
    signed, why = against(books, anchor, origin)
    number = number_at(books, anchor.seq) if verdict is Verdict.MATCH else ""
    if number and anchor.document not in {anchors.document_tag(origin, n) for n in (number, f"{number}-S")}:
        why = why or Why.DOCUMENT
    if why:
        verdict = Verdict.REWRITTEN if why is Why.KEYS else Verdict.FORGED
    return Checked(
        verdict,
        anchor.seq,
        anchor.seq if verdict is Verdict.MATCH else 0,
        head,
        number,
        signed=signed,
        proof=verdict is Verdict.REWRITTEN and anchor.placed and bool(signed),
        why=why,
        restored=_restored(books, anchor, origins) if verdict is Verdict.TRUNCATED else None,
    )


def _restored(books: Books, anchor: anchors.Anchor, origins: Sequence[str]) -> datetime | None:
    """When the store went back to a backup that was made before the paper; None where nothing says so."""
    older = next(origin for origin in origins if anchors.store_tag(origin) == anchor.store)
    row = books.ask("SELECT min(seq) FROM entry WHERE seq > (SELECT max(seq) FROM entry WHERE origin = ?)", older)
    if not row or row[0][0] is None:
        return None
    return local_time(books.journal.payload(row[0][0])["t"])


_FILED = (
    "SELECT number, sha256 FROM filing WHERE about = ? OR about IN (SELECT seq FROM act WHERE reverses = ?) "
    "ORDER BY seq DESC"
)
"""A cancelled copy still carries the code of what it cancels, and is filed for the storno."""
