"""One paper in full: its facts, what replaced it, what is cancelled with it, and its filed bytes."""

import hashlib
import hmac
from datetime import date, datetime

from equipment_app.domain import canonical
from equipment_app.domain.errors import AlreadyCancelled, CannotCancel
from equipment_app.domain.kinds import CARTS, KINDS, KindOfEntry
from equipment_app.domain.papers import CANCELLED, Number, as_printed
from equipment_app.domain.value import Value
from equipment_app.queries.papers import PaperRow, papers
from equipment_app.store.books import Books
from equipment_app.store.dialect import json_text, kinds_of


class Storno(Value):
    number: str
    day: date
    reason: str


class PaperCard(Value):
    kind: KindOfEntry
    row: PaperRow
    pieces: int
    value: int
    """Haléře, of everything whose price is known."""
    storno: Storno | None
    replaces: str
    replaced_by: str
    together: tuple[str, ...]
    """Other numbers written with it, which are cancelled with it: the return of an exchange."""


class Document(Value):
    """Filed bytes. `intact`: they are those the journal has committed to."""

    number: str
    content: bytes
    intact: bool


class ToPrint(Value):
    """`prints` says how often it went to a printer before; the first print is the original, in `copies` pieces."""

    number: str
    content: bytes
    prints: int
    copies: int
    now: datetime


def paper_card(books: Books, number: str) -> PaperCard:
    """Raises UnknownNumber."""
    number = as_printed(number).removesuffix(CANCELLED)
    seq = books.papers.seq(number)
    payload = books.journal.payload(seq)
    moved = books.papers.lines(seq)
    storno = _storno(books, seq)
    return PaperCard(
        kind=KINDS[payload["k"]],
        row=papers(books, [seq])[0],
        pieces=sum(quantity for _, quantity, _ in moved),
        value=sum((thing.price or 0) * quantity for thing, quantity, _ in moved),
        storno=storno,
        replaces=payload.get("x", {}).get("replaces", ""),
        replaced_by=_replaced_by(books, number) if storno else "",
        together=tuple(str(n) for n in _numbers_with(books, seq) if str(n) != number),
    )


def document(books: Books, number: str) -> Document:
    """The latest bytes filed under a number: of a handover its original, of a storno its cancelled copy.
    Raises NotFiled: nothing is.
    """
    content = books.papers.content(number)
    return Document(number, content, _is_committed(books, number, content))


def to_print(books: Books, number: str) -> ToPrint:
    """Raises UnknownNumber, NotFiled."""
    number = as_printed(number)
    seq = books.papers.seq(number)
    facts = books.journal.payload(seq).get("x", {})
    copies = facts.get("copies", int(books.settings["paper.copies"]))
    return ToPrint(number, books.papers.content(number), len(books.ask(_PRINTS, seq)), copies, books.journal.now())


def _storno(books: Books, seq: int) -> Storno | None:
    number = books.history.reversed_by(seq)
    if not number:
        return None
    by = books.papers.seq(number)
    day = date.fromisoformat(books.journal.payload(by)["d"])
    return Storno(number, day, books.papers.remark(by, "reason"))


def _replaced_by(books: Books, number: str) -> str:
    row = books.ask(_REPLACED_BY, number)
    return str(books.papers.handover(row[0][0]).number) if row else ""


def _numbers_with(books: Books, seq: int) -> list[str]:
    payloads = [books.journal.payload(one) for one in books.history.together(seq)]
    return [str(Number(*one["doc"])) for one in payloads if KINDS[one["k"]].form and "doc" in one]


def _is_committed(books: Books, number: str, content: bytes) -> bool:
    """The bytes have the hash the filing names, and the journal's entry is bound to that filing."""
    row = books.ask(_FILING, number)
    if not row or hashlib.sha256(content).hexdigest() != row[0].sha256:
        return False
    filing = dict(row[0]._asdict())
    salt = filing.pop("salt")
    entry = filing.pop("seq")
    digest = canonical.commitment(salt, filing).hex()
    commitments = {ref: bound for table, ref, bound in books.journal.payload(entry)["cm"] if table == "filing"}
    return hmac.compare_digest(commitments.get(filing["ref"], ""), digest)


_PRINTS = "SELECT 1 FROM act WHERE about = ? AND kind = 'printed'"
_REPLACED_BY = f"""SELECT seq FROM act WHERE kind IN {kinds_of(CARTS)} AND {json_text("facts", "replaces")} = ?
    ORDER BY seq DESC LIMIT 1"""
_FILING = """SELECT ref, seq, about, number, role, sha256, salt FROM filing WHERE number = ?
    AND role IN ('original', 'cancelled') ORDER BY seq DESC LIMIT 1"""


class Cancelling(Value):
    number: str
    together: tuple[str, ...]
    """Other numbers that are cancelled with it."""
    kind: KindOfEntry
    """Of its entry: several kinds may have numbers of one series."""
    scans: tuple[str, ...] = ()
    """Signed scans of any of them, which stay."""


def cancelling(books: Books, number: str) -> Cancelling:
    """Raises UnknownNumber, AlreadyCancelled, CannotCancel for what is a storno itself."""
    number = number.strip().upper()
    if number.endswith(CANCELLED):
        raise CannotCancel(number)
    card = paper_card(books, number)
    if card.storno:
        raise AlreadyCancelled(card.row.number, card.storno.number)
    scans = [scan for one in (card.row.number, *card.together) for scan in books.attachments.signed_scans(one)]
    return Cancelling(card.row.number, card.together, card.kind, tuple(scans))
