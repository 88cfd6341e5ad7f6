"""What was in repair at the end of a day and past its term, and what came back between two days and what it cost."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from equipment_app.domain.collation import sort_key
from equipment_app.domain.holdings import Had
from equipment_app.domain.kinds import AWAY, KINDS, Kind, KindOfEntry
from equipment_app.domain.register import Register, RegisterColumn
from equipment_app.domain.repairs import WORKS, outcome_of, percent
from equipment_app.domain.words import Words, bare
from equipment_app.measures import day, money
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import as_of, had, sections, thing_columns
from equipment_app.store.books import Books
from equipment_app.store.records.repairs import CameBack, RepairOrder, SentLine


class AtWorkshop(Had, kw_only=True):
    """So much of what an order sent; `overdue` are the days since it was due, none while it is not."""

    order: RepairOrder
    workshop: str
    overdue: int | None
    extended: str
    """The day it was due first and why it is later, where it is."""


class BackFromRepair(Had, kw_only=True):
    """What came back, its outcome and cost."""

    order: RepairOrder
    back: CameBack
    workshop: str
    percent: int | None
    """The cost of what was paid for it, where that is known."""
    invoice: str


def in_repair_at(books: Books, at: date, kind: Kind = Kind.REPAIR) -> list[AtWorkshop]:
    """What workshops had at the end of the day `at`, by workshop, then by the day it was due."""
    orders = books.repairs.of_kind(kind).open(at=at)
    rows = [_out(books, order, line, at) for order in orders for line in order.lines if line.out]
    return sorted(rows, key=lambda row: (sort_key(row.workshop), row.order.until))


def back_between(books: Books, first: date, last: date) -> list[BackFromRepair]:
    """What came back from `first` to `last`, by workshop, then as it came."""
    orders = books.repairs.came_back(first, last)
    rows = [_back(books, one, back) for one in orders for back in one.back if first <= back.day <= last]
    return sorted(rows, key=lambda row: (sort_key(row.workshop), row.back.day))


def in_repair(books: Books, at: date, kind: Kind = Kind.REPAIR) -> Register[AtWorkshop]:
    """Or what is away by entries of another kind."""
    rows, away = in_repair_at(books, at, kind), AWAY[kind]
    return Register(
        title=Words(*(said[:1].upper() + said[1:] for said in away.state)),
        other_heading=f"Věci {away.state.cs}",
        subtitle=away.told,
        subject=("Stav ke dni", day(at)),
        state=as_of(books),
        columns=_out_columns(KINDS[kind]),
        rows=rows,
        sections=sections(rows, lambda row: row.workshop),
        facts=(
            ("Zakázek", str(len({row.order.seq for row in rows})), 25),
            ("Po termínu", str(len({row.order.seq for row in rows if row.overdue})), 25),
            ("Věcí", str(sum(row.quantity for row in rows)), 25),
        ),
        remark="Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
        note=lambda row: row.extended,
    )


def repairs(books: Books, first: date, last: date) -> Register[BackFromRepair]:
    rows = back_between(books, first, last)
    return Register(
        title=Words("Opravy a jejich cena", "Repairs and their cost"),
        subtitle="Co se vrátilo z opravy, s výsledkem a cenou, po opravnách",
        subject=("Období", f"{day(first)} – {day(last)}"),
        state=as_of(books),
        columns=_BACK,
        rows=rows,
        sections=sections(rows, lambda row: row.workshop),
        facts=(
            ("Zakázek", str(len({row.order.seq for row in rows})), 25),
            ("Věcí", str(sum(row.quantity for row in rows)), 25),
        ),
        remark="Ceny s DPH. Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
        note=_told,
    )


def _told(row: BackFromRepair) -> str:
    work, parts, until = row.back.work, row.back.parts, row.back.warranty
    split = f"Práce {money(work)} Kč, díly {money(parts)} Kč." if work is not None and parts is not None else ""
    return " ".join(filter(None, (split, f"Záruka opravy do {day(until)}." if until else "")))


def _out(books: Books, order: RepairOrder, line: SentLine, at: date) -> AtWorkshop:
    late = order.overdue(at)
    return AtWorkshop(
        **had(line.thing, line.out, line.condition),
        order=order,
        workshop=books.people.name(order.workshop),
        overdue=late if late > 0 else None,
        extended=_extended(books, order),
    )


def _extended(books: Books, order: RepairOrder) -> str:
    if not order.extended:
        return ""
    why = "; ".join(books.papers.remark(one.seq, "reason") for one in order.extended)
    return f"Prodlouženo z {day(order.extended[0].was)}: {why}."


def _back(books: Books, order: RepairOrder, one: CameBack) -> BackFromRepair:
    price = one.thing.price
    return BackFromRepair(
        **had(one.thing, one.quantity, one.condition),
        order=order,
        back=one,
        workshop=books.people.name(order.workshop),
        percent=percent(one.price, price and price * one.quantity) or None,
        invoice=books.papers.remark(books.repairs.invoice(order.seq), "invoice"),
    )


def _outcome(row: BackFromRepair) -> Words:
    return outcome_of(row.order.work, row.back.outcome)


def _out_columns(row: KindOfEntry) -> Sequence[RegisterColumn[AtWorkshop]]:
    assert row.away is not None
    return (
        RegisterColumn(Words("Vrátit do", "Due"), lambda row, _: row.order.until, "date", 20),
        RegisterColumn(Words("Dní po termínu", "Days overdue"), lambda row, _: row.overdue, "number", 13, "Po term."),
        RegisterColumn(row.away.holder, lambda row, _: row.workshop),
        RegisterColumn(Words("Zakázka", "Order"), lambda row, _: str(row.order.number), width=29),
        RegisterColumn(Words("Odesláno", "Sent"), lambda row, _: row.order.day, "date", 20),
        *(_WORK if row.may_carry("work") else ()),
        *thing_columns(),
    )


_WORK: Sequence[RegisterColumn[AtWorkshop]] = (
    RegisterColumn(Words("Druh", "Kind"), lambda row, lang: WORKS[row.order.work].said(lang), width=32),
)
_BACK: Sequence[RegisterColumn[BackFromRepair]] = (
    RegisterColumn(Words("Vráceno", "Returned"), lambda row, _: row.back.day, "date", 20),
    RegisterColumn(Words("Opravna", "Workshop"), lambda row, _: row.workshop),
    RegisterColumn(Words("Zakázka", "Order"), lambda row, _: str(row.order.number), width=29),
    RegisterColumn(Words("Druh", "Kind"), lambda row, lang: WORKS[row.order.work].said(lang)),
    RegisterColumn(Words("Výsledek", "Outcome"), lambda row, lang: _outcome(row).said(lang), width=40),
    *thing_columns(),
    RegisterColumn(Words("Záruka do", "Warranty until"), lambda row, _: row.back.warranty, "date"),
    RegisterColumn(Words("Faktura", "Invoice"), lambda row, _: row.invoice),
    RegisterColumn(Words("% pořizovací ceny", "% of the price"), lambda row, _: row.percent, "number"),
    RegisterColumn(Words("Z toho práce", "Of it work"), lambda row, _: row.back.work, "money"),
    RegisterColumn(Words("Z toho díly", "Of it parts"), lambda row, _: row.back.parts, "money"),
    RegisterColumn(Words("Cena opravy", "Cost"), lambda row, _: row.back.price, "money", 22, "Cena Kč", summed=True),
)
IN_REPAIR = tuple(
    RegisterKind(
        bare(away.state.en).replace(" ", "-"),
        Words(f"Co je {away.state.cs}", f"What is {away.state.en}"),
        RegisterGroup.HOLDINGS,
        Words(*(bare(said).replace(" ", "-") for said in away.state)),
        f"what was {away.state.en} on a date, and what of it was overdue",
        partial(in_repair, kind=Kind(kind)),
        of_a_day=True,
        of_members=False,
    )
    for kind, away in AWAY.items()
)
"""The registers of what is away until a day, one for each kind of entry that takes things away so."""
REPAIRS = RegisterKind(
    "repairs",
    Words("Opravy a jejich cena", "Repairs and their cost"),
    RegisterGroup.HANDOVERS,
    Words("opravy", "repairs"),
    "what came back from repair between two dates, and what it cost",
    repairs,
    of_members=False,
)
