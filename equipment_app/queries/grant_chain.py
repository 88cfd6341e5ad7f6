"""The chain of papers of one thing, from the contract to where it is: unbroken, or with the holes named."""

from datetime import date

from equipment_app.domain.kind_row import Side
from equipment_app.domain.kinds import BOTH_WAYS, KINDS, ROWS, Kind
from equipment_app.domain.papers import Funding
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.queries.filters import PERSON, PaperState
from equipment_app.queries.grant import numbered
from equipment_app.queries.pieces import ThingDetails, thing_card
from equipment_app.store.books import Books
from equipment_app.store.dialect import kinds_of
from equipment_app.store.records.things import Thing

SOURCES = tuple(row for row in ROWS if row.side is Side.SOURCE)
"""Papers of who gives."""
CONTRACT, NOTE, INVOICE = "contract", "note", "invoice"
WORDS = {
    CONTRACT: Words("Smlouva s dodavatelem", "Contract with the supplier"),
    NOTE: Words("Dodací list", "Delivery note"),
    INVOICE: Words("Faktura", "Invoice"),
}
"""Papers of the supplier; those of the store are called after their kind of entry."""


class ChainLink(Value):
    kind: str
    """One of `WORDS`, or of a kind of entry."""
    at: date | None
    paper: str
    """Empty: it is missing, and here the chain has a hole."""
    who: str = ""
    """Whose paper it is; a person by the number alone."""
    state: PaperState | None = None
    """Of a paper that people sign."""

    @property
    def words(self) -> Words:
        if self.kind in WORDS:
            return WORDS[self.kind]
        done = KINDS[self.kind].done
        return Words(done.cs.capitalize(), done.en.capitalize())


class Chain(Value):
    card: ThingDetails
    source: Funding | None
    kept_until: date | None
    links: tuple[ChainLink, ...]
    """The oldest first."""

    @property
    def holes(self) -> tuple[ChainLink, ...]:
        return tuple(link for link in self.links if not link.paper)


def chain(books: Books, thing: int) -> Chain:
    """Raises LookupError: there is no such thing."""
    card = thing_card(books, thing)
    source = books.settings.fundings().get(card.thing.funding)
    states = {paper.number: paper.state for paper in card.papers}
    who = {row.seq: numbered(row) for row in books.ask(_PARTIES, thing)}
    standing = (step for step in reversed(card.steps) if not step.cancelled_by and step.kind != Kind.STORNO)
    moved = [ChainLink(step.kind, step.at, step.paper, who[step.seq], states.get(step.paper)) for step in standing]
    return Chain(card, source, books.kept_until(card.thing), (*_before(card.thing), *moved))


def _before(thing: Thing) -> tuple[ChainLink, ...]:
    """What the supplier gave."""
    came = date.fromisoformat(thing.received_on)
    return (
        ChainLink(CONTRACT, None, thing.contract),
        ChainLink(NOTE, came, thing.delivery_note),
        ChainLink(INVOICE, None, thing.invoice),
    )


_PARTIES = f"""SELECT m.seq, p.id AS holder, p.kind, p.label, p.name AS named, p.code AS badge, i.personal_number
    FROM move m JOIN act a ON a.seq = m.seq
    JOIN holder p ON p.id = CASE WHEN a.kind IN {kinds_of(SOURCES)} THEN m.source
    WHEN a.kind IN {kinds_of(BOTH_WAYS)} THEN (SELECT f.source FROM move f WHERE f.seq = m.seq AND f.n = 1)
    ELSE m.target END {PERSON}
    WHERE m.thing = ? ORDER BY m.seq, m.n"""
"""Of each entry that moved a thing, whose paper it is."""
