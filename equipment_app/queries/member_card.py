"""All there is to say about one member: sizes, what they hold, what their kit lacks, what happened, which papers."""

import json
from collections.abc import Iterable
from datetime import date

from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.papers import CANCELLED
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.queries.entitlement import entitlement, lacks
from equipment_app.queries.filters import SHEETS_OF
from equipment_app.queries.holdings import answered_for, holdings
from equipment_app.queries.rows import StatedPaper, made, number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import GIVEN
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.papers import STATE
from equipment_app.store.records.people import Member


class Gap(Value):
    """So many pieces of an article that the member should have and has not."""

    article: Article
    size: str
    """The member's own; empty where the article comes in sizes and theirs is not known."""
    pieces: int
    stock: int | None
    """Pieces of that size in stock; None while the size is not known: nothing was counted."""


class Event(Value):
    """One entry that moved something to or from the member, or is about their membership and moved nothing.

    `thing` and `size` are of the only kind of thing it moved; empty where there were several.
    """

    seq: int
    kind: str
    """issue, return, storno, …"""
    day: date
    number: str
    pieces: int
    change: int
    """Pieces that came to the member; negative, that went."""
    unit: str
    thing: str
    thing_en: str
    size: str
    reason: str
    remark: str
    cancelled_by: str
    """Number of the storno that took it back, while this line stays."""
    cancels: str
    """Of a storno: the number it took back."""
    gave: bool = False
    """It moved things away from the member."""

    @property
    def got(self) -> int:
        """Of an exchange, the pieces that came to the member; `got - change` went."""
        return (self.pieces + self.change) // 2


class MemberDetails(Value):
    member: Member
    withdrawn: bool
    measured: date | None
    """The day the sizes were last written down otherwise than before."""
    holdings: tuple[HoldingLine, ...]
    shared: tuple[HoldingLine, ...]
    """What their unit holds and they answer for."""
    kit: str
    """Name of the standard kit; empty without one."""
    gaps: tuple[Gap, ...]
    events: tuple[Event, ...]
    """The latest first."""
    papers: tuple[StatedPaper, ...]
    """The latest first, with those of records that were merged into this one, as are the events."""
    into: Member | None = None
    """The record this one was merged into."""

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.holdings)

    @property
    def value(self) -> int:
        """Haléře, of everything whose price is known."""
        return sum((line.price or 0) * line.quantity for line in self.holdings)


def member_card(books: Books, id: int) -> MemberDetails | None:
    """None where there is no such member."""
    member = books.people.member(id)
    if member is None:
        return None
    touching = json.dumps([id, *(one.id for one in books.people.merged(id))])
    return MemberDetails(
        member=member,
        withdrawn=books.people.present(id) is None,
        measured=_measured(books, member.ref),
        holdings=tuple(holdings(books, id)),
        shared=tuple(answered_for(books, id)),
        kit=entitlement(books).name,
        gaps=tuple(_gaps(books, member)),
        events=tuple(_events(books, touching)),
        papers=tuple(made(StatedPaper, row, number=number_of(row)) for row in books.ask(_PAPERS, *[touching] * 4)),
        into=None if member.merged_into is None else books.people.member(member.merged_into),
    )


def _gaps(books: Books, member: Member) -> Iterable[Gap]:
    for one in lacks(books, member):
        article = one.line.article
        stock = books.things.stock(article.id).get(one.size, 0) if one.size else None
        yield Gap(article, one.size, one.pieces, stock)


def _measured(books: Books, ref: str) -> date | None:
    """The first of the latest snapshots that agree on the sizes."""
    found = None
    sizes = None
    for row in books.ask(_SNAPSHOTS, ref):
        if sizes is not None and row.sizes != sizes:
            break
        sizes, found = row.sizes, row.occurred_on
    return date.fromisoformat(found) if found and sizes != "{}" else None


def _events(books: Books, records: str) -> Iterable[Event]:
    """Of all these records of one person, as JSON."""
    for row in books.ask(_EVENTS, *[records] * 7):
        number = number_of(row)
        yield made(
            Event,
            row,
            gave=bool(row.gave),
            number=number,
            reason=books.papers.remark(row.seq, "reason") or books.papers.remark(row.seq, "name"),
            remark=books.papers.remark(row.seq),
            cancelled_by=books.history.reversed_by(row.seq) or "",
            cancels=number.removesuffix(CANCELLED) if row.reverses else "",
        )


_SNAPSHOTS = (
    "SELECT i.sizes, a.occurred_on FROM identity i JOIN act a ON a.seq = i.seq WHERE i.ref = ? ORDER BY i.seq DESC"
)
_THESE = f"IN (SELECT value FROM {GIVEN})"
_TOUCHED = f"""(SELECT seq FROM move WHERE target {_THESE} UNION SELECT seq FROM move WHERE source {_THESE}
    UNION {SHEETS_OF}
    UNION SELECT seq FROM act WHERE reverses IN ({SHEETS_OF}))"""
"""What moved something to or from a member, and what moves nothing and is about them."""
_OF_ONE = "CASE WHEN count(DISTINCT t.article || '/' || t.size) = 1 THEN"
_EVENTS = f"""
    SELECT a.seq, a.kind, a.occurred_on AS day, a.series, a.year, a.number, a.suffix, a.reverses,
    min(m.source {_THESE}) AS gave, coalesce(sum(m.quantity), 0) AS pieces,
    coalesce(sum(m.quantity) FILTER (WHERE m.target {_THESE}), 0)
    - coalesce(sum(m.quantity) FILTER (WHERE m.source {_THESE}), 0) AS change,
    CASE WHEN count(DISTINCT c.unit) = 1 THEN min(c.unit) END AS unit,
    {_OF_ONE} min(c.name) END AS thing, {_OF_ONE} min(c.name_en) END AS thing_en,
    {_OF_ONE} nullif(min(t.size), '{UNI}') END AS size FROM {_TOUCHED} d
    JOIN act a ON a.seq = d.seq LEFT JOIN move m ON m.seq = a.seq
    LEFT JOIN thing t ON t.id = m.thing LEFT JOIN article c ON c.id = t.article
    GROUP BY a.seq ORDER BY a.seq DESC"""
_PAPERS = f"""SELECT a.seq, a.series, a.year, a.number, a.suffix, {STATE} AS state FROM {_TOUCHED} d
    JOIN act a ON a.seq = d.seq OR a.about = d.seq WHERE a.series IS NOT NULL AND a.suffix = ''
    AND a.kind <> 'attached' ORDER BY a.occurred_on DESC, a.seq DESC"""
