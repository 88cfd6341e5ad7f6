"""Which paper is this, and is it what the journal says? From its number or the beginning of it or any of its codes.

Three forms of signatures are in people's hands. `AKP.3` is signed with its place: what is genuine was printed by this
store for that number. `AKP.2` is signed without: where its entry is in the journal, the number must be that entry's.
`AKP.1` is not signed, and good for as long as nobody in the store had a key.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from equipment_app.domain import anchors
from equipment_app.domain.anchors import (
    LENGTH,
    Anchor,
    MistypedJournalCode,
    NotAJournalCode,
    Verdict,
    VerdictReason,
    hash_range,
)
from equipment_app.domain.home import Home
from equipment_app.domain.papers import CANCELLED, as_printed, parse_number
from equipment_app.domain.value import Value
from equipment_app.queries.rows import number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import WHOLE
from equipment_app.store.ledger.journal import local_time
from equipment_app.store.ledger.signing import genuine, is_key, key_id


class Begun(Value):
    """What numbers begin so: of one series (empty is any), of these years and counts; `suffix` None is either."""

    series: str
    years: tuple[int, int]
    counts: tuple[int, int]
    suffix: str | None = None


def begun_by(books: Books, text: str) -> Begun | None:
    """What numbers begin with `text`; of a code printed on a paper, its number."""
    return number_begun(paper_of_code(books, text) or text, books.home)


def number_begun(text: str, home: Home) -> Begun | None:
    """`PP`, `PP-20`, `PP-2026-0001`, `PP-2026-000123-S`, or the bare count `123`; None for what begins no number.

    Behind the series stands the short code, where the store has one; what has no other is another store's.
    """
    typed = text.strip().upper()
    if typed.isdecimal() and len(typed) <= _DIGITS:
        return Begun("", (0, _LAST_YEAR), (int(typed), int(typed)))
    mark, rest = home.mark, typed[2:]
    whole = rest == mark or rest.startswith(f"{mark}-")
    shape = _NUMBER.fullmatch(typed[:2] + rest.removeprefix(mark) if whole else typed[:2])
    if shape is None or not (whole or mark.startswith(rest)):
        return None
    series, year, count, suffix = shape.groups()
    return Begun(
        home.series(series), _reach(year or "", 4), _reach(count or "", _DIGITS), CANCELLED if suffix else None
    )


def _reach(begun: str, digits: int) -> tuple[int, int]:
    """The least and the greatest number of so many digits that begins so."""
    return int(begun.ljust(digits, "0")), int(begun.ljust(digits, "9"))


def paper_of_code(books: Books, text: str) -> str:
    """The number of the paper, also where it is that number itself; empty for another store's, for one that does not
    match, and for what is no such code.
    """
    typed = text.strip().upper()
    if parse_number(typed) is not None:
        return as_printed(typed) if books.papers.has(typed) else ""
    if typed.startswith("AKS."):
        return _of_sheet(books, typed)
    if not typed.startswith("AKP.") and sum(char.isalnum() for char in typed) != LENGTH:
        return ""
    try:
        checked = check_code(books, typed)
    except NotAJournalCode:
        return ""
    return checked.number if checked.verdict is Verdict.MATCH else ""


def is_hidden(books: Books, code: str) -> bool:
    """Whether it was printed on a paper of this store that who asks does not see: that is all that is told of it."""
    if not books.session.narrowed:
        return False
    typed = code.strip().upper()
    try:
        anchor = anchors.decode_sheet(typed) if typed.startswith("AKS.") else anchors.decode(typed)
    except (anchors.NotAnAnchor, anchors.Forged):
        return False
    origins = [origin for (origin,) in books.ask("SELECT DISTINCT origin FROM entry")]
    numbers = map(number_of, books.ask(_HIDDEN))
    return any(anchors.document_tag(origin, n) == anchor.document for n in numbers for origin in origins)


def page_of_code(text: str) -> int:
    """Of its paper: the whole code stands on the first page, and on the others which they are."""
    return anchors.decode_sheet(text).page if text.startswith("AKS.") else 1


def _of_sheet(books: Books, typed: str) -> str:
    """Tags are hashes of numbers, so the numbers are tried, the latest first: 100,000 take a quarter of a second."""
    try:
        wanted = anchors.decode_sheet(typed).document
    except anchors.NotAnAnchor:
        return ""
    origins = [origin for (origin,) in books.ask("SELECT DISTINCT origin FROM entry")]
    numbers = map(number_of, books.ask(_NUMBERS))
    return next((n for n in numbers if any(anchors.document_tag(origin, n) == wanted for origin in origins)), "")


_NUMBERS = "SELECT series, year, number, suffix FROM act WHERE series IS NOT NULL ORDER BY year DESC, seq DESC"
_HIDDEN = f"""SELECT series, year, number, suffix FROM {WHOLE}.act WHERE series IS NOT NULL
    AND seq NOT IN (SELECT seq FROM act) ORDER BY seq DESC"""
CODES = ("AKP.", "AKS.")
"""So do the codes begin that are printed on papers."""
_DIGITS, _LAST_YEAR = 6, 9999
_NUMBER = re.compile(r"([A-Z]{2})(?:-(\d{0,4})(?:-(\d{0,6})(?:(?<=\d{6})(-S?))?)?)?")


def against(books: Books, anchor: Anchor, origin: str) -> tuple[bool | None, VerdictReason | None]:
    """Whether the signature is genuine, if that can be told, and what speaks against the code.

    `origin` is the incarnation of the store that it names.
    """
    first = books.ask(_FIRST_SIGNED, origin)[0][0]
    due = bool(first) and first <= anchor.seq
    signed, why = _of_key(books, anchor, due=due) if anchor.key else (None, _of_none(books, anchor, due=due))
    return signed, why or (None if anchor.placed else _of_place(books, anchor))


def _of_key(books: Books, anchor: Anchor, *, due: bool) -> tuple[bool | None, VerdictReason | None]:
    """Withdrawn keys are registered as well: a paper outlives them. Four bytes of an id may be those of several."""
    rows, named = books.ask("SELECT id, public FROM signing_key"), anchor.key.hex()
    keys = [bytes.fromhex(public) for id, public in rows if is_key(id, public)]
    mine = [key for key in keys if key_id(key).startswith(anchor.key)]
    if not mine:
        replaced = any(named.startswith(id) or id.startswith(named) for id, public in rows if not is_key(id, public))
        return None, VerdictReason.KEYS if replaced else VerdictReason.STRANGER if due else None
    place = anchor.store + anchor.seq.to_bytes(8, "big") if anchor.placed else b""
    signed = any(genuine(key, anchor.entry_hash, anchor.signature, place) for key in mine)
    return signed, None if signed else VerdictReason.SIGNATURE


def _of_none(books: Books, anchor: Anchor, *, due: bool) -> VerdictReason | None:
    """An entry without a signature has a paper without one: in it a password to begin with was exchanged."""
    row = books.ask("SELECT 1 FROM entry WHERE seq = ? AND entry_hash = ? AND key_id IS NULL", *_which(anchor))
    return VerdictReason.UNSIGNED if due and not row else None


def _of_place(books: Books, anchor: Anchor) -> VerdictReason | None:
    """A hash covers the number of its entry, so it cannot be that of another."""
    row = books.ask("SELECT 1 FROM entry WHERE seq <> ? AND entry_hash = ?", *_which(anchor))
    return VerdictReason.PLACE if row else None


def _which(anchor: Anchor) -> tuple[int, bytes]:
    return anchor.seq, anchor.entry_hash


_FIRST_SIGNED = (
    "SELECT min(seq) FROM entry WHERE key_id IS NOT NULL AND seq <= (SELECT max(seq) FROM entry WHERE origin = ?)"
)
"""From here on every paper is signed. Nothing, where nobody had a key or a later incarnation was the first to."""


class CancelledBy(Value):
    """That a paper was cancelled: by which, when, by whom."""

    number: str
    at: datetime
    by: str


class Checked(Value):
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
    why: VerdictReason | None = None
    """What the verdict rests on, where its word alone does not say it."""
    cancelled: CancelledBy | None = None
    """The paper matches, and does not apply any more."""
    restored: datetime | None = None
    """When the store went back to a backup made before this paper, where that is why the paper is not in it."""


def check_code(books: Books, text: str) -> Checked:
    """The verdict on the text of a QR (`AKP.…`) or on a typed code of 26 characters.
    Raises NotAJournalCode: it is neither.
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
    return Checked(Verdict.MATCH, seq, seq, head, number_at(books, seq), cancelled=_cancelled(books, seq))


def check_pile(
    books: Books, content: bytes, codes: list[str], typed: str = "", *, scanned: bool = False
) -> list[Checked]:
    """The verdict on every paper in a file, as `check_file` on one of them alone; it is `scanned` where a picture bears
    the codes: it never has the filed bytes, which says nothing against its papers.
    """
    papers = [[code] for code in dict.fromkeys(codes) if code.startswith("AKP.")] or [[]]
    found = [check_file(books, content, code, typed) for code in papers]
    return [replace(one, filed=None) for one in found] if scanned else found


def check_file(books: Books, content: bytes, codes: list[str], typed: str = "") -> Checked:
    """The verdict on a paper as a file: `codes` are the texts of the QR codes in it, `typed` the code in its text.
    Raises NotAJournalCode: the file carries no code of a paper.
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


def _cancelled(books: Books, seq: int) -> CancelledBy | None:
    """Of what stands for this entry."""
    rows = books.ask("SELECT seq FROM act WHERE reverses = ? ORDER BY seq LIMIT 1", seq)
    if not rows:
        return None
    by = rows[0][0]
    payload = books.journal.payload(by)
    return CancelledBy(number_at(books, by), local_time(payload["t"]), books.people.operator(payload["by"]).full_name)


def number_at(books: Books, seq: int) -> str:
    """The number of the paper that stands for this entry."""
    row = books.ask("SELECT series, year, number, suffix FROM act WHERE seq = ?", seq)
    return number_of(row[0]) if row else ""


def _check_anchor(books: Books, text: str) -> Checked:
    head = books.journal.head()[0]
    try:
        anchor = anchors.decode(text)
    except anchors.Forged:
        return Checked(Verdict.FORGED, 0, 0, head, why=VerdictReason.CHECK)
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
        why = why or VerdictReason.DOCUMENT
    if why:
        verdict = Verdict.REWRITTEN if why is VerdictReason.KEYS else Verdict.FORGED
    return Checked(
        verdict,
        anchor.seq,
        anchor.seq if verdict is Verdict.MATCH else 0,
        head,
        number,
        signed=signed,
        proof=verdict is Verdict.REWRITTEN and anchor.placed and bool(signed),
        why=why,
        cancelled=_cancelled(books, anchor.seq) if verdict is Verdict.MATCH else None,
        restored=_restored(books, anchor, origins) if verdict is Verdict.TRUNCATED else None,
    )


def _restored(books: Books, anchor: anchors.Anchor, origins: Sequence[str]) -> datetime | None:
    """When the store went back to a backup that was made before the paper; None where nothing says so."""
    older = next(origin for origin in origins if anchors.store_tag(origin) == anchor.store)
    row = books.ask("SELECT min(seq) FROM entry WHERE seq > (SELECT max(seq) FROM entry WHERE origin = ?)", older)
    if not row or row[0][0] is None:
        return None
    return local_time(books.journal.payload(row[0][0])["t"])


_FILED = """SELECT number, sha256 FROM filing WHERE about = ? OR about IN (SELECT seq FROM act WHERE reverses = ?)
    ORDER BY seq DESC"""
"""A cancelled copy still carries the code of what it cancels, and is filed for the storno."""
