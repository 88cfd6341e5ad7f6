"""A thing's life from its delivery on: who had it from when until when, what happened to it, what it cost."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from equipment_app.domain.cards import SheetEvent, ThingSheet
from equipment_app.domain.kind_row import Side
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.papers import Funding
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.measures import CONDITIONS, day, money, unit, whole_number
from equipment_app.queries.filters import BUCKETS, PaperState
from equipment_app.queries.lot_life import IN_ORDER, LotLife, LotMoment, lot_life
from equipment_app.queries.pieces import Step, ThingDetails, thing_card
from equipment_app.queries.register_parts import as_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import json_text
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.repairs import Extension, RepairOrder

HANDOVER, INSPECTION, REPAIR, OTHER = "handover", "inspection", "repair", "other"
"""What an event is, as they are narrowed by."""
_REPAIRS = ("repair", "repair_extended", "repaired")


class LifeEvent(Value):
    seq: int
    kind: str
    at: date
    who: str
    paper: str
    """A number, or `#` and the entry where it has none."""
    state: PaperState | None = None
    """Of a paper that people sign."""
    price: int | None = None
    """What a repair cost, in haléře."""
    warranty: date | None = None
    """Until when the repair is under warranty."""
    good: bool | None = None
    """What an inspection found."""
    parts: int | None = None
    """What of the price is for parts, where that was said."""
    pieces: int = 0
    """So many of a lot moved."""

    @property
    def sort(self) -> str:
        if self.good is not None:
            return INSPECTION
        if self.kind in _REPAIRS:
            return REPAIR
        return HANDOVER if KINDS[self.kind].moves and self.kind != Kind.RECEIPT else OTHER


class HeldStay(Value):
    """With one holder from a day on, until another; None while it is there."""

    bucket: str
    """stored, issued, repair or withdrawn"""
    who: str
    begins: date
    ends: date | None


class ThingLife(Value):
    card: ThingDetails
    article: Article
    source: Funding | None
    delivered: date
    life_ends: date | None
    inspect_by: date | None
    """The day the next inspection is due."""
    events: tuple[LifeEvent, ...]
    """The latest first; nothing that was cancelled."""
    stays: tuple[HeldStay, ...]
    """The first one first; none of a lot."""
    lot: LotLife | None = None
    """Of pieces without codes, which are in many places at once."""

    @property
    def repairs(self) -> tuple[LifeEvent, ...]:
        return tuple(one for one in self.events if one.price is not None)

    @property
    def price(self) -> int:
        """Of all its pieces, where it is a lot."""
        return (self.card.thing.price or 0) * (self.lot.delivered if self.lot else 1)

    @property
    def repaired(self) -> int:
        """What all repairs cost."""
        return sum(one.price or 0 for one in self.repairs)

    @property
    def kept_until(self) -> date | None:
        return self.source.kept_until(self.article.sustainability) if self.source else None

    def counted(self, sort: str) -> int:
        return sum(one.sort == sort for one in self.events)


def thing_life(books: Books, id: int) -> ThingLife:
    """Raises LookupError: there is no such thing."""
    card = thing_card(books, id)
    thing, article = card.thing, books.catalogue.article(card.thing.article)
    standing = [one for one in reversed(card.steps) if not one.cancelled_by and one.kind != Kind.STORNO]
    found = _results(books, id)
    plans = books.inspections.plans(article)
    due = min((term for term in (books.inspections.term(thing, plan) for plan in plans) if term), default=None)
    lot = None if thing.number is not None else lot_life(books, thing, {one.seq for one in standing})
    return ThingLife(
        card=card if lot is None else replace(card, piece=None, member=0),
        article=article,
        source=books.settings.fundings().get(thing.funding),
        delivered=date.fromisoformat(thing.received_on),
        life_ends=card.piece.until if card.piece else None,
        inspect_by=due if card.piece else None,
        events=_events(books, card, standing, found),
        stays=_stays(books, id, standing) if lot is None else (),
        lot=lot,
    )


def _events(
    books: Books, card: ThingDetails, steps: Sequence[Step], found: Sequence[tuple[int, Mapping[str, Any]]]
) -> tuple[LifeEvent, ...]:
    """Moves, what inspections found, and reports of damage that moved nothing."""
    states = {paper.number: paper.state for paper in card.papers}
    moved: dict[int, list[Any]] = defaultdict(list)
    for row in books.ask(_FACTS, card.thing.id):
        moved[row.seq].append(row)
    parts: dict[int, list[Step]] = defaultdict(list)
    for step in steps:
        parts[step.seq].append(step)
    events = [_moved(some, moved[seq], states, lot=card.thing.number is None) for seq, some in parts.items()]
    events += [_beside(books, seq, good=row["result"] in _GOOD) for seq, row in found]
    events += [_beside(books, row.seq) for row in books.ask(_DAMAGED) if str(card.thing.id) in row.things.split(",")]
    for order in books.repairs.of_thing(card.thing.id):
        events = [_exchanged(one, order, card.thing.id) for one in events]
        events += [_beside(books, later.seq) for later in _extended(order, card.thing.id)]
    return tuple(sorted(events, key=lambda one: (one.at, one.seq), reverse=True))


def _exchanged(event: LifeEvent, order: RepairOrder, thing: int) -> LifeEvent:
    """Where one piece came back for another, both are named."""
    for back in order.back:
        if back.seq == event.seq and back.instead and thing in (back.thing.id, back.instead.id):
            return replace(event, who=f"{back.thing.title} → {back.instead.title}")
    return event


_GOOD = ("passed", "reserved")


def _results(books: Books, thing: int) -> list[tuple[int, Mapping[str, Any]]]:
    """What inspections found that stand: not what was cancelled, nor what a cancellation put back."""
    past = books.history
    found = ((seq, row) for seq, row in past.results_of(thing) if not row.get("withdrawn"))
    return [(seq, row) for seq, row in found if past.reversed_by(seq) is None and past.reverses(seq) is None]


def _extended(order: RepairOrder, thing: int) -> list[Extension]:
    """By which more time was given for this thing: some of it was at the workshop then."""
    sent = sum(line.quantity for line in order.lines if line.thing.id == thing)
    back = [one for one in order.back if one.thing.id == thing]
    return [one for one in order.extended if sum(it.quantity for it in back if it.seq < one.seq) < sent]


def _moved(steps: Sequence[Step], rows: Sequence[Any], states: Mapping[str, PaperState], *, lot: bool) -> LifeEvent:
    """One entry, which may have moved pieces of a lot in several parts."""
    step, facts = steps[0], json.loads(rows[0].facts or "{}")
    who = dict.fromkeys(_whose(one) for one in steps)
    prices, of_it = (
        [facts[name] for row in rows if (name := f"{what}{row.n}") in facts] for what in ("price", "parts")
    )
    until = max((facts.get(f"warranty{row.n}", "") for row in rows), default="")
    return LifeEvent(
        step.seq,
        step.kind,
        step.at,
        ", ".join(who),
        step.paper,
        states.get(step.paper),
        sum(prices) if prices else None,
        date.fromisoformat(until) if until else None,
        parts=sum(of_it) if of_it else None,
        pieces=sum(row.quantity for row in rows) if lot else 0,
    )


def _whose(step: Step) -> str:
    side = KINDS[step.kind].side
    if side is Side.BOTH:
        return f"{step.source} → {step.target}"
    return step.source if side is Side.SOURCE else step.target


def _beside(books: Books, seq: int, good: bool | None = None) -> LifeEvent:
    """An entry that is about the thing and did not move it."""
    row = books.ask(_ENTRY, seq)[0]
    return LifeEvent(seq, row.kind, date.fromisoformat(row.day), "", books.history.number(seq), good=good)


def _stays(books: Books, thing: int, steps: Sequence[Step]) -> tuple[HeldStay, ...]:
    """One after another; where it came and went on one day only the last of that day. None, where the only one was
    cancelled.
    """
    buckets = {row.seq: BUCKETS[row.kind] for row in books.ask(_TARGETS, thing)}
    found = [HeldStay(buckets[step.seq], step.target, step.at, None) for step in steps]
    ends = [*(one.begins for one in found[1:]), None][: len(found)]
    stays: list[HeldStay] = []
    for one, end in zip(found, ends, strict=True):
        if end is not None and end <= one.begins:
            continue
        same = stays and (stays[-1].bucket, stays[-1].who) == (one.bucket, one.who)
        begins = stays.pop().begins if same else one.begins
        stays.append(HeldStay(one.bucket, one.who, begins, end))
    return tuple(stays)


def thing_sheet(books: Books, id: int) -> ThingSheet:
    """The same for its card on paper. Raises LookupError."""
    life = thing_life(books, id)
    thing, piece, lot = life.card.thing, life.card.piece, life.lot
    return ThingSheet(
        state=as_of(books),
        name=thing.name if lot is None else thing.title,
        code=thing.code,
        where=_amounts(lot) if lot else " ".join(filter(None, (piece.rank, piece.where))) if piece else "mimo evidenci",
        facts=_facts(life),
        events=tuple(_told(one, lot) for one in reversed(life.events)),
        price=life.price,
        repaired=life.repaired,
        holders=tuple((one.who, WHERE[one.bucket], one.pieces) for one in lot.shares()) if lot else (),
        amounts=tuple(map(_moment, lot.moments)) if lot else (),
    )


WHERE = {"stored": "skladem", "issued": "vydáno", "repair": "v opravě", "withdrawn": "vyřazeno nebo chybí"}


def _amounts(lot: LotLife) -> str:
    """40 ks skladem, 12 ks vydáno"""
    said = [f"{_pieces(pieces, lot)} {WHERE[bucket]}" for bucket, pieces in lot.today.items()]
    return ", ".join(said) or "mimo evidenci"


def _moment(one: LotMoment) -> tuple[date, int, int, int, int]:
    stored, issued, repair, gone = (one.pieces.get(bucket, 0) for bucket in IN_ORDER)
    return one.begins, stored, issued, repair, gone


def _pieces(count: int, lot: LotLife) -> str:
    return f"{whole_number(count)} {unit(lot.unit, count, 'cs')}"


def _facts(life: ThingLife) -> tuple[tuple[str, str], ...]:
    thing, piece, lot = life.card.thing, life.card.piece, life.lot
    condition = CONDITIONS.get(piece.condition) if piece else None
    own = {
        "Výrobní č.": thing.serial or "–",
        "Inventární č.": thing.inventory or "–",
        "Velikost": "–" if thing.size == UNI else thing.size,
        "Stav": condition.cs if condition else "–",
    }
    of_lot = {"Druh": thing.article_code, "Šarže": thing.batch or "–", "Velikost": own["Velikost"]}
    facts = {
        **(own if lot is None else of_lot | {"Dodáno": _pieces(lot.delivered, lot)}),
        "Pořízeno": day(life.delivered),
        "Dodací list": thing.delivery_note or "–",
        "Faktura": thing.invoice or "–",
        "Smlouva": thing.contract or "–",
        "Zdroj": thing.funding or "–",
        "Držet do": day(life.kept_until) if life.kept_until else "–",
        "Životnost do": day(life.life_ends) if life.life_ends else "neurčena",
        "Příští revize": day(life.inspect_by) if life.inspect_by else "–",
    }
    inspected = None if life.card.instead_of else thing.inspected_on
    declared = {"První výdej": thing.first_issued, "Poslední revize": inspected}
    facts |= {
        f"{what} podle seznamu": day(date.fromisoformat(said)) for what, said in declared.items() if said is not None
    }
    return tuple(facts.items())


def _told(event: LifeEvent, lot: LotLife | None) -> SheetEvent:
    what = KINDS[event.kind].done.cs.capitalize()
    result = "" if event.good is None else ", vyhovuje" if event.good else ", závada"
    if event.parts is not None:
        result = f", práce {money((event.price or 0) - event.parts)}, díly {money(event.parts)}"
    many = f", {_pieces(event.pieces, lot)}" if lot and event.pieces else ""
    return SheetEvent(event.at, what + result + many, event.who, event.paper, event.state or "", event.price)


_FACTS = """SELECT m.seq, m.n, m.quantity, a.facts FROM move m JOIN act a ON a.seq = m.seq
    WHERE m.thing = ? ORDER BY m.seq, m.n"""
_TARGETS = "SELECT m.seq, p.kind FROM move m JOIN holder p ON p.id = m.target WHERE m.thing = ? ORDER BY m.seq, m.n"
_ENTRY = "SELECT kind, occurred_on AS day FROM act WHERE seq = ?"
_DAMAGED = f"""SELECT a.seq, {json_text("a.facts", "damaged")} AS things FROM act a WHERE a.kind = '{Kind.INCIDENT}'
    AND {json_text("a.facts", "damaged")} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq)"""
