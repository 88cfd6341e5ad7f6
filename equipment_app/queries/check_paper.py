"""Is this paper what the journal says? One verdict, and how far the journal is anchored by it."""

import hashlib
from dataclasses import dataclass, replace

from equipment_app.domain import anchors
from equipment_app.domain.anchors import Verdict
from equipment_app.domain.journal_code import MistypedJournalCode, NotAJournalCode, hash_range
from equipment_app.domain.numbers import Number
from equipment_app.store.books import Books


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
        return Checked(Verdict.FORGED, 0, 0, head)
    except anchors.NotAnAnchor as error:
        raise NotAJournalCode(text) from error
    origins = [origin for (origin,) in books.ask("SELECT DISTINCT origin FROM entry")]
    row = books.ask("SELECT entry_hash, origin FROM entry WHERE seq = ?", anchor.seq)
    digest = row[0][0] if row else None
    verdict = anchors.verdict(anchor, origins, head, digest)
    number = number_at(books, anchor.seq) if verdict is Verdict.MATCH else ""
    if number and anchor.document not in {anchors.document_tag(row[0][1], n) for n in (number, f"{number}-S")}:
        verdict = Verdict.FORGED
    return Checked(verdict, anchor.seq, anchor.seq if verdict is Verdict.MATCH else 0, head, number)


_FILED = (
    "SELECT number, sha256 FROM filing WHERE about = ? OR about IN (SELECT seq FROM act WHERE reverses = ?) "
    "ORDER BY seq DESC"
)
"""A cancelled copy still carries the code of what it cancels, and is filed for the storno."""
